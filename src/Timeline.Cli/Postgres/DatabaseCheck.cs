using Npgsql;
using Timeline.EmbeddedPostgres;

namespace Timeline.Cli.Postgres;

/// <summary>What a database said of itself when it was opened, on the connection that the caller gets next from the pool.</summary>
public sealed record DatabaseCheck(Version ServerVersion, bool IsReadOnly)
{
    private const string Question = "select current_setting('transaction_read_only') = 'on' or pg_is_in_recovery()";

    /// <exception cref="DatabaseUnavailableException">The server is too old.</exception>
    public void RequireVersion(string database)
    {
        if (ServerVersion.Major < EmbeddedServer.OldestVersion)
        {
            throw new DatabaseUnavailableException(DatabaseProblem.TooOld,
                $"The {database} is PostgreSQL {ServerVersion}, and {EmbeddedServer.OldestVersion} is the oldest supported version. Upgrade that server, or name another in --db.");
        }
    }

    /// <exception cref="NpgsqlException">The database could not be asked; see <see cref="Diagnosis"/>.</exception>
    internal static async Task<DatabaseCheck> AskAsync(NpgsqlDataSource source, CancellationToken cancellationToken)
    {
        await using var connection = await source.OpenConnectionAsync(cancellationToken);
        await using var command = new NpgsqlCommand(Question, connection);

        return new DatabaseCheck(connection.PostgreSqlVersion, await command.ExecuteScalarAsync(cancellationToken) is true);
    }
}
