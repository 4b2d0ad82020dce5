using System.Collections.Immutable;
using MediatR;
using Timeline.Engine.Events;
using Timeline.Engine.Extraction;
using Timeline.Engine.Extraction.Text;
using Timeline.Engine.Log;

namespace Timeline.Engine.Articles;

/// <summary>
/// Reads a captured article again, with the reader as it is now and the date of publication as it stands now, and records what it finds
/// otherwise. What a person added, corrected or decided about stays as it is.
/// </summary>
/// <param name="Reason">Why; null when there is no more to say than that the reader is another.</param>
/// <remarks>
/// Fails with <see cref="UnknownArticleException"/>, <see cref="CollectionNameException"/>, <see cref="CorrectionRefusedException"/> where the article was
/// withdrawn or its text taken down, <see cref="WrongValueException"/>, or <see cref="TextChangedException"/>.
/// </remarks>
public sealed record RereadArticle(string Collection, Guid Article, string By, string? Reason) : IRequest<Corrected>
{
    /// <summary>Makes the command safe to send again; null where that is not needed.</summary>
    public RequestKey? Key { get; init; }
}

/// <summary>Loads article and text, reads, decides and appends.</summary>
internal sealed class RereadArticleHandler(EventLog log) : IRequestHandler<RereadArticle, Corrected>
{
    public Task<Corrected> Handle(RereadArticle command, CancellationToken cancellationToken) =>
        log.CorrectAsync(
            command.Collection,
            command.Article,
            StorableText.Require(command.By, GivenValue.By),
            StorableText.Require(command.Reason ?? "", GivenValue.Reason) is { Length: > 0 } reason ? reason : null,
            command.Key,
            (article, text) => Decide(article.Standing(), text),
            cancellationToken);

    /// <summary>What to record, given the article and its text. Pure.</summary>
    public static ImmutableArray<IArticleEvent> Decide(Article article, string text)
    {
        var reading = ArticleReader.Read(text, new ArticleReadingOptions(article.Published));
        var points = new CodePoints(text);
        return Decide(article, Readings.Actors(reading, points), [.. Readings.Statements(reading, text, points)]);
    }

    /// <summary>What to record, given what was read now. Pure.</summary>
    /// <param name="read">In text order, not overlapping; their numbers do not count.</param>
    public static ImmutableArray<IArticleEvent> Decide(Article article, ActorsRead actors, ImmutableArray<StatementRecorded> read)
    {
        var pairs = StatementMatch.Pair([.. article.Statements.Values], read);
        var known = pairs.Values.ToHashSet();
        var number = article.LastNumber;

        return
        [
            .. IsSame(article.Actors, actors.Actors) ? [] : (IArticleEvent[])[actors],
            .. article.Statements.Values.Where(s => !s.IsDecided).SelectMany(s => pairs.TryGetValue(s.Id.Number, out var i) ? Differences(s, read[i]) : Gone(s, actors.Reader)),
            .. read.Where((_, i) => !known.Contains(i)).Select(statement => statement with { Number = ++number }),
        ];
    }

    private static IEnumerable<IArticleEvent> Gone(Statement statement, string reader) => statement.IsRetracted ? [] : [new StatementRetracted(statement.Id.Number, reader)];

    private static IEnumerable<IArticleEvent> Differences(Statement statement, StatementRecorded now)
    {
        var (number, old) = (statement.Id.Number, statement.Content);

        if (statement.IsRetracted)
        {
            yield return new StatementRestored(number, now.Reader);
        }

        var isMoved = old.Span != now.Span || old.Words != now.Words;
        var amended = new StatementAmended(
            number,
            isMoved ? now.Span : null,
            isMoved ? now.Words : null,
            old.Modality == now.Modality ? null : now.Modality,
            old.Negated == now.Negated ? null : now.Negated,
            old.Form == now.Form ? null : now.Form,
            old.Mentions.SequenceEqual(now.Mentions) ? null : now.Mentions,
            now.Reader);

        if (amended != new StatementAmended(number, null, null, null, null, Reader: now.Reader))
        {
            yield return amended;
        }

        if (old.Speaker != now.Speaker)
        {
            yield return new StatementReattributed(number, now.Speaker, now.Reader);
        }

        if (old.Said != now.Said)
        {
            yield return new StatementRedated(number, StatementClock.Said, now.Said, now.Reader);
        }

        if (old.Happened != now.Happened)
        {
            yield return new StatementRedated(number, StatementClock.Happened, now.Happened, now.Reader);
        }
    }

    private static bool IsSame(ImmutableArray<ActorRead> before, ImmutableArray<ActorRead> now) =>
        before.Length == now.Length && before.Zip(now).All(pair =>
            (pair.First.Name, pair.First.Kind, pair.First.Role) == (pair.Second.Name, pair.Second.Kind, pair.Second.Role)
            && pair.First.Aliases.SequenceEqual(pair.Second.Aliases)
            && pair.First.Where.SequenceEqual(pair.Second.Where));
}
