using Npgsql;
using Timeline.EmbeddedPostgres;

namespace Timeline.Cli.Postgres;

/// <summary>Reads what <c>--db</c> or <c>TIMELINE_DB</c> holds: Npgsql's <c>Host=…;Database=…</c>, or a <c>postgres://</c> URI.</summary>
/// <remarks>No message quotes the text, not even in part: a password with an unescaped <c>;</c>, <c>@</c> or <c>?</c> spills into any part of it.</remarks>
internal static class ConnectionText
{
    private const string Forms = "Write Host=…;Database=…;Username=…;Passfile=… or postgres://user@host:port/database";

    /// <exception cref="DatabaseUnavailableException"><paramref name="text"/> is neither form.</exception>
    public static NpgsqlConnectionStringBuilder Parse(string text)
    {
        var settings = IsUri(text) ? PostgresUri.Parse(text) : ParseKeywords(text);

        if (string.IsNullOrWhiteSpace(settings.Host))
        {
            throw Malformed("names no host");
        }

        return ConnectionDefaults.AddTo(settings);
    }

    /// <summary>What to call the database in a message: host, port, name and user, never the password.</summary>
    public static string Describe(NpgsqlConnectionStringBuilder settings) =>
        $"database '{settings.Database ?? settings.Username ?? Environment.UserName}' at {settings.Host}:{settings.Port}";

    public static DatabaseUnavailableException Malformed(string found, Exception? inner = null) =>
        new(DatabaseProblem.Malformed, $"The text given as --db or TIMELINE_DB {found}. {Forms}.", inner);

    private static bool IsUri(string text) =>
        text.StartsWith("postgres://", StringComparison.OrdinalIgnoreCase)
        || text.StartsWith("postgresql://", StringComparison.OrdinalIgnoreCase);

    private static NpgsqlConnectionStringBuilder ParseKeywords(string text)
    {
        // libpq's "host=a dbname=b" would be read as the one host "a dbname=b".
        if (!text.Contains(';', StringComparison.Ordinal) && text.AsSpan().Count('=') > 1)
        {
            throw Malformed("separates its settings by spaces");
        }

        try
        {
            return new NpgsqlConnectionStringBuilder(text);
        }
        catch (Exception e) when (e is ArgumentException or FormatException or InvalidCastException or OverflowException)
        {
            throw Malformed("has a setting that Npgsql does not know or cannot read");
        }
    }
}
