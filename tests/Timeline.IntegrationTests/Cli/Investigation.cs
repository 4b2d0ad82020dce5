using System.Text.Json;
using Timeline.Engine.Articles;
using Timeline.Engine.Dates;
using Timeline.Engine.Events;
using Timeline.Engine.Log;

namespace Timeline.IntegrationTests.Cli;

/// <summary>A database with one article that was captured through the command line, one of whose statements was disputed and another retracted.</summary>
public sealed class Investigation : IAsyncLifetime
{
    private const string Article = """
        ---
        title: Dam at Orvell leaks
        publisher: The Valley Post
        date: 2023-06-14
        ---

        The dam at Orvell was closed on 9 June 2023. Water ran into the lower town.

        "We saw the cracks in May," Ingrid Solberg, the mayor of Orvell, said on Monday. She said the town had written to the company last week.

        Pavel Dvorak, a spokesman for the company, denied on Tuesday that the letter had arrived. Dvorak said the company will repair the dam in July.
        """;

    private readonly TestDatabase _database = new();

    public string Database => _database.ConnectionString;

    public string ArticleId { get; private set; } = "";

    internal Task<CliRun> RunAsync(params string[] arguments) => CliRun.OfAsync(Database, arguments);

    internal async Task<JsonElement> JsonAsync(params string[] arguments) => Parse((await RunAsync([.. arguments, "--json"])).Output);

    public async ValueTask InitializeAsync()
    {
        await _database.InitializeAsync();
        var run = await CliRun.OfAsync(Database, ["capture", "-", "--by", "ann"], System.Text.Encoding.UTF8.GetBytes(Article));
        Assert.Equal((0, ""), (run.ExitCode, run.Errors));
        ArticleId = run.Output.Split('\t')[0];

        await using var log = new EventLog(_database.DataSource);
        await log.AppendAsync(
            CollectionName.Default, Guid.Parse(ArticleId), "bob", "the letter is dated May",
            new StatementDisputed(4),
            new StatementRetracted(2),
            new StatementRedated(3, StatementClock.Happened, new StatementDate(ImpreciseDate.Parse("2023-05~"), null, DateBasis.Corrected)));
    }

    public ValueTask DisposeAsync() => _database.DisposeAsync();

    internal static JsonElement Parse(string json)
    {
        Assert.EndsWith("\n", json, StringComparison.Ordinal);
        Assert.DoesNotContain("\n", json[..^1], StringComparison.Ordinal);
        using var document = JsonDocument.Parse(json);
        return document.RootElement.Clone();
    }

    internal static string Members(JsonElement element) => string.Join(' ', element.EnumerateObject().Select(member => member.Name));
}
