using System.Collections.Immutable;
using System.Net;
using System.Text;
using System.Text.Json;
using System.Text.Json.Serialization;
using Timeline.Projections;

namespace Timeline.IntegrationTests.Faults;

/// <summary>Writes over HTTP. Who leaves closes the connection.</summary>
internal sealed class OverHttp(HttpClient client)
{
    private static readonly JsonSerializerOptions Options = new(AnswerJson.Options) { DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull };

    /// <summary>Nobody captures many at once over HTTP.</summary>
    public static WriteKind[] Kinds { get; } = [.. Enum.GetValues<WriteKind>().Where(kind => kind is not WriteKind.CaptureMany)];

    public async Task<Outcome> WriteAsync(Write write, TimeSpan? leavesAfter)
    {
        using var leaves = CancellationTokenSource.CreateLinkedTokenSource(TestContext.Current.CancellationToken);
        leaves.CancelAfter(leavesAfter ?? Timeout.InfiniteTimeSpan);

        try
        {
            var (path, body) = RequestOf(write);
            using var content = new StringContent(JsonSerializer.Serialize(body, Options), Encoding.UTF8, "application/json");
            using var answer = await client.PostAsync($"/api/collections/{write.Collection}/{path}", content, leaves.Token);
            return Of(answer.StatusCode, await answer.Content.ReadAsStringAsync(leaves.Token));
        }
        catch (Exception) when (leaves.IsCancellationRequested)
        {
            return Outcome.Left();
        }
        catch (Exception e) when (e is HttpRequestException or IOException or OperationCanceledException)
        {
            return Outcome.Of(Fate.Broken, e.ToString());
        }
    }

    private static (string Path, object Body) RequestOf(Write write)
    {
        var (by, reason) = (write.By, write.Reason);
        var article = $"articles/{write.Article:N}";
        var statement = $"{article}/statements/{write.Number}";
        var actor = $"actors/{Uri.EscapeDataString(write.Name)}";

        return write.Kind switch
        {
            WriteKind.Capture => ("articles", new { text = write.Texts[0], by }),
            WriteKind.CaptureAgain => ("articles", new { text = write.Texts[0], url = write.Url, by }),
            WriteKind.Add => ($"{article}/statements", new { span = write.Span, happened = write.Date, by, reason }),
            WriteKind.Redate => ($"{statement}/redate", new { date = write.Date, of = write.Clock, by, reason }),
            WriteKind.Reattribute => ($"{statement}/reattribute", new { speaker = write.Other, by, reason }),
            WriteKind.Amend => ($"{statement}/amend", new { modality = write.Modality, by, reason }),
            WriteKind.Dispute => ($"{statement}/dispute", new { by, reason }),
            WriteKind.Settle => ($"{statement}/settle", new { outcome = write.Outcome, by, reason }),
            WriteKind.Accept => ($"{statement}/accept", new { by, reason }),
            WriteKind.Retract => ($"{statement}/retract", new { by, reason }),
            WriteKind.Restore => ($"{statement}/restore", new { by, reason }),
            WriteKind.Withdraw => ($"{article}/withdraw", new { by, reason }),
            WriteKind.RedateArticle => ($"{article}/redate", new { published = write.Date, by, reason }),
            WriteKind.Reread => ($"{article}/reread", new { by, reason }),
            WriteKind.Alias => ($"{actor}/alias", new { alias = write.New, by, reason }),
            WriteKind.Merge => ($"{actor}/merge", new { other = write.Other, by, reason }),
            WriteKind.Separate => ($"{actor}/separate", new Dictionary<string, string> { ["in"] = $"{write.Article:N}", ["as"] = write.New, ["by"] = by, ["reason"] = reason }),
            WriteKind.Describe => ($"{actor}/describe", new { role = write.New, by, reason }),
            _ => throw new InvalidOperationException($"{write.Kind} is not written over HTTP."),
        };
    }

    private static Outcome Of(HttpStatusCode status, string text) => status switch
    {
        HttpStatusCode.OK or HttpStatusCode.Created => Outcome.Answered(ToldIn(JsonSerializer.Deserialize<JsonElement>(text))),
        HttpStatusCode.NotFound or HttpStatusCode.Conflict or HttpStatusCode.UnprocessableEntity => Outcome.Of(Fate.Refused, text),
        HttpStatusCode.ServiceUnavailable => Outcome.Of(Fate.Stopped, text),
        _ => Outcome.Of(Fate.Broken, $"{(int)status}: {text}"),
    };

    private static Told ToldIn(JsonElement answer)
    {
        var position = answer.GetProperty("position") is { ValueKind: JsonValueKind.Number } number ? number.GetInt64() : (long?)null;
        return answer.TryGetProperty("events", out var events)
            ? new Told(null, [.. events.EnumerateArray().Select(e => e.GetProperty("type").GetString() ?? "")], position)
            : CapturedTold.Of(answer, position, isSeenAgain: position is not null);
    }
}

/// <summary>What is told of an article that was captured, by the server and on the command line alike.</summary>
internal static class CapturedTold
{
    /// <param name="isSeenAgain">Whether a text that was known was recorded as seen again.</param>
    public static Told Of(JsonElement answer, long? position, bool isSeenAgain)
    {
        ImmutableArray<string> types = answer.GetProperty("published").ValueKind is JsonValueKind.String
            ? ["article_captured", "actors_read", .. Enumerable.Repeat("statement_recorded", answer.GetProperty("statements").GetInt32())]
            : isSeenAgain ? ["article_seen_again"]
            : [];
        return new Told(Guid.Parse(answer.GetProperty("article").GetString() ?? ""), types, position);
    }
}
