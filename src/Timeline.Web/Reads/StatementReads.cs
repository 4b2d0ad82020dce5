using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Timeline.Projections.Chronology;
using Timeline.Projections.Replay;
using Timeline.Web.Answering;
using Timeline.Web.Asking;

namespace Timeline.Web.Reads;

/// <summary>The timeline, a page at a time or whole, and single statements.</summary>
internal static class StatementReads
{
    /// <summary>All that a cursor fixes.</summary>
    private static readonly Parameter[] Fixed =
    [
        .. Parameters.Limits, Parameters.Actor, Parameters.Speaker, Parameters.About, Parameters.Text, Parameters.Form, Parameters.Modality,
    ];

    public static void Map(IEndpointRouteBuilder routes)
    {
        routes.Read<StatementPage>("/api/collections/{collection}/statements", ListAsync, [.. Fixed, Parameters.Limit, Parameters.After])
            .WithSummary("The timeline", "Statements in the order of what they are about, a page at a time. Asked for with `Accept: application/x-ndjson`, every statement of the whole result, one a line.");
        routes.Read<StatementAsOf>("/api/collections/{collection}/articles/{article}/statements/{number}", ShowAsync, Parameters.AsOf)
            .WithSummary("One statement", "As it stands, whatever its status.");
        routes.Read<StatementHistory>("/api/collections/{collection}/articles/{article}/statements/{number}/history", HistoryAsync)
            .WithSummary("A statement's history", "Everything that was ever recorded about one statement, in order, with what stood before and after.");
    }

    private static Task<IResult> ListAsync(ApiRequest request)
    {
        var query = Query(request);
        return Paging.AnswerAsync(
            request, query, query.Limits.AsOf, ReadAsync,
            next => Parameters.Follow<ChronologyCursor, ShowChronology>(next, ChronologyCursor.TryParse, place => place.Query with { After = place }),
            part => new StatementPage(part.Position, part.Rows, part.Next, part.Previous));

        async Task<Part<StatementView>> ReadAsync(ShowChronology part, int limit)
        {
            var page = await request.SendAsync(part with { Limit = limit }, new ChronologyPage(0, [], null), part.Limits.AsOf);
            return new(page.Position, page.Statements, page.Next, page.Previous);
        }
    }

    private static async Task<IResult> ShowAsync(ApiRequest request)
    {
        var statement = await request.SendAsync(new ShowStatement(request.Collection, request.Statement, request.AsOf));
        return Answer.Read(statement, statement.Position, request.AsOf);
    }

    private static async Task<IResult> HistoryAsync(ApiRequest request)
    {
        var history = await request.SendAsync(new ShowHistory(request.Collection, request.Statement));
        return Answer.Read(history, history.Position, Projections.Reading.AsOf.Latest);
    }

    private static ShowChronology Query(ApiRequest request)
    {
        if (request.Get(Parameters.After) is not { } cursor)
        {
            return new(
                request.Collection,
                request.Limits,
                request.Get(Parameters.Actor),
                request.Get(Parameters.Speaker),
                request.Get(Parameters.About),
                request.Get(Parameters.Text),
                request.Get(Parameters.Form),
                request.Get(Parameters.Modality));
        }

        Paging.RequireOnlyLimit(request, cursor.Query.Collection, Fixed);
        return cursor.Query with { After = cursor };
    }
}

/// <summary>A page of the timeline. Members and their order are a contract.</summary>
/// <param name="Next">Cursor of what follows; null at the end.</param>
/// <param name="Previous">Cursor of what comes before; null at the beginning.</param>
internal sealed record StatementPage(long Position, IReadOnlyList<StatementView> Statements, string? Next, string? Previous);
