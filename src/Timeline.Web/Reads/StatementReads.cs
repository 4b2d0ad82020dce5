using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Timeline.Projections.Chronology;
using Timeline.Web.Answering;
using Timeline.Web.Asking;
using Timeline.Web.Problems;

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
            .Says("The timeline", "Statements in the order of what they are about, a page at a time. Asked for with `Accept: application/x-ndjson`, every statement of the whole result, one a line.");
        routes.Read<StatementAsOf>("/api/collections/{collection}/articles/{article}/statements/{number}", ShowAsync, Parameters.AsOf)
            .Says("One statement", "As it stands, whatever its status.");
        routes.Read<StatementHistory>("/api/collections/{collection}/articles/{article}/statements/{number}/history", HistoryAsync)
            .Says("A statement's history", "Everything that was ever recorded about one statement, in order, with what stood before and after.");
    }

    private static async Task<IResult> ListAsync(Asked asked)
    {
        var query = Query(asked);
        asked.Http.Response.Headers.Append("Vary", "Accept");

        if (Lines.AreAsked(asked.Http.Request))
        {
            return asked.Has(Parameters.Limit)
                ? throw RequestRefusedException.BadParameter("limit", "it is for pages, and as application/x-ndjson the whole result is asked for. Leave one out")
                : await WholeAsync(asked, query);
        }

        var page = await asked.SendAsync(query, new ChronologyPage(0, [], null), query.Limits.AsOf);
        return Answer.Read(new StatementPage(page.Position, page.Statements, page.Next, page.Previous), page.Position, query.Limits.AsOf);
    }

    /// <summary>Everything, a thousand at a time, so that memory is that of a page and nothing is read that nobody waits for.</summary>
    private static async Task<IResult> WholeAsync(Asked asked, ShowChronology query)
    {
        query = query with { Limit = ShowChronology.MaxLimit };
        var first = await asked.SendAsync(query, new ChronologyPage(0, [], null), query.Limits.AsOf);
        return new Lines<StatementView>(Statements(), first.Position, query.Limits.AsOf);

        async IAsyncEnumerable<StatementView> Statements()
        {
            for (var page = first; ;)
            {
                foreach (var statement in page.Statements)
                {
                    yield return statement;
                }

                if (page.Next is not { } next || !ChronologyCursor.TryParse(next, out var cursor))
                {
                    yield break;
                }

                page = await asked.SendAsync(cursor.Query with { After = cursor, Limit = ShowChronology.MaxLimit });
            }
        }
    }

    private static async Task<IResult> ShowAsync(Asked asked)
    {
        var statement = await asked.SendAsync(new ShowStatement(asked.Collection, asked.Statement, asked.AsOf));
        return Answer.Read(statement, statement.Position, asked.AsOf);
    }

    private static async Task<IResult> HistoryAsync(Asked asked)
    {
        var history = await asked.SendAsync(new ShowHistory(asked.Collection, asked.Statement));
        return Answer.Read(history, history.Position, Projections.Reading.AsOf.Latest);
    }

    private static ShowChronology Query(Asked asked) => asked.Get(Parameters.After) is { } cursor ? Continue(asked, cursor) : new(
        asked.Collection,
        asked.Limits,
        asked.Get(Parameters.Actor),
        asked.Get(Parameters.Speaker),
        asked.Get(Parameters.About),
        asked.Get(Parameters.Text),
        asked.Get(Parameters.Form),
        asked.Get(Parameters.Modality),
        asked.Limit);

    private static ShowChronology Continue(Asked asked, ChronologyCursor cursor) =>
        Fixed.FirstOrDefault(asked.Has) is { } given ? throw RequestRefusedException.BadParameter(
            given.Name, "it cannot be given with after, which brings its own limits. Leave out one of them")
        : asked.Collection != cursor.Query.Collection ? throw RequestRefusedException.BadParameter(
            "after", $"it is a place in collection '{cursor.Query.Collection}', not in '{asked.Collection}'. Ask that one")
        : cursor.Query with { After = cursor, Limit = asked.Limit };
}

/// <summary>A page of the timeline. Members and their order are a contract.</summary>
/// <param name="Next">Cursor of what follows; null at the end.</param>
/// <param name="Previous">Cursor of what comes before; null at the beginning.</param>
internal sealed record StatementPage(long Position, IReadOnlyList<StatementView> Statements, string? Next, string? Previous);
