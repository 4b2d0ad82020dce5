using System.Collections.Immutable;
using Timeline.Engine.Dates;
using Timeline.Engine.Events;
using Timeline.Engine.Log;

namespace Timeline.Benchmarks.Logs;

/// <summary>What people decide about articles captured long before: corrections of every kind, none on what is withdrawn or retracted.</summary>
internal sealed class CorpusCorrections(string collection, int seed, Random random)
{
    private readonly HashSet<int> _withdrawn = [];
    private readonly HashSet<(int Article, int Number)> _retracted = [];
    private readonly Dictionary<int, int> _added = [];
    private readonly Queue<(int Article, int Number)> _disputed = [];
    private readonly Queue<(int Article, int Number)> _toRestore = [];
    private readonly HashSet<string> _merged = [];

    /// <summary>The next decision once some articles are captured; null when it falls on one that was withdrawn or a statement that was retracted.</summary>
    public (Guid Stream, object Data)? Next(int articles)
    {
        // Never one of the last quarter.
        var place = random.Next((articles * 3 / 4) + 1);
        var kind = random.Next(1_000);

        return kind < 40 ? OfActor(kind, place)
            : kind < 110 && _disputed.TryDequeue(out var disputed) ? Settle(disputed)
            : kind < 140 && _toRestore.TryDequeue(out var retracted) ? Restore(retracted)
            : _withdrawn.Contains(place) ? null
            : OfArticle(kind, place, new CorpusArticle(collection, seed, place));
    }

    private (Guid Stream, object Data)? OfActor(int kind, int place)
    {
        var name = CorpusNames.Any(random);
        var other = CorpusNames.At(random.Next(CorpusNames.Count));
        var article = new CorpusArticle(collection, seed, place);

        return kind switch
        {
            _ when _merged.Contains(name) => null,
            < 14 => Decided(name, new ActorAliased(name, $"{name}, so called")),
            < 20 => Decided(name, new ActorDescribed(name, CorpusNames.KindOf(name), "head of the delegation", ImpreciseDate.Parse($"{2015 + random.Next(9)}"))),
            < 30 => name != other && _merged.Add(other) ? Decided(name, new ActorsMerged(name, other)) : null,
            _ => Decided(article.Cast[0], new ActorsSeparated(article.Cast[0], article.Stream, $"{article.Cast[0]} the younger")),
        };
    }

    private (Guid Stream, object Data)? OfArticle(int kind, int place, CorpusArticle article)
    {
        var number = random.Next(1, article.Statements + 1);

        return kind switch
        {
            < 150 => Withdraw(),
            < 170 => (article.Stream, new ArticleSeenAgain("Evening Post", $"https://post.example/{article.Digest[..12]}", null)),
            < 190 => (article.Stream, new ArticleRedated(ImpreciseDate.Parse(CorpusDates.Day(article.Published.PlusDays(-random.Next(1, 5)))))),
            < 220 => (article.Stream, Added()),
            _ when _retracted.Contains((place, number)) => null,
            _ => (article.Stream, OfStatement(kind, place, number, article)),
        };

        (Guid Stream, object Data)? Withdraw()
        {
            _withdrawn.Add(place);
            return (article.Stream, new ArticleWithdrawn());
        }

        StatementAdded Added()
        {
            var next = _added[place] = _added.GetValueOrDefault(place, article.Statements) + 1;
            ImmutableArray<string> mentions = [article.Cast[^1]];
            return new StatementAdded(
                next, new TextSpan(7, 52), $"{article.Cast[^1]} was seen at the port that night", StatementForm.Narration, null, StatementDate.Unknown,
                CorpusDates.Corrected(random, article.Published), Modality.Asserted, false, mentions);
        }
    }

    private IStatementEvent OfStatement(int kind, int place, int number, CorpusArticle article)
    {
        switch (kind)
        {
            case < 540:
                return new StatementRedated(number, StatementClock.Happened, CorpusDates.Corrected(random, article.Published));
            case < 620:
                return new StatementRedated(number, StatementClock.Said, CorpusDates.Corrected(random, article.Published));
            case < 740:
                return new StatementReattributed(number, random.Next(5) == 0 ? null : article.Cast[random.Next(article.Cast.Length)]);
            case < 800:
                return new StatementAmended(number, null, null, (Modality)random.Next(5), random.Next(2) == 0);
            case < 880:
                _disputed.Enqueue((place, number));
                return new StatementDisputed(number);
            case < 960:
                return new StatementAccepted(number);
            default:
                Retract((place, number));
                return new StatementRetracted(number);
        }
    }

    private (Guid Stream, object Data)? Settle((int Article, int Number) disputed)
    {
        if (_withdrawn.Contains(disputed.Article) || _retracted.Contains(disputed))
        {
            return null;
        }

        var outcome = (DisputeOutcome)random.Next(2);

        if (outcome is DisputeOutcome.Retracted)
        {
            Retract(disputed);
        }

        return (new CorpusArticle(collection, seed, disputed.Article).Stream, new DisputeSettled(disputed.Number, outcome));
    }

    private void Retract((int Article, int Number) statement)
    {
        _retracted.Add(statement);

        // One in three turns out to have been right.
        if (random.Next(3) == 0)
        {
            _toRestore.Enqueue(statement);
        }
    }

    private (Guid Stream, object Data)? Restore((int Article, int Number) retracted) =>
        !_withdrawn.Contains(retracted.Article) && _retracted.Remove(retracted)
            ? (new CorpusArticle(collection, seed, retracted.Article).Stream, new StatementRestored(retracted.Number))
            : null;

    private (Guid Stream, object Data)? Decided(string name, object data) => (StreamIds.OfActor(collection, NameKey.Of(name)), data);
}
