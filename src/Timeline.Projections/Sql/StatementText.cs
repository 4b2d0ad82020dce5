namespace Timeline.Projections.Sql;

/// <summary>Full text search in the words of statements, by PostgreSQL's English configuration.</summary>
internal static class StatementText
{
    /// <summary>What the index on the chronology's table holds; a condition uses that index only when it says the same.</summary>
    public const string Vector = "to_tsvector('english', words)";

    /// <param name="query">Placeholder of a text in the syntax of web search engines.</param>
    public static string Matches(string query) => $"{Vector} @@ websearch_to_tsquery('english', {query})";
}
