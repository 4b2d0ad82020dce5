using System.Text.Json;
using NodaTime;
using Timeline.Engine.Dates;
using Timeline.Engine.Events;
using Timeline.Projections;
using Timeline.Projections.Chronology;
using Timeline.Projections.Reading;
using Timeline.Projections.Replay;
using static Timeline.IntegrationTests.PostgresTimeline;

namespace Timeline.IntegrationTests.Reading;

public sealed class LimitsTests(LimitsTests.Story story) : IClassFixture<LimitsTests.Story>
{
    private readonly PostgresTimeline _timeline = story.Timeline;

    [Fact]
    public async Task A_limit_on_happened_time_leaves_out_what_lies_outside_and_what_is_undated()
    {
        var page = await _timeline.Show(ReadLimits.None with { Between = DayRange.Parse("2022-02-27..2022-02-28") });

        Assert.Equal([2, 5, 3], page.Statements.Select(s => s.Number));
        Assert.Equal(1, page.UndatedCount);
    }

    [Fact]
    public async Task What_a_limit_cuts_or_a_source_qualifies_is_included_only_possibly()
    {
        var page = await _timeline.Show(ReadLimits.None with { Between = DayRange.Parse("2022-02-27..2022-02-28") });

        Assert.Equal([(2, true), (5, true), (3, false)], page.Statements.Select(s => (s.Number, s.Possibly)));
    }

    [Fact]
    public async Task Undated_statements_are_included_on_request_and_come_last()
    {
        var page = await _timeline.Show(ReadLimits.None with { Between = DayRange.Parse("2022-02-28..2022-02-28"), Undated = true });

        Assert.Equal(4, page.Statements[^1].Number);
        Assert.Equal(0, page.UndatedCount);
    }

    [Fact]
    public async Task Known_by_shows_what_could_have_been_heard_by_then()
    {
        var page = await _timeline.Show(ReadLimits.None with { KnownBy = new LocalDate(2022, 2, 22) });

        var statement = Assert.Single(page.Statements);
        Assert.Equal((2, true), (statement.Number, statement.Possibly)); // said some time that week
    }

    [Fact]
    public async Task As_of_a_position_the_answer_is_what_it_was_then_to_the_byte()
    {
        var then = await _timeline.Show(ReadLimits.None with { AsOf = AsOf.At(story.BeforeCorrections) });

        Assert.Equal(story.AnswerBeforeCorrections, Json(then));
    }

    [Fact]
    public async Task A_position_past_the_end_is_not_there()
    {
        var last = (await _timeline.Show()).Position;

        await Assert.ThrowsAsync<PositionNotReachedException>(() => _timeline.Show(ReadLimits.None with { AsOf = AsOf.At(last + 1) }));
    }

    [Fact]
    public async Task A_moment_before_the_first_event_shows_nothing_yet()
    {
        var page = await _timeline.Show(ReadLimits.None with { AsOf = AsOf.At(Instant.FromUtc(2000, 1, 1, 0, 0)) });

        Assert.Equal(0, page.Position);
        Assert.Empty(page.Statements);
    }

    [Fact]
    public async Task A_moment_means_the_last_position_stamped_at_or_before_it()
    {
        var statement = (await _timeline.Show()).Statements.First(s => s.Number == 1);

        var page = await _timeline.Show(ReadLimits.None with { AsOf = AsOf.At(statement.Recorded) });

        Assert.Equal(story.BeforeCorrections, page.Position);
    }

    [Fact]
    public async Task Pages_joined_by_their_cursors_are_the_whole()
    {
        var whole = (await _timeline.Show()).Statements.Select(s => s.Id).ToArray();
        var pages = new List<string>();
        var page = await _timeline.Show(limit: 2);

        while (true)
        {
            pages.AddRange(page.Statements.Select(s => s.Id));

            if (page.Next is not { } next)
            {
                break;
            }

            Assert.True(ChronologyCursor.TryParse(next, out var cursor));
            page = await _timeline.Ask(cursor.Query with { After = cursor, Limit = 2 });
        }

        Assert.Equal(whole, pages);
    }

    [Fact]
    public async Task A_cursor_goes_on_at_its_own_position()
    {
        var first = await _timeline.Show(ReadLimits.None with { AsOf = AsOf.At(story.BeforeCorrections) }, limit: 2);
        Assert.True(ChronologyCursor.TryParse(first.Next ?? "", out var cursor));

        var second = await _timeline.Ask(cursor.Query with { After = cursor });

        Assert.Equal(story.BeforeCorrections, second.Position);
    }

