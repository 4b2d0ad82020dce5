using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Timeline.Projections.Replay;
using Timeline.Web.Answering;
using Timeline.Web.Asking;
using Timeline.Web.Guarding;

namespace Timeline.Web.Reads;

/// <summary>What changed between two limits, and why.</summary>
internal static class DiffReads
{
    public static void Map(IEndpointRouteBuilder routes) =>
        routes.Read<ChronologyDiff>("/api/collections/{collection}/diff", DiffAsync, Parameters.From.Required(), Parameters.To.Required(), Parameters.Clock, Parameters.AsOf)
            .WithSummary("What changed", "What was added or corrected between two limits of one clock (`recorded` unless given), each with its cause.").WithRequestTimeout(Limits.Long).RequireRateLimiting(Limits.Heavy);

    private static async Task<IResult> DiffAsync(ApiRequest request)
    {
        var clocks = new ClockLimits(request, Clock.Recorded);
        var to = clocks.To;
        var diff = await request.SendAsync(
            new DiffChronology(request.Collection, clocks.RequiredFrom, to, clocks.AsOf), new ChronologyDiff(0, []), to.On(clocks.AsOf).AsOf);
        return Answer.Read(diff, diff.Position, to.On(clocks.AsOf).AsOf);
    }
}
