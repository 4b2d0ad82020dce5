using Npgsql;

namespace Timeline.Engine.Log;

/// <summary>A set of tables that come and change together, known to the database by a version.</summary>
/// <param name="Version">1 or more; raised whenever the tables change.</param>
public sealed record SchemaPart(string Name, int Version)
{
    // Any constant of ours: whoever makes tables holds this advisory lock.
    private const long SchemaLock = 0x54494D454C4E;

    // Seconds. Making tables takes less than one.
    private const int Patience = 30;

    /// <summary>The version of this part the database has; 0 when it has none.</summary>
    public async Task<int> FindAsync(NpgsqlDataSource dataSource, CancellationToken cancellationToken)
    {
        try
        {
            await using var command = dataSource.CreateCommand($"select version from {EventLog.Schema}.schema_parts where name = $1");
            command.Parameters.Add(new() { Value = Name });
            return await command.ExecuteScalarAsync(cancellationToken) is int version ? version : 0;
        }
        catch (PostgresException e) when (e.SqlState is PostgresErrorCodes.UndefinedTable or PostgresErrorCodes.InvalidSchemaName)
        {
            return 0;
        }
    }

    /// <summary>Runs <paramref name="make"/> unless the database has this version already. Concurrent callers wait for the first.</summary>
    /// <exception cref="NewerDatabaseException">The database has a later version.</exception>
    public async Task EnsureAsync(NpgsqlDataSource dataSource, Func<NpgsqlConnection, Task> make, CancellationToken cancellationToken)
    {
        if (await IsCurrentAsync(dataSource, cancellationToken))
        {
            return;
        }

        await using var maker = await HeldLocks.TakeAsync(dataSource, $"select pg_advisory_lock({SchemaLock})", Patience, cancellationToken)
            ?? throw new InvalidOperationException("The lock was not taken, although this waited for it.");

        if (!await IsCurrentAsync(dataSource, cancellationToken))
        {
            await ExecuteAsync(maker.Connection, $"create schema if not exists {EventLog.Schema}", [], cancellationToken);
            await ExecuteAsync(
                maker.Connection,
                $"create table if not exists {EventLog.Schema}.schema_parts (name text primary key, version integer not null)",
                [],
                cancellationToken);
            await make(maker.Connection);
            await ExecuteAsync(
                maker.Connection,
                $"insert into {EventLog.Schema}.schema_parts values ($1, $2) on conflict (name) do update set version = excluded.version",
                [Name, Version],
                cancellationToken);
        }
    }

    /// <summary>Whether the database has this version.</summary>
    /// <exception cref="NewerDatabaseException">The database has a later one.</exception>
    internal async Task<bool> IsCurrentAsync(NpgsqlDataSource dataSource, CancellationToken cancellationToken)
    {
        var found = await FindAsync(dataSource, cancellationToken);
        return found <= Version ? found == Version : throw new NewerDatabaseException(Name, found, Version);
    }

    private static async Task ExecuteAsync(NpgsqlConnection connection, string sql, object[] values, CancellationToken cancellationToken)
    {
        await using var command = new NpgsqlCommand(sql, connection);

        foreach (var value in values)
        {
            command.Parameters.Add(new() { Value = value });
        }

        await command.ExecuteNonQueryAsync(cancellationToken);
    }
}
