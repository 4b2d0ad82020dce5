using Npgsql;
using Timeline.Projections.Actors;
using Timeline.Projections.Reading;
using Timeline.Projections.Views;

namespace Timeline.Projections.Chronology;

/// <summary>Reads a page of the stored chronology.</summary>
internal sealed class ChronologyReader(NpgsqlDataSource dataSource, ReadPosition positions, ActorLookup actors)
{
    private static readonly ViewTable<StatementRow> Table = ViewTables.Statements;

    public async Task<ChronologyPage> ReadAsync(ShowChronology query, CancellationToken cancellationToken)
    {
        ArgumentOutOfRangeException.ThrowIfNotEqual(query.Limit is >= 1 and <= ShowChronology.MaxLimit, true, nameof(query.Limit));
        var at = await positions.FindAsync(query.Collection, query.Limits.AsOf, cancellationToken);
        var names = await NameBook.LoadAsync(dataSource, query.Collection, at.Position, cancellationToken);

        var (rows, undated) = await RowsAsync(query, at.Position, names, cancellationToken);
        var page = rows.Take(query.Limit).ToArray();
        await actors.SpellAsync(names, query.Collection, at.Position, page, cancellationToken);

        return new ChronologyPage(
            at.Position,
            [.. page.Select(row => StatementView.Of(row, names, query.Limits.IncludeOnlyPossibly(row)))],
            rows.Count > query.Limit ? ChronologyCursor.After(query, at.Position, page[^1]).ToString() : null)
        {
            UndatedCount = undated,
            HiddenUpTo = at.HiddenUpTo,
        };
    }

    private async Task<(List<StatementRow> Rows, int Undated)> RowsAsync(
        ShowChronology query, long position, NameBook names, CancellationToken cancellationToken)
    {
        var filters = await FiltersAsync(query, position, names, cancellationToken);
        var inside = filters.Copy();
        inside.And(ReadLimitsSql.Conditions(query.Collection, position, query.Limits, inside.Parameter));

        if (query.After is { } after)
        {
            inside.And(after.Place.AfterSql(inside.Parameter));
        }

        var rows = await inside
            .ToCommand(dataSource, where => $"""
                select {Table.ColumnList} from {Table.FullName}
                where {where}
                order by {StatementOrder.Columns}
                limit {query.Limit + 1}
                """)
            .ReadAsync(Table.Read, cancellationToken);

        return (rows, query.Limits is { Between: not null, Undated: false } ? await CountUndatedAsync(query, position, filters, cancellationToken) : 0);
    }

    private async Task<int> CountUndatedAsync(ShowChronology query, long position, SqlConditions filters, CancellationToken cancellationToken)
    {
        var undated = filters.Copy().And("happened is null");
        undated.And(ReadLimitsSql.Conditions(query.Collection, position, query.Limits with { Between = null }, undated.Parameter));
        var counts = await undated
            .ToCommand(dataSource, where => $"select count(*)::integer from {Table.FullName} where {where}")
            .ReadAsync(reader => reader.GetInt32(0), cancellationToken);
        return counts[0];
    }

    private async Task<SqlConditions> FiltersAsync(ShowChronology query, long position, NameBook names, CancellationToken cancellationToken)
    {
        var filters = new SqlConditions();

        if (query.Speaker is { } speaker)
        {
            filters.And(ActorSql.Says(names, await FindAsync(speaker), filters.Parameter));
        }

        if (query.About is { } about)
        {
            filters.And(ActorSql.IsMentioned(names, await FindAsync(about), filters.Parameter));
        }

        if (query.Actor is { } actor)
        {
            var key = await FindAsync(actor);
            filters.And($"({ActorSql.Says(names, key, filters.Parameter)} or {ActorSql.IsMentioned(names, key, filters.Parameter)})");
        }

        if (query.Text is { } text)
        {
            filters.And($"to_tsvector('english', words) @@ websearch_to_tsquery('english', {filters.Parameter(text)})");
        }

        if (query.Form is { } form)
        {
            filters.And($"form = {filters.Parameter(form.ToString())}");
        }

        if (query.Modality is { } modality)
        {
            filters.And($"modality = {filters.Parameter(modality.ToString())}");
        }

        return filters;

        Task<string> FindAsync(string name) => actors.FindAsync(names, query.Collection, position, name, cancellationToken);
    }
}
