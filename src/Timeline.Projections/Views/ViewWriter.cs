using Timeline.Projections.Rows;

namespace Timeline.Projections.Views;

/// <summary>The SQL that stores a run of versions: for each view, close what stood and insert what stands now.</summary>
internal static class ViewWriter
{
    /// <summary>Calls <paramref name="execute"/> with each command, in order. The placeholder stands for the next value.</summary>
    public static void Write(ViewVersions versions, char placeholder, Action<string, object[]> execute)
    {
        Write(ViewTables.Articles, versions.Articles);
        Write(ViewTables.Statements, versions.Statements, StatementActors.AlongWith);
        Write(ViewTables.ArticleActors, versions.ArticleActors);
        Write(ViewTables.Decisions, versions.Decisions);
        Write(ViewTables.NameJoins, versions.NameJoins);

        // A name's rows never change: the first spelling stands, also when an earlier run met it.
        WriteNew(ViewTables.Actors, versions.Actors);
        WriteNew(ViewTables.NameParts, versions.NameParts);

        void WriteNew<TKey, TRow>(ViewTable<TRow> table, RowVersions<TKey, TRow> rows)
            where TKey : notnull
        {
            if (rows.All.Count > 0)
            {
                execute(table.InsertNewSql(placeholder), table.Values(rows.All));
            }
        }

        void Write<TKey, TRow>(ViewTable<TRow> table, RowVersions<TKey, TRow> rows, Func<string, string>? along = null)
            where TKey : notnull
        {
            if (rows.All.Count > 0)
            {
                execute(table.CloseSql(placeholder), table.CloseValues(rows.First));
                var insert = table.InsertSql(placeholder);
                execute(along?.Invoke(insert) ?? insert, table.Values(rows.All));
            }
        }
    }
}
