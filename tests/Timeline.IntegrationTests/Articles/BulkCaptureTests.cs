using Timeline.Engine.Articles;
using Timeline.Engine.Events;
using Timeline.Projections.Chronology;
using Timeline.Projections.Reading;
using static Timeline.IntegrationTests.PostgresTimeline;

namespace Timeline.IntegrationTests.Articles;

/// <summary>Many articles at once come to the same as one by one.</summary>
public sealed class BulkCaptureTests(PostgresTimeline timeline) : IClassFixture<PostgresTimeline>
{
    [Fact]
    public async Task The_log_is_the_same_as_when_they_are_captured_one_by_one()
    {
        foreach (var i in Enumerable.Range(0, 5))
        {
            await timeline.Ask(new CaptureArticle("single", $"{i}", ArticleText.Of($"{i}", Article(i)), null, null, null, null, "tester"));
        }

        await timeline.CaptureAll("bulk", Enumerable.Range(0, 5).Select(i => Input($"{i}", Article(i))));

        Assert.Equal(await LogAsync("single"), await LogAsync("bulk"));
        Assert.Equal(await StreamsAsync("single"), await StreamsAsync("bulk"));
        Assert.Equal(await TextsAsync("single"), await TextsAsync("bulk"));
    }

    [Fact]
    public async Task They_are_answered_in_the_order_given_and_a_refused_one_among_them_has_its_reason()
    {
        ArticleInput[] inputs =
        [
            Input("first", Article(10)),
            Input("undated", "The mill closed."),
            new("gone", _ => throw new ArticleUnreadableException("gone", "it is gone.")),
            Input("last", Article(11)),
        ];

        var outcomes = await timeline.CaptureAll("refused", inputs);

        Assert.Equal(["first", "undated", "gone", "last"], outcomes.Select(outcome => outcome.Name));
        Assert.IsType<PublishedUnknownException>(outcomes[1].Refusal);
        Assert.Equal("Cannot capture 'gone': it is gone.", outcomes[2].Refusal?.Message);
        Assert.Equal([true, false, false, true], outcomes.Select(outcome => outcome.Captured?.Captured is not null));
        Assert.Equal(2, await timeline.Count("select count(*) from timeline.article_texts where collection = 'refused'"));
    }

    [Fact]
    public async Task Captured_again_nothing_is_new()
    {
        var inputs = Enumerable.Range(20, 3).Select(i => Input($"{i}", Article(i))).ToArray();
        var first = await timeline.CaptureAll("again", inputs);
        var log = await LogAsync("again");

        var second = await timeline.CaptureAll("again", [.. inputs, Input("23", Article(23))]);

        Assert.Equal(first.Select(o => o.Captured?.Id), second.Take(3).Select(o => o.Captured?.Id));
        Assert.All(second.Take(3), o => Assert.Equal((true, false), (o.Captured?.Events.IsEmpty, o.Captured?.IsWithdrawn)));
        Assert.NotNull(second[3].Captured?.Captured);
        Assert.Equal(log, (await LogAsync("again")).Take(log.Length));
    }

    [Fact]
    public async Task The_same_text_twice_is_one_article_and_is_seen_again_only_at_another_address()
    {
        var outcomes = await timeline.CaptureAll(
            "twice",
            Input("a", Article(30), "https://one.example"),
            Input("b", Article(30), "https://one.example"),
            Input("c", Article(31)),
            Input("d", Article(30), "https://two.example"));
        var later = await timeline.CaptureAll("twice", Input("e", Article(31), "https://two.example"), Input("f", Article(30), "https://two.example"));

        Assert.Equal(outcomes[0].Captured?.Id, outcomes[3].Captured?.Id);
        Assert.Equal([], outcomes[1].Captured?.Events ?? default);
        Assert.IsType<ArticleSeenAgain>(Assert.Single(outcomes[3].Captured!.Events));
        Assert.IsType<ArticleSeenAgain>(Assert.Single(later[0].Captured!.Events));
        Assert.Equal([], later[1].Captured?.Events ?? default);
        Assert.Equal(2, await timeline.Count("select count(*) from timeline.mt_streams where tenant_id = 'twice'"));
    }

    [Fact]
    public async Task A_withdrawn_article_stays_withdrawn()
    {
        var captured = Assert.Single(await timeline.CaptureAll("withdrawn", Input("a", Article(40)))).Captured!;
        await timeline.Ask(new WithdrawArticle("withdrawn", captured.Id, new Cause("tester", "a hoax")));

        var again = Assert.Single(await timeline.CaptureAll("withdrawn", Input("a", Article(40))));

        Assert.Equal((true, true), (again.Captured?.Events.IsEmpty, again.Captured?.IsWithdrawn));
    }

