using Microsoft.AspNetCore.Http;
using Timeline.Projections.Chronology;
using Timeline.Projections.Reading;
using Timeline.Web.Answering;
using Timeline.Web.Asking;
using Timeline.Web.Problems;

namespace Timeline.Web.Reads;

/// <summary>Lists that are answered a page at a time, or whole as lines.</summary>
internal static class Paging
{
    /// <param name="read">Reads part of the list: at most so many rows.</param>
    /// <param name="follow">The query that a cursor stands for.</param>
    /// <param name="page">A part as it is answered.</param>
    public static async Task<IResult> AnswerAsync<TQuery, TRow, TPage>(
        ApiRequest request, TQuery query, AsOf asOf, Func<TQuery, int, Task<Part<TRow>>> read, Func<string, TQuery> follow, Func<Part<TRow>, TPage> page)
    {
        request.Http.Response.Headers.Append("Vary", "Accept");

        if (!Lines.AreAsked(request.Http.Request))
        {
            var part = await read(query, request.Limit);
            return Answer.Read(page(part), part.Position, asOf);
        }

        if (request.Has(Parameters.Limit))
        {
            throw RequestRefusedException.BadParameter("limit", "it is for pages, and as application/x-ndjson the whole result is asked for. Leave one out");
        }

        // A thousand at a time, so that memory is that of a page and nothing is read that nobody waits for.
        var first = await read(query, ShowChronology.MaxLimit);
        return new Lines<TRow>(Rows(), first.Position, asOf);

        async IAsyncEnumerable<TRow> Rows()
        {
            for (var part = first; ; part = await read(follow(part.Next), ShowChronology.MaxLimit))
            {
                foreach (var row in part.Rows)
                {
                    yield return row;
                }

                if (part.Next is null)
                {
                    yield break;
                }
            }
        }
    }

    /// <summary>Refuses what a cursor fixes already, and a cursor of another collection.</summary>
    /// <param name="collection">The cursor's.</param>
    public static void RequireOnlyLimit(ApiRequest request, string collection, IEnumerable<Parameter> isFixed)
    {
        if (isFixed.FirstOrDefault(request.Has) is { } given)
        {
            throw RequestRefusedException.BadParameter(given.Name, "it cannot be combined with after, which includes its own limits. Leave one of them out");
        }

        if (request.Collection != collection)
        {
            throw RequestRefusedException.BadParameter("after", $"it is a place in collection '{collection}', not in '{request.Collection}'. Ask that one");
        }
    }
}

/// <summary>Part of a list, as of a position.</summary>
internal sealed record Part<TRow>(long Position, IReadOnlyList<TRow> Rows, string? Next, string? Previous);
