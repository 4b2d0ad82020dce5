using System.Text.Json;
using Timeline.Benchmarks.Logs;
using Timeline.Engine.Articles;
using Timeline.Engine.Events;
using Timeline.Engine.Log;
using Timeline.Projections.Views;

namespace Timeline.Tests.Benchmarks;

/// <summary>What is measured on the log and the views is measured on these events.</summary>
public sealed class CorpusTests
{
    private const int Events = 12_000;

    private static readonly RecordedEvent[] Log = [.. new Corpus("case").OfEvents(Events)];

    [Fact]
    public void The_same_seed_gives_the_same_events()
    {
        Assert.Equal(Log.Select(Text), new Corpus("case").OfEvents(Events).Select(Text));
        Assert.NotEqual(Log.Select(Text), new Corpus("case", seed: 2).OfEvents(Events).Select(Text));
    }

    [Fact]
    public void A_longer_log_begins_with_the_shorter_one() =>
        Assert.Equal(Log.Take(1_000).Select(Text), new Corpus("case").OfEvents(1_000).Select(Text));

    [Fact]
    public void Every_kind_of_event_is_there() =>
        Assert.Equal(EventTypes.ByName.Values.Select(type => type.Name).Order(), Log.Select(e => e.Data.GetType().Name).Distinct().Order());

    [Fact]
    public void Positions_go_up_by_one_and_moments_with_them()
    {
        Assert.Equal(Enumerable.Range(1, Events).Select(i => (long)i), Log.Select(e => e.Position));
        Assert.All(Log.Zip(Log.Skip(1)), pair => Assert.True(pair.First.Recorded < pair.Second.Recorded));
    }

    [Fact]
    public void All_of_it_folds_into_the_views()
    {
        var fold = new ViewFold();

        Assert.All(Log, fold.Apply);
        Assert.Equal(Log.Count(e => e.Data is StatementRecorded or StatementAdded), fold.Statements.Count());
    }

    /// <summary>What is withdrawn or retracted nobody corrects; so a correction meets a statement that stands.</summary>
    [Fact]
    public void Nothing_is_corrected_that_could_not_be()
    {
        var articles = new Dictionary<Guid, Article?>();

        foreach (var e in Log.Where(e => e.Data is IArticleEvent))
        {
            var before = articles.GetValueOrDefault(e.Stream);
            var statement = e.Data is IStatementEvent { Number: var number } ? before?.Statements.GetValueOrDefault(number) : null;
            Assert.False(before?.IsWithdrawn ?? false);
            Assert.Equal(e.Data is StatementRestored, statement?.IsRetracted ?? false);
            articles[e.Stream] = Article.Fold(before, e);
        }
    }

    [Fact]
    public void Names_are_all_different() =>
        Assert.Equal(CorpusNames.Count, Enumerable.Range(0, CorpusNames.Count).Select(CorpusNames.At).Select(NameKey.Of).Distinct().Count());

    private static string Text(RecordedEvent e) =>
        $"{e.Stream} {e.Position} {e.Recorded} {e.Reason} {JsonSerializer.Serialize(e.Data, e.Data.GetType(), LogJson.Options)}";
}