    [Fact]
    public async Task What_they_state_can_be_shown_corrected_and_read_again()
    {
        var captured = (await timeline.CaptureAll("corrected", Enumerable.Range(50, 3).Select(i => Input($"{i}", Article(i)))))[1].Captured!;
        var shown = await timeline.Ask(new ShowChronology("corrected", ReadLimits.None, Limit: 100));
        var statement = shown.Statements.First(s => s.Article == captured.Id.ToString("N"));

        var corrected = await timeline.Ask(new RetractStatement("corrected", new(captured.Id, statement.Number), new Cause("ann", "misread", shown.Position)));
        var reread = await timeline.Ask(new RereadArticle("corrected", captured.Id, "ann", null));
        var seen = await timeline.Ask(
            new CaptureArticle("corrected", "51", ArticleText.Of("51", Article(51)), null, null, "The Hill", null, "ann"));
        var after = await timeline.Ask(new ShowChronology("corrected", ReadLimits.None, Limit: 100));

        Assert.True(corrected.Position > shown.Position);
        Assert.Empty(reread.Events);
        Assert.IsType<ArticleSeenAgain>(Assert.Single(seen.Events));
        Assert.Equal(shown.Statements.Count - 1, after.Statements.Count);
        Assert.Equal(
            await timeline.Count($"select max(version) from timeline.mt_events where stream_id = '{captured.Id}'"),
            await timeline.Count($"select version from timeline.mt_streams where id = '{captured.Id}'"));
    }

    [Fact]
    public async Task Two_who_capture_the_same_articles_at_once_record_each_once()
    {
        var left = Enumerable.Range(100, 60).Select(i => Input($"{i}", Article(i)));
        var right = Enumerable.Range(130, 60).Reverse().Select(i => Input($"{i}", Article(i)));

        var outcomes = await Task.WhenAll(timeline.CaptureAll("two", left), timeline.CaptureAll("two", right));

        Assert.All(outcomes.SelectMany(o => o), o => Assert.Null(o.Refusal));
        Assert.Equal(90, outcomes.SelectMany(o => o).Count(o => o.Captured?.Captured is not null));
        Assert.Equal(90, await timeline.Count("select count(*) from timeline.mt_events where tenant_id = 'two' and type = 'article_captured'"));
        Assert.Equal(90, await timeline.Count("select count(*) from timeline.article_texts where collection = 'two'"));
    }

    [Fact]
    public async Task A_text_that_fails_to_load_ends_the_capture_and_the_next_one_goes_on()
    {
        ArticleInput[] inputs = [Input("a", Article(60)), new("b", _ => throw new IOException("the disk is gone")), Input("c", Article(61))];

        var failure = await Assert.ThrowsAsync<IOException>(() => timeline.CaptureAll("failed", inputs));
        var outcomes = await timeline.CaptureAll("failed", inputs[0], inputs[2]);

        Assert.Equal("the disk is gone", failure.Message);
        Assert.All(outcomes, outcome => Assert.NotNull(outcome.Captured));
        Assert.Equal(2, await timeline.Count("select count(*) from timeline.mt_events where tenant_id = 'failed' and type = 'article_captured'"));
    }

    [Fact]
    public async Task Nobody_loads_further_ahead_than_there_is_room_for()
    {
        var loaded = 0;
        var inputs = Enumerable.Range(0, 5_000).Select(i => new ArticleInput($"{i}", _ =>
        {
            Interlocked.Increment(ref loaded);
            throw new ArticleUnreadableException($"{i}", "it is empty.");
        }));

        await using var outcomes = (await timeline.Ask(new CaptureArticles("ahead", inputs.ToAsyncEnumerable(), "tester"))).GetAsyncEnumerator(TestContext.Current.CancellationToken);
        await outcomes.MoveNextAsync();
        await Task.Delay(500, TestContext.Current.CancellationToken);

        Assert.InRange(Volatile.Read(ref loaded), 250, 1_001);
    }

    private static string Article(int number) =>
        $"PORT ELLAND, 3 May 2021 - The pier number {number} burned down on Sunday. \"Nobody was hurt in 1998,\" said Ida Marsh, the harbour master.\n";

    private Task<string[]> LogAsync(string collection) => RowsAsync($"""
        select concat_ws(' ', version, type, data, bdata, mt_dotnet_type, headers ->> 'reason', user_name, is_archived, timestamp > now() - interval '1 hour')
        from timeline.mt_events where tenant_id = '{collection}' order by seq_id
        """);

    private Task<string[]> StreamsAsync(string collection) =>
        RowsAsync($"select concat_ws(' ', type, version, compacted_version, is_archived) from timeline.mt_streams where tenant_id = '{collection}' order by 1");

    private Task<string[]> TextsAsync(string collection) =>
        RowsAsync($"select digest || body from timeline.article_texts where collection = '{collection}' order by 1");

    private async Task<string[]> RowsAsync(string sql)
    {
        await using var command = timeline.DataSource.CreateCommand(sql);
        await using var reader = await command.ExecuteReaderAsync(TestContext.Current.CancellationToken);
        var rows = new List<string>();

        while (await reader.ReadAsync(TestContext.Current.CancellationToken))
        {
            rows.Add(reader.GetString(0));
        }

        Assert.NotEmpty(rows);
        return [.. rows];
    }
}
