using System.Net;
using System.Text.Json;
using NodaTime;
using Timeline.Engine.Dates;
using Timeline.IntegrationTests.Cli;
using Timeline.IntegrationTests.Web;

namespace Timeline.IntegrationTests.Reading;

/// <summary>Whatever is a date is recorded, shown, ordered and limited by, to the ends of the calendar.</summary>
public sealed class CalendarEdgeTests(Served server) : IClassFixture<Served>
{
    private const string Why = "the chronicle says so";

    private static readonly string[] Texts =
    [
        "-9998", "-9998-01", "-9998-01-01", "-9998-12-31", "-9997", "-998X", "-98XX", "XXXX", "-9998-01-01T00:00", "-9998-01-01T18:00+18:00", "-9998-01-01/..", "../-9998-01-01", "-9998~",
        "-9998/9999", "-9998/-9997", "[..-9998]", "[-9998,9999]", "-4714-11-23", "-4713", "-0001-12-31", "-0001", "0000", "0000-01-01", "0000-02-29", "0001-01-01", "0001", "000X",
        "1969-12-31", "1970-01-01", "9998-12-31", "9999", "9999-12", "9999-12-31", "9999-12-31?", "999X", "99XX", "9999-12-31T23:59Z", "9999-12-31T05:59-18:00", "9999-12-31T23:59:59", "9999/..", "../9999", "../9999-12-31",
        "[9999-12-31..]", "9998-24", "9999-23",
    ];

    public static TheoryData<string> All => [.. Texts];

    [Theory]
    [MemberData(nameof(All))]
    public async Task A_date_at_an_edge_is_shown_and_limits_as_it_was_recorded(string text)
    {
        var date = ImpreciseDate.Parse(text);
        var recorded = await server.WriteAsync($"{server.Statements}/1/redate", new { by = "ann", reason = Why, date = text });
        Assert.Equal(text, recorded.GetProperty("statement").GetProperty("happened").GetString());
        var id = $"{server.ArticleId}#1";
        var (first, last) = (Day(date.Earliest), Day(date.Latest));

        foreach (var range in new[] { $"{first}..{last}", $"{first}..", $"..{last}" }.Where(range => range != ".."))
        {
            var inside = await server.ReadAsync($"/api/collections/case/statements?between={range}");
            Assert.Equal(text, Happened(inside.GetProperty("statements"), id));
        }

        if (date.Latest is not null)
        {
            var escaped = Uri.EscapeDataString(text);
            Assert.Equal(text, Happened((await server.ReadAsync($"/api/collections/case/replay?clock=happened&to={escaped}")).GetProperty("statements"), id));
            var frames = await server.ReadAsync($"/api/collections/case/replay?clock=happened&step&to={escaped}");
            Assert.Contains(frames.GetProperty("frames").EnumerateArray(), frame => frame.GetProperty("statements").EnumerateArray().Any(s => s.GetProperty("id").GetString() == id));
            Assert.Equal(0, (await server.ReadAsync($"/api/collections/case/diff?clock=happened&from={escaped}&to={escaped}")).GetProperty("changes").GetArrayLength());
            await server.ReadAsync($"/api/collections/case/statements?knownBy={escaped}");

            // On the recorded clock a number is a position.
            var moment = text.All(char.IsAsciiDigit) ? $"{text}-12-31" : escaped;
            await server.ReadAsync($"/api/collections/case/articles?asOf={moment}");
            await server.ReadAsync($"/api/collections/case/diff?from={moment}&to={moment}");
        }

        var history = await server.ReadAsync($"{server.Statements}/1/history");
        Assert.Contains(history.GetProperty("changes").EnumerateArray(), change => change.GetProperty("after").GetString() == text);
    }

    [Theory]
    [MemberData(nameof(All))]
    public async Task An_article_that_came_out_at_an_edge_is_captured_or_refused_for_being_of_the_future(string text)
    {
        var body = new { text = $"{Served.Text} It was opened {text} and burnt two weeks before the war, on 31 December 9999.", by = "ann", published = text };
        var isRefused = ImpreciseDate.Parse(text).Earliest > new LocalDate(2026, 1, 2);

        var answer = await server.WriteAsync("/api/collections/edges/articles", body, isRefused ? HttpStatusCode.UnprocessableEntity : HttpStatusCode.Created);

        if (!isRefused)
        {
            var article = await server.ReadAsync($"/api/collections/edges/articles/{answer.GetProperty("article").GetString()}");
            Assert.Equal(text, article.GetProperty("article").GetProperty("published").GetString());
        }
    }

    [Fact]
    public async Task Dates_at_the_edges_are_ordered_as_the_calendar_has_them()
    {
        const string Collection = "/api/collections/ordered/articles";
        var dates = Texts.Select(ImpreciseDate.Parse).ToArray();
        var article = (await server.WriteAsync(Collection, new { text = string.Join(' ', dates.Select((_, i) => $"Gate {i} was closed here.")), by = "ann", published = "2020" }, HttpStatusCode.Created))
            .GetProperty("article").GetString();
        var recorded = (await server.ReadAsync($"{Collection}/{article}")).GetProperty("statements").GetArrayLength();
        Assert.Equal(dates.Length, recorded);

        for (var i = 0; i < dates.Length; i++)
        {
            await server.WriteAsync($"{Collection}/{article}/statements/{i + 1}/redate", new { by = "ann", reason = Why, date = Texts[i] });
        }

        var page = await server.ReadAsync("/api/collections/ordered/statements?limit=1000");
        var shown = page.GetProperty("statements").EnumerateArray().Select(s => ImpreciseDate.Parse(s.GetProperty("happened").GetString() ?? "")).ToArray();

        Assert.Equal(
            dates.OrderBy(date => (date.Earliest ?? LocalDate.MinIsoValue, date.Earliest is not null, date.Latest ?? LocalDate.MaxIsoValue, date.Latest is null)).Select(Days),
            shown.Select(Days));
    }

    [Theory]
    [InlineData("-9998-01-01")]
    [InlineData("9999-12-31")]
    [InlineData("-4714")]
    public async Task The_command_line_takes_the_edges_too(string text)
    {
        string[][] commands =
        [
            ["redate", "--reason", Why, "--by", "ann", "--", $"{server.ArticleId}#2", text], ["show", "--as-of", text], ["show", "--known-by", text],
            ["replay", "--to", text, "--clock", "happened", "--step"], ["diff", "--clock", "happened", "--", text, text], ["diff", "--", text, text], ["show", "--between", $"{text}..{text}"],
        ];
        var last = "";

        foreach (var command in commands)
        {
            var run = await CliRun.OfAsync(server.ConnectionString, ["--collection", "case", .. command]);
            Assert.True(run.ExitCode == 0, $"{string.Join(' ', command)}: {run.Errors}");
            last = run.Output;
        }

        Assert.Contains(text, last, StringComparison.Ordinal);
    }

    private static (LocalDate?, LocalDate?) Days(ImpreciseDate date) => (date.Earliest, date.Latest);

    private static string Day(LocalDate? day) => day is { } known ? NodaTime.Text.LocalDatePattern.Iso.Format(known) : "";

    private static string? Happened(JsonElement statements, string id) =>
        statements.EnumerateArray().First(s => s.GetProperty("id").GetString() == id).GetProperty("happened").GetString();
}
