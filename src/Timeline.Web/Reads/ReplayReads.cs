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
            .Says(
                "Replay",
                "With `step`, frames: what came in or changed on each day, or at each event on the recorded clock; as `application/x-ndjson`, all of them, one a line. "
                + "Without, a page of statements as they stand when the clock (`said` unless given) has reached `to`.").WithRequestTimeout(Limits.Long).RequireRateLimiting(Limits.Heavy);

    private static Task<IResult> ReplayAsync(Asked asked)
    {
        asked.Http.Response.Headers.Append("Vary", "Accept");
        return asked.Get(Parameters.Step) is true ? FramesAsync(asked)
            : new[] { Parameters.From, (Parameter)AfterFrame }.FirstOrDefault(asked.Has) is { } given ? throw RequestRefusedException.BadParameter(
                given.Name, "it needs step=true: without it, replay answers with the timeline as it stands at to. What came in between is at diff")
            : StateAsync(asked);
    }

    private static async Task<IResult> StateAsync(Asked asked)
    {
        var clocks = new ClockLimits(asked, Clock.Said);
        var limits = clocks.To.On(clocks.AsOf);
        var page = await asked.SendAsync(
            new ReplayChronology(asked.Collection, clocks.To, clocks.AsOf, asked.Limit), new ChronologyPage(0, [], null), limits.AsOf);
        return Answer.Read(new StatementPage(page.Position, page.Statements, page.Next, null), page.Position, limits.AsOf);
    }

    private static async Task<IResult> FramesAsync(Asked asked)
    {
        var clocks = new ClockLimits(asked, Clock.Said);
        var after = asked.Get(AfterFrame);
        var asOf = clocks.To.On(clocks.AsOf).AsOf;

        // Every page folds the same prefix of the log: which, the first one learns.
        var position = after?.Position ?? asOf.Position
            ?? (await asked.SendAsync(new ShowChronology(asked.Collection, ReadLimits.None with { AsOf = asOf }, Limit: 1), new ChronologyPage(0, [], null), asOf)).Position;
        var (to, prefix) = clocks.Clock is Clock.Recorded ? (LimitAt(position), AsOf.Latest) : (clocks.To, AsOf.At(position));
        var frames = position == 0
            ? AsyncEnumerable.Empty<ReplayFrame>()
            : await asked.SendAsync(new ReplayFrames(asked.Collection, clocks.From, to, prefix));

        if (Lines.AreAsked(asked.Http.Request))
        {
            return new Lines<ReplayFrame>(frames, position, asOf);
        }

        var skipped = after?.Skipped ?? 0;
        var page = await frames.Skip(skipped).Take(asked.Limit + 1).ToListAsync(asked.Cancellation);
        var next = page.Count > asked.Limit ? new FrameCursor(position, skipped + asked.Limit).ToString() : null;
        return Answer.Read(new FramePage(position, [.. page.Take(asked.Limit)], next), position, after is null ? asOf : AsOf.At(position));
    }

    private static ClockLimit LimitAt(long position) =>
        ClockLimit.TryParse(Clock.Recorded, FormattableString.Invariant($"{position}"), out var limit) ? limit : throw new InvalidOperationException("A position is a limit.");
}

/// <summary>A page of a replay. Members and their order are a contract.</summary>
/// <param name="Next">For <c>after</c>, with the same parameters; null at the end.</param>
internal sealed record FramePage(long Position, IReadOnlyList<ReplayFrame> Frames, string? Next);
