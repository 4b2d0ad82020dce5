using System.Globalization;
using System.Text.Json;

namespace Timeline.IntegrationTests.Web;

public sealed class ChangesTests(Served server) : IClassFixture<Served>
{
    private const string Changes = "/api/collections/case/changes";

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task What_was_recorded_after_a_position_comes_in_order_and_goes_on_with_what_is_recorded_now()
    {
        using var stream = await FollowAsync($"{Changes}?after=1");
        var first = await stream.NextAsync();
        var corrected = await server.WriteAsync($"{server.Statements}/3/dispute", new { by = "eva", reason = "doubt" });
        var last = first;

        while (last.Position < corrected.GetProperty("position").GetInt64())
        {
            var next = await stream.NextAsync();
            Assert.True(next.Position > last.Position);
            last = next;
        }

        Assert.Equal(2, first.Position);
        Assert.Equal("statement_disputed", last.Data.GetProperty("type").GetString());
        Assert.Equal($"{server.ArticleId}#3", last.Data.GetProperty("statement").GetString());
        Assert.Equal(("eva", "doubt"), (last.Data.GetProperty("by").GetString(), last.Data.GetProperty("reason").GetString()));
        await server.WriteAsync($"{server.Statements}/3/settle", new { outcome = "stands", by = "eva", reason = "done" });
    }

    [Fact]
    public async Task A_client_that_comes_back_misses_nothing_and_gets_nothing_twice()
    {
        long seen;
        using (var stream = await FollowAsync($"{Changes}?after=1"))
        {
            await stream.NextAsync();
            seen = (await stream.NextAsync()).Position;
        }

        // The header goes before the address, which a browser asks for again as it was.
        using var back = await FollowAsync($"{Changes}?after=1", ("Last-Event-ID", seen.ToString(CultureInfo.InvariantCulture)));

        Assert.Equal(seen + 1, (await back.NextAsync()).Position);
    }

    [Fact]
    public async Task Without_a_position_only_what_comes_now_is_sent()
    {
        using var stream = await FollowAsync(Changes);
        var corrected = await server.WriteAsync($"{server.Statements}/1/accept", new { by = "eva", reason = "seen" });

        Assert.Equal(corrected.GetProperty("position").GetInt64(), (await stream.NextAsync()).Position);
        await server.WriteAsync($"{server.Statements}/1/dispute", new { by = "eva", reason = "again" });
    }

    private async Task<EventReader> FollowAsync(string path, params (string Name, string Value)[] headers)
    {
        var answer = await server.GetAsync(path, headers);
        Assert.Equal("text/event-stream", answer.Content.Headers.ContentType?.MediaType);
        return new EventReader(answer, new StreamReader(await answer.Content.ReadAsStreamAsync(Cancellation)));
    }
}

/// <summary>Reads server-sent events one by one.</summary>
internal sealed class EventReader(HttpResponseMessage answer, StreamReader lines) : IDisposable
{
    public async Task<(long Position, JsonElement Data)> NextAsync()
    {
        using var patience = CancellationTokenSource.CreateLinkedTokenSource(TestContext.Current.CancellationToken);
        patience.CancelAfter(TimeSpan.FromSeconds(20));
        var position = 0L;

        while (await lines.ReadLineAsync(patience.Token) is { } line)
        {
            if (line.StartsWith("id: ", StringComparison.Ordinal))
            {
                position = long.Parse(line[4..], CultureInfo.InvariantCulture);
            }
            else if (line.StartsWith("data: ", StringComparison.Ordinal))
            {
                using var data = JsonDocument.Parse(line[6..]);
                return (position, data.RootElement.Clone());
            }
        }

        throw new EndOfStreamException("The events ended.");
    }

    /// <summary>Reads to the end of the stream.</summary>
    public Task EndAsync() => lines.ReadToEndAsync(TestContext.Current.CancellationToken).WaitAsync(TimeSpan.FromSeconds(10));

    public void Dispose()
    {
        lines.Dispose();
        answer.Dispose();
    }
}
