using Npgsql;
using static Timeline.IntegrationTests.PostgresTimeline;

namespace Timeline.IntegrationTests.Views;

public sealed class UpkeepTests(PostgresTimeline timeline) : IClassFixture<PostgresTimeline>
{
    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task What_was_recorded_is_there_for_the_next_read()
    {
        await timeline.Given("a1", Statement(1));

        Assert.Contains((await timeline.Show()).Statements, s => s.Id == $"{IdOf("a1"):N}#1");
    }

    [Fact]
    public async Task A_position_that_was_never_used_delays_nobody_for_long()
    {
        await timeline.Given("b1", Statement(1));
        await timeline.Execute("select nextval('timeline.mt_events_sequence')");
        await timeline.Given("b2", Statement(1));

        Assert.Contains((await timeline.Show()).Statements, s => s.Id == $"{IdOf("b2"):N}#1");
    }

    [Fact]
    public async Task While_an_open_transaction_may_still_fill_a_gap_the_answer_stops_before_it_and_says_so()
    {
        await timeline.Given("c1", Statement(1));
        var before = await timeline.Show();

        await using (var other = await timeline.DataSource.OpenConnectionAsync(Cancellation))
        await using (var transaction = await other.BeginTransactionAsync(Cancellation))
        {
            await using var reserve = new NpgsqlCommand("select nextval('timeline.mt_events_sequence'), pg_current_xact_id()", other);
            await reserve.ExecuteNonQueryAsync(Cancellation);
            await timeline.Given("c2", Statement(1));

            var held = await timeline.Show();

            Assert.Equal(before.Position, held.Position);
            Assert.True(held.HiddenUpTo > held.Position);
            Assert.DoesNotContain(held.Statements, s => s.Id == $"{IdOf("c2"):N}#1");
            await transaction.RollbackAsync(Cancellation);
        }

        var after = await timeline.Show();
        Assert.Null(after.HiddenUpTo);
        Assert.Contains(after.Statements, s => s.Id == $"{IdOf("c2"):N}#1");
    }

    [Fact]
    public async Task Several_readers_that_find_the_views_behind_all_get_the_whole_answer()
    {
        await timeline.Given("d1", Statement(1), Statement(2), Statement(3));

        var pages = await Task.WhenAll(Enumerable.Range(0, 8).Select(_ => timeline.Show(limit: 1_000)));

        Assert.All(pages, page => Assert.Equal(pages[0].Position, page.Position));
        Assert.All(pages, page => Assert.Equal(3, page.Statements.Count(s => s.Article == IdOf("d1").ToString("N"))));
    }

    [Fact]
    public async Task Versions_of_a_row_follow_each_other_without_gap_or_overlap()
    {
        await timeline.Given("e1", Statement(1));
        await timeline.Show();
        await timeline.Given("e1", new Engine.Events.StatementReattributed(1, "Ben Hale"), new Engine.Events.StatementRetracted(1));
        await timeline.Show();
        await timeline.Given("e1", new Engine.Events.ArticleWithdrawn());
        await timeline.Show();

        Assert.Equal(4, await timeline.Count($"select count(*) from timeline.chronology where article = '{IdOf("e1")}'"));
        Assert.Equal(1, await timeline.Count($"select count(*) from timeline.chronology where article = '{IdOf("e1")}' and until_position = {long.MaxValue}"));
        Assert.Equal(0, await timeline.Count($"""
            select count(*) from timeline.chronology as a
            where article = '{IdOf("e1")}' and until_position <> {long.MaxValue}
              and not exists (select from timeline.chronology as b where b.article = a.article and b.number = a.number and b.from_position = a.until_position)
            """));
    }
}
