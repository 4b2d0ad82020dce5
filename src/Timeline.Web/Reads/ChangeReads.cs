using System.Globalization;
using System.Runtime.CompilerServices;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;
using Timeline.Projections.Reading;
using Timeline.Projections.Replay;
using Timeline.Web.Answering;
using Timeline.Web.Asking;
using Timeline.Web.Problems;
using Timeline.Web.Watching;

namespace Timeline.Web.Reads;

/// <summary>What is recorded, as it is recorded.</summary>
internal static class ChangeReads
{
    private const int AtOnce = 500;

    public static void Map(IEndpointRouteBuilder routes) =>
        routes.Read<RecordedChange>("/api/collections/{collection}/changes", FollowAsync, Parameters.Since)
            .WithSummary("Follow changes", "Server-sent events, one for each event of the log, with its position as id. Goes on after `Last-Event-ID`, or else `after`.");

    private static async Task<IResult> FollowAsync(ApiRequest request)
    {
        var after = LastSeen(request.Http.Request) ?? request.Get(Parameters.Since);
        var first = await request.SendAsync(new ListChanges(request.Collection, after, AtOnce), new ChangeList(0, []), after is { } position ? AsOf.At(position) : null);
        request.Http.Response.Headers[AnswerHeaders.Position] = first.Position.ToString(CultureInfo.InvariantCulture);
        var stopping = request.Http.RequestServices.GetRequiredService<LogWatch>().Stopping;
        var end = CancellationTokenSource.CreateLinkedTokenSource(request.Cancellation, stopping);
        request.Http.Response.RegisterForDispose(end);
        return new ChangeStream(Changes(request, first, after ?? first.Position, end.Token));
    }

    /// <summary>Changes without end, null where there was none for a while.</summary>
    private static async IAsyncEnumerable<RecordedChange?> Changes(ApiRequest request, ChangeList first, long after, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        var watch = request.Http.RequestServices.GetRequiredService<LogWatch>();
        var (list, mark) = (first, 0L);
        yield return null;

        while (!cancellationToken.IsCancellationRequested)
        {
            foreach (var change in list.Changes)
            {
                yield return change;
                after = change.Position;
            }

            if (list.Changes.Count < AtOnce)
            {
                var before = mark;
                mark = await watch.WaitAsync(mark, cancellationToken);

                if (mark == before)
                {
                    list = list with { Changes = [] };
                    yield return null;
                    continue;
                }
            }

            list = await request.SendAsync(new ListChanges(request.Collection, after, AtOnce), new ChangeList(0, []));
        }
    }

    private static long? LastSeen(HttpRequest request) => request.Headers["Last-Event-ID"].ToString() switch
    {
        "" => null,
        var text when Read.Position(text, out var position) is null => position,
        var text => throw RequestRefusedException.BadParameter("Last-Event-ID", $"'{text}' is not a position such as 41"),
    };
}
