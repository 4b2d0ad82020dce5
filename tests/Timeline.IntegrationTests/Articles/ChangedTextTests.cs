using Timeline.Engine.Articles;
using Timeline.Engine.Events;
using Timeline.Engine.Log;
using Timeline.IntegrationTests.Cli;
using Timeline.Projections.Articles;
using Timeline.Projections.Reading;
using static Timeline.IntegrationTests.PostgresTimeline;

namespace Timeline.IntegrationTests.Articles;

/// <summary>A stored text that somebody changed in the database is not read, and becomes nobody's event.</summary>
public sealed class ChangedTextTests(PostgresTimeline timeline) : IClassFixture<PostgresTimeline>
{
    private static readonly Cause Because = new("ana", "missed");

    [Fact]
    public async Task Nothing_is_read_from_a_changed_text_and_nothing_recorded()
    {
        var article = await timeline.Capture("Jana Hradek said on Monday that the bridge in Lhota was closed. Nine people had died there.");
        await ForgeAsync(article.Id, "closed", "opened");
        var before = await timeline.Count("select count(*) from timeline.mt_events");

        await RefusesAsync(() => timeline.Ask(new RereadArticle(Collection, article.Id, "ana", null)));
        await RefusesAsync(() => timeline.Ask(new AddStatement(Collection, article.Id, null, "Nine people", null, null, null, null, Modality.Asserted, false, Because)));
        await RefusesAsync(() => timeline.Ask(new AmendStatement(Collection, new(article.Id, 1), null, "the bridge in Lhota", null, null, Because)));
        await RefusesAsync(() => timeline.Ask(new ShowArticle(Collection, article.Id.ToString("N"), AsOf.Latest)));

        Assert.Equal(before, await timeline.Count("select count(*) from timeline.mt_events"));

        async Task RefusesAsync<T>(Func<Task<T>> ask)
        {
            var refused = await Assert.ThrowsAsync<TextChangedException>(async () => await ask());
            Assert.Equal((article.Id, article.Captured?.Digest), (refused.ArticleId, refused.Expected));
            Assert.NotEqual(refused.Expected, refused.Found);
            Assert.Contains(refused.Found, refused.Message, StringComparison.Ordinal);
        }
    }

    [Fact]
    public async Task A_digest_that_was_changed_in_the_log_along_with_the_text_shows_too()
    {
        var article = await timeline.Capture("Jana Hradek said on Monday that the road to Lhota was closed.");
        var forged = ArticleText.Of("forged", "Jana Hradek said on Monday that the road to Lhota was open.");
        await timeline.Execute(
            $$"""
            insert into timeline.article_texts values ('{{Collection}}', '{{forged.Digest}}', '{{forged.Text}}');
            update timeline.mt_events set data = data || '{"digest":"{{forged.Digest}}"}' where stream_id = '{{article.Id}}' and type = 'article_captured'
            """);

        var refused = await Assert.ThrowsAsync<TextChangedException>(() => timeline.Ask(new RereadArticle(Collection, article.Id, "ana", null)));

        Assert.Equal((forged.Digest, null), (refused.Found, refused.Expected));
    }

    [Fact]
    public async Task The_command_line_says_what_was_expected_and_found()
    {
        var article = await timeline.Capture("Jana Hradek said on Monday that the mill in Lhota was closed.");
        await ForgeAsync(article.Id, "closed", "opened");

        foreach (var arguments in (string[][])[["article", $"{article.Id:N}"], ["article", $"{article.Id:N}", "--json"], ["reread", $"{article.Id:N}"]])
        {
            var run = await CliRun.OfAsync(timeline.ConnectionString, [.. arguments, "--collection", Collection]);

            Assert.Equal(1, run.ExitCode);
            Assert.Contains($", not {article.Captured?.Digest})", run.Errors, StringComparison.Ordinal);
        }
    }

    [Fact]
    public async Task A_capture_stores_its_text_whatever_stands_in_its_place()
    {
        const string text = "Jana Hradek said on Monday that the school in Lhota was closed.";
        var digest = ArticleText.Of("text", text).Digest;
        await timeline.Capture("Jana Hradek said on Monday that the shop in Lhota was closed."); // makes the tables
        await timeline.Execute($"insert into timeline.article_texts values ('{Collection}', '{digest}', 'forged beforehand')");

        var article = await timeline.Capture(text);

        Assert.Equal(text, (await timeline.Ask(new ShowArticle(Collection, article.Id.ToString("N"), AsOf.Latest))).Text);
    }

    private Task ForgeAsync(Guid article, string word, string other) => timeline.Execute(
        $"""
        update timeline.article_texts set body = replace(body, '{word}', '{other}')
        where digest = (select data ->> 'digest' from timeline.mt_events where stream_id = '{article}' and type = 'article_captured')
        """);
}
