using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Timeline.Projections.Chronology;
using Timeline.Projections.Reading;
using Timeline.Projections.Replay;
using Timeline.Web.Answering;
using Timeline.Web.Asking;
using Timeline.Web.Guarding;
using Timeline.Web.Problems;

namespace Timeline.Web.Reads;

/// <summary>The timeline rebuilt from the log up to a limit, at once or frame by frame.</summary>
internal static class ReplayReads
{
    private static readonly Parameter<FrameCursor> AfterFrame = new(
        "after", "With `step`: `next` of the page before, given with the same parameters.", "21-50", FrameCursor.TryRead);

    public static void Map(IEndpointRouteBuilder routes) =>
        routes.Read<FramePage>(
                "/api/collections/{collection}/replay", ReplayAsync,
                Parameters.To.Required(), Parameters.From, Parameters.Clock, Parameters.Step, Parameters.AsOf, Parameters.Limit, AfterFrame)
            .WithSummary(
                "Replay",
                "With `step`, frames: what came in or changed on each day, or at each event on the recorded clock; as `application/x-ndjson`, all of them, one a line. "
                + "Without, a page of statements as they stand when the clock (`said` unless given) has reached `to`.").WithRequestTimeout(Limits.Long).RequireRateLimiting(Limits.Heavy);

    private static Task<IResult> ReplayAsync(ApiRequest request)
    {
        request.Http.Response.Headers.Append("Vary", "Accept");
        return request.Get(Parameters.Step) is true ? FramesAsync(request)
            : new[] { Parameters.From, (Parameter)AfterFrame }.FirstOrDefault(request.Has) is { } given ? throw RequestRefusedException.BadParameter(
                given.Name, "it needs step=true: without it, replay answers with the timeline as it stands at to. What came in between is at diff")
            : StateAsync(request);
    }

    private static async Task<IResult> StateAsync(ApiRequest request)
    {
        var clocks = new ClockLimits(request, Clock.Said);
        var limits = clocks.To.On(clocks.AsOf);
        var page = await request.SendAsync(
            new ReplayChronology(request.Collection, clocks.To, clocks.AsOf, request.Limit), new ChronologyPage(0, [], null), limits.AsOf);
        return Answer.Read(new StatementPage(page.Position, page.Statements, page.Next, null), page.Position, limits.AsOf);
    }

    private static async Task<IResult> FramesAsync(ApiRequest request)
    {
        var clocks = new ClockLimits(request, Clock.Said);
        var after = request.Get(AfterFrame);
        var asOf = clocks.To.On(clocks.AsOf).AsOf;

        // Every page folds the same prefix of the log: which, the first one learns.
        var position = after?.Position ?? asOf.Position
            ?? (await request.SendAsync(new ShowChronology(request.Collection, ReadLimits.None with { AsOf = asOf }, Limit: 1), new ChronologyPage(0, [], null), asOf)).Position;
        var (to, prefix) = clocks.Clock is Clock.Recorded ? (LimitAt(position), AsOf.Latest) : (clocks.To, AsOf.At(position));
        var frames = position == 0
            ? AsyncEnumerable.Empty<ReplayFrame>()
            : await request.SendAsync(new ReplayFrames(request.Collection, clocks.From, to, prefix));

        if (Lines.AreAsked(request.Http.Request))
        {
            return new Lines<ReplayFrame>(frames, position, asOf);
        }

        var skipped = after?.Skipped ?? 0;
        var page = await frames.Skip(skipped).Take(request.Limit + 1).ToListAsync(request.Cancellation);
        var next = page.Count > request.Limit ? new FrameCursor(position, skipped + request.Limit).ToString() : null;
        return Answer.Read(new FramePage(position, [.. page.Take(request.Limit)], next), position, after is null ? asOf : AsOf.At(position));
    }

    private static ClockLimit LimitAt(long position) =>
        ClockLimit.TryParse(Clock.Recorded, FormattableString.Invariant($"{position}"), out var limit) ? limit : throw new InvalidOperationException("A position is a limit.");
}

/// <summary>A page of a replay. Members and their order are a contract.</summary>
/// <param name="Next">For <c>after</c>, with the same parameters; null at the end.</param>
internal sealed record FramePage(long Position, IReadOnlyList<ReplayFrame> Frames, string? Next);
