using Npgsql;

namespace Timeline.Cli.Postgres;

/// <summary>What a database said of itself when it was opened, on the connection that the caller gets next from the pool.</summary>
/// <param name="DataFolder">Of the server; null where this user may not know.</param>
public sealed record DatabaseCheck(Version ServerVersion, bool IsReadOnly, string? DataFolder)
{
    /// <summary>
    /// The oldest major version of PostgreSQL that is taken: the first with <c>client_connection_check_interval</c>,
    /// without which a killed process can hold its locks for hours.
    /// </summary>
    public const int MinimumVersion = 14;

    // One round trip. data_directory is for superusers and pg_read_all_settings; others get an error if they ask.
    private const string Question = """
        select current_setting('transaction_read_only') = 'on' or pg_is_in_recovery(),
               case when pg_has_role('pg_read_all_settings', 'usage') then current_setting('data_directory') end
        """;

    /// <exception cref="DatabaseUnavailableException">The server is too old.</exception>
    public void RequireVersion(string database)
    {
        if (ServerVersion.Major < MinimumVersion)
        {
            throw new DatabaseUnavailableException(DatabaseProblem.TooOld,
                $"The {database} is PostgreSQL {ServerVersion}, and {MinimumVersion} is the oldest that serves. Upgrade that server, or name another in --db.");
        }
    }

    /// <exception cref="NpgsqlException">The database could not be asked; see <see cref="Diagnosis"/>.</exception>
    internal static async Task<DatabaseCheck> AskAsync(NpgsqlDataSource source, CancellationToken cancellationToken)
    {
        await using var connection = await source.OpenConnectionAsync(cancellationToken);
        await using var command = new NpgsqlCommand(Question, connection);
        await using var reader = await command.ExecuteReaderAsync(cancellationToken);
        await reader.ReadAsync(cancellationToken);

        return new DatabaseCheck(
            connection.PostgreSqlVersion,
            reader.GetBoolean(0),
            await reader.IsDBNullAsync(1, cancellationToken) ? null : reader.GetString(1));
    }
}
