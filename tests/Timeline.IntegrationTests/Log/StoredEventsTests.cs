using System.Text.Json;
using System.Text.Json.Nodes;
using Timeline.Engine.Log;

namespace Timeline.IntegrationTests.Log;

/// <summary>What PostgreSQL holds is what the samples and the documentation say.</summary>
public sealed class StoredEventsTests : IAsyncLifetime
{
    private readonly PostgresTimeline _timeline = new();

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    public ValueTask InitializeAsync() => _timeline.InitializeAsync();

    public ValueTask DisposeAsync() => _timeline.DisposeAsync();

    [Fact]
    public async Task An_event_is_stored_as_its_sample_shows_and_read_back()
    {
        var samples = Directory.GetFiles(Repository.PathTo("tests/Timeline.Tests/Events/Samples"), "*.json")
            .Select(path => (Name: Path.GetFileNameWithoutExtension(path), Body: File.ReadAllText(path)))
            .Where(sample => EventTypes.ByName.ContainsKey(sample.Name))
            .ToArray();

        await _timeline.Log.AppendAsync(
            "samples", StreamIds.OfArticle("samples", "00"), "tester", "because",
            samples.Select(sample => JsonSerializer.Deserialize(sample.Body, EventTypes.ByName[sample.Name], LogJson.Options) ?? sample));

        await using var command = _timeline.DataSource.CreateCommand("select type, data::text from timeline.mt_events order by seq_id");
        await using var reader = await command.ExecuteReaderAsync(Cancellation);

        foreach (var (name, body) in samples)
        {
            Assert.True(await reader.ReadAsync(Cancellation));
            Assert.Equal(name, reader.GetString(0));
            Assert.True(JsonNode.DeepEquals(JsonNode.Parse(body), JsonNode.Parse(reader.GetString(1))), $"{name}: {reader.GetString(1)}");
        }

        var read = new List<RecordedEvent>();

        await foreach (var e in _timeline.Log.ReadAsync("samples", 0, long.MaxValue, Cancellation))
        {
            read.Add(e);
        }

        Assert.Equal(samples.Select(sample => EventTypes.ByName[sample.Name]), read.Select(e => e.Data.GetType()));
        Assert.All(read, e => Assert.Equal(("tester", "because"), (e.By, e.Reason)));
    }

    [Fact]
    public async Task The_query_on_the_events_page_lists_the_log()
    {
        await _timeline.Capture("“The bridge is closed,” Maria Lind said.", collection: "default");

        var rows = await RowsAsync(Repository.CodeOn("docs/events.md", "sql"), column: 1);

        Assert.Equal(["article_captured", "actors_read", "statement_recorded"], rows);
    }

    [Fact]
    public async Task The_query_on_the_code_points_page_cuts_out_the_statements_words()
    {
        var captured = await _timeline.Capture("😀 Łódź 😀. The bridge was closed on Monday 😀, Maria Lind said.", collection: "default");

        var rows = await RowsAsync(Repository.CodeOn("docs/decisions/code-points.md", "sql"), column: 0);

        Assert.NotEmpty(rows);
        Assert.Equal(captured.Statements.Select(statement => statement.Words), rows);
    }

    private async Task<List<string>> RowsAsync(string sql, int column)
    {
        await using var command = _timeline.DataSource.CreateCommand(sql);
        await using var reader = await command.ExecuteReaderAsync(Cancellation);
        var rows = new List<string>();

        while (await reader.ReadAsync(Cancellation))
        {
            rows.Add(reader.GetString(column));
        }

        return rows;
    }
}
