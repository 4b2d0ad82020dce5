using System.Text.Json.Serialization;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Timeline.Projections.Views;
using Timeline.Web.Answering;
using Timeline.Web.Asking;
using Timeline.Web.Problems;

namespace Timeline.Web.Watching;

/// <summary>Whether the server runs, and whether it can answer.</summary>
internal static class Health
{
    /// <summary>Events the views may be behind the log. A read waits for them, and as many take some seconds.</summary>
    public const long MostLag = 10_000;

    public static void Map(IEndpointRouteBuilder routes)
    {
        routes.Read<LiveAnswer>("/health/live", _ => Task.FromResult(Answer.Written(new LiveAnswer("live"), position: null)))
            .WithSummary("Whether it runs", "Answers as long as the server runs, whatever the database does.");
        routes.Read<ReadyAnswer>("/health/ready", ReadyAsync)
            .WithSummary("Whether it can answer", "200 when the database answers, its tables are right, the views are near the log and writing them succeeds; else 503.");
    }

    private static async Task<IResult> ReadyAsync(ApiRequest request)
    {
        var found = await request.SendAsync(new CheckViews());
        var lag = Math.Max(0, found.Log - found.Views);

        return found.Stuck is { } stuck ? throw stuck
            : !found.HasTables ? throw new RequestRefusedException(ProblemKind.NotReady, "The views' tables are not as this version makes them. It, or another server, is making them, or another version took them.")
            : lag > MostLag ? throw new RequestRefusedException(ProblemKind.NotReady, FormattableString.Invariant($"The views are {lag} events behind the log; {MostLag} is the most for a server that is ready."))
            : Answer.Written(new ReadyAnswer("ready", found.Log, found.Views, lag) { HeldBack = found.HeldBack }, position: null);
    }
}

/// <summary>The server runs.</summary>
internal sealed record LiveAnswer(string Status);

/// <summary>The server can answer.</summary>
/// <param name="Log">Position of the last event.</param>
/// <param name="Views">Position of the last event the views hold.</param>
/// <param name="Lag">How many positions they are behind.</param>
internal sealed record ReadyAnswer(string Status, long Log, long Views, long Lag)
{
    /// <summary>What answers lack although it is recorded, since a transaction is open elsewhere. Left out when that is nothing.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public HeldBack? HeldBack { get; init; }
}
