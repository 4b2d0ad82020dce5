using Timeline.BrowserTests.Browser;
using Timeline.BrowserTests.Collections;

namespace Timeline.BrowserTests;

public sealed class LaneTests(Site site) : PageTests(site)
{
    [Theory]
    [InlineData("speaker", "Ingrid Solberg", "Pavel Dvorak", "Narration")]
    [InlineData("publisher", "The Valley Post", "Northern Review", "Harbour Ledger")]
    [InlineData("article", "Dam at Orvell", "A town built on", "Halden Power")]
    [InlineData("form", "quotation", "reported speech", "post")]
    public async Task Lanes_are_by_actor_source_or_form(string by, params string[] names)
    {
        await GoAsync($"collection={Orvell.Name}");
        await Page.GetByLabel("Lanes by").SelectOptionAsync(by);

        await Picture.UntilAsync(all => names.All(name => Picture.LaneNames(all).Any(lane => lane.StartsWith(name, StringComparison.Ordinal))), $"lanes {string.Join(", ", names)}");
        Assert.Contains(by == "speaker" ? "collection=orvell" : $"lanes={by}", Page.Url);
    }

    [Fact]
    public async Task Each_lane_says_how_many_statements_it_has()
    {
        await GoAsync($"collection={Orvell.Name}&lanes=publisher");

        var all = await Picture.UntilAsync(all => Picture.LaneNames(all).Length >= 6, "three lanes");
        var dated = (await Site.Case.StatementsAsync()).Count(s => s.GetProperty("article").GetString() == Site.Case.Article(Orvell.Answers) && s.GetProperty("happened").GetString() is not null);
        Assert.Contains($"{dated} statements", Picture.LaneNames(all));
    }
}
