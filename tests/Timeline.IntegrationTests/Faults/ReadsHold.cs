using System.Globalization;
using System.Text.Json;
using Timeline.IntegrationTests.Views;
using Timeline.Projections;
using Timeline.Projections.Chronology;
using Timeline.Projections.Reading;
using Timeline.Projections.Rebuild;
using Timeline.Projections.Replay;
using Timeline.Projections.Views;

namespace Timeline.IntegrationTests.Faults;

/// <summary>Whatever became of the writes, everything can be read, and the views are what the log comes to.</summary>
internal static class ReadsHold
{
    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    public static async Task AssertAsync(PostgresTimeline timeline)
    {
        foreach (var collection in (string[])[.. Ground.Collections, Ground.Untouched])
        {
            await AssertAsync(timeline, collection);
        }

        var progress = await timeline.Ask(new CheckViews());
        Assert.Equal((true, progress.Log), (progress.HasTables, progress.Views));
        await WholeViews.AssertAreTheFoldAsync(timeline);
    }

    private static async Task AssertAsync(PostgresTimeline timeline, string collection)
    {
        var shown = await timeline.Ask(new ShowChronology(collection, ReadLimits.None, Limit: ShowChronology.MaxLimit));
        Assert.Null(shown.HiddenUpTo);
        Assert.NotEmpty(shown.Statements);

        // The whole log replayed is what is shown.
        var position = shown.Position.ToString(CultureInfo.InvariantCulture);
        Assert.True(ClockLimit.TryParse(Clock.Recorded, position, out var limit));
        var replayed = await timeline.Ask(new ReplayChronology(collection, limit, AsOf.Latest, ShowChronology.MaxLimit));
        Assert.Equal(Text(shown), Text(replayed));

        // Every statement of the articles that were corrected has its history.
        foreach (var text in Ground.Texts.Where(text => text.Collection == collection))
        {
            Assert.NotEmpty((await timeline.Ask(new ShowHistory(collection, $"{Ground.IdOf(collection, text.Text):N}#1"))).Changes);
        }

        // Whoever follows changes sees every event.
        var (after, changes) = (0L, 0L);

        while ((await timeline.Ask(new ListChanges(collection, after))).Changes is [.., var last] list)
        {
            (after, changes) = (last.Position, changes + list.Count);
        }

        Assert.Equal(await timeline.Count($"select count(*) from timeline.mt_events where tenant_id = '{collection}' and type <> 'tombstone'"), changes);
        Assert.All(await timeline.Ask(new RebuildViews(collection, null)), view => Assert.Equal(0, view.Differing));
    }

    private static string Text(ChronologyPage page) => JsonSerializer.Serialize(page.Statements, AnswerJson.Options);
}
