using System.Collections.Immutable;
using Timeline.Cli.Invocation;
using Timeline.Engine.Articles;
using Timeline.Engine.Dates;
using Timeline.Engine.Events;

namespace Timeline.Tests.Cli;

public sealed class CaptureTallyTests
{
    private static readonly CapturedArticle Known = new(Guid.Empty, [], IsWithdrawn: false);

    private static readonly CapturedArticle New = Known with
    {
        Events = [new ArticleCaptured("a", null, null, ImpreciseDate.Parse("2022-03-01"), DateBasis.Stated, null, "a", 1, "en"), Statement(1), Statement(2)],
    };

    private static readonly CapturedArticle SeenAgain = Known with { Events = [new ArticleSeenAgain("b", null, null)] };

    [Fact]
    public void What_was_captured_known_and_skipped_is_counted_apart()
    {
        var tally = new CaptureTally(5).With(New).With(Known).With(SeenAgain).With(article: null);

        Assert.Equal(["1 captured", "2 statements", "2 known before", "1 skipped"], tally.Fields());
        Assert.Equal(4, tally.Done);
    }

    [Theory]
    [InlineData(0, "capturing: 4 of 50000")]
    [InlineData(0.1, "capturing: 4 of 50000, 40 a second, 21 min left")]
    [InlineData(0.001, "capturing: 4 of 50000, 4000 a second, 13 s left")]
    [InlineData(4, "capturing: 4 of 50000, 1 a second, 13 h 53 min left")]
    public void Progress_tells_the_rate_and_how_long_the_rest_takes(double seconds, string progress) =>
        Assert.Equal(progress, Enumerable.Repeat(Known, 4).Aggregate(new CaptureTally(50_000), (tally, article) => tally.With(article)).Progress(TimeSpan.FromSeconds(seconds)));

    private static StatementRecorded Statement(int number)
    {
        var date = new StatementDate(null, null, DateBasis.Unknown);
        return new(number, new TextSpan(0, 1), "a", StatementForm.Narration, null, date, date, Modality.Asserted, false, ImmutableArray<string>.Empty, "en/1");
    }
}