    [Theory]
    [InlineData(Clock.Said, "2022-02-22")]
    [InlineData(Clock.Said, "2022-03-01")]
    [InlineData(Clock.Said, "2100-01-01")]
    [InlineData(Clock.Happened, "2022-02-27")]
    [InlineData(Clock.Happened, "2022-12-31")]
    [InlineData(Clock.Recorded, "3")]
    [InlineData(Clock.Recorded, "2100-01-01")]
    public async Task A_replay_gives_the_bytes_of_the_stored_view_with_the_same_limit(Clock clock, string to)
    {
        Assert.True(ClockLimit.TryParse(clock, to, out var limit));

        var replayed = await _timeline.Ask(new ReplayChronology(Collection, limit, AsOf.Latest, Limit: 3));
        var stored = await _timeline.Show(limit.On(AsOf.Latest), limit: 3);

        Assert.Equal(Json(stored), Json(replayed));
        Assert.Equal(stored.UndatedCount, replayed.UndatedCount);
    }

    [Fact]
    public async Task A_frame_shows_what_its_own_event_left_and_names_first_met_in_it()
    {
        Assert.True(ClockLimit.TryParse(Clock.Recorded, "2100-01-01", out var end));

        var frames = await (await _timeline.Ask(new ReplayFrames(Collection, null, end, AsOf.Latest)))
            .ToListAsync(TestContext.Current.CancellationToken);

        Assert.Equal(10, frames.Count);
        Assert.Equal([1, 2, 3, 4, 5, 6, 6, 6, 5, 5], frames.Select(frame => frame.Total));
        Assert.Equal("Ben Hale", Assert.Single(frames[1].Statements).Speaker);
        Assert.Equal("Cyd Ward", Assert.Single(frames[^1].Statements).Speaker);
    }

    [Theory]
    [InlineData(StatusFilter.All, new[] { 1, 2, 3, 4, 5, 6 })]
    [InlineData(StatusFilter.Retracted, new[] { 6 })]
    [InlineData(StatusFilter.Disputed, new[] { 3 })]
    [InlineData(StatusFilter.Accepted, new[] { 1 })]
    [InlineData(null, new[] { 1, 2, 3, 4, 5 })]
    public async Task Retracted_statements_are_hidden_unless_asked_for(StatusFilter? status, int[] numbers)
    {
        var page = await _timeline.Show(ReadLimits.None with { Status = status });

        Assert.Equal(numbers, page.Statements.Select(s => s.Number).Order());
    }

    [Fact]
    public async Task A_collection_nobody_recorded_into_is_not_there_and_the_error_names_those_that_are()
    {
        var error = await Assert.ThrowsAsync<CollectionNotFoundException>(() => _timeline.Ask(new ShowChronology("other", ReadLimits.None)));

        Assert.Contains(Collection, error.Message, StringComparison.Ordinal);
    }

    private static string Json<T>(T answer) => JsonSerializer.Serialize(answer, AnswerJson.Options);

    public sealed class Story : IAsyncLifetime
    {
        public PostgresTimeline Timeline { get; } = new();

        public long BeforeCorrections { get; private set; }

        public string AnswerBeforeCorrections { get; private set; } = "";

        public async ValueTask InitializeAsync()
        {
            await Timeline.InitializeAsync();
            await Timeline.Given(
                "story",
                Statement(1, happened: "2022-02-24", said: "2022-03-01"),
                Statement(2, happened: "../2022-02-27", said: "2022-02-21/2022-02-27", speaker: "Ben Hale"),
                Statement(3, happened: "2022-02-28", said: "2022-02-28"),
                Statement(4) with { Happened = StatementDate.Unknown },
                Statement(5, happened: "2022-02-27~", said: "2022-03-01"),
                Statement(6, happened: "2022-02-28"));
            var page = await Timeline.Show();
            (BeforeCorrections, AnswerBeforeCorrections) = (page.Position, JsonSerializer.Serialize(page, AnswerJson.Options));
            await Timeline.Given("story", new StatementAccepted(1), new StatementDisputed(3), new StatementRetracted(6), new StatementReattributed(5, "Cyd Ward"));
        }

        public ValueTask DisposeAsync() => Timeline.DisposeAsync();
    }
}
