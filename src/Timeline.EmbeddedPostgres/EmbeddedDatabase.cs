using System.Globalization;
using Npgsql;

namespace Timeline.EmbeddedPostgres;

/// <summary>The database of an embedded server that has answered. Disposing of it closes its connections and leaves the server running.</summary>
public sealed class EmbeddedDatabase : IAsyncDisposable
{
    // Superusers may read it, and ours is one.
    private const string Question = "select current_setting('data_directory')";

    private EmbeddedDatabase(NpgsqlDataSource source, string connectionString, Version serverVersion, string dataFolder) =>
        (DataSource, ConnectionString, ServerVersion, DataFolder) = (source, connectionString, serverVersion, dataFolder);

    /// <summary>For the program's use; the connection that was opened to look at the server is in its pool.</summary>
    public NpgsqlDataSource DataSource { get; }

    /// <summary>For what cannot take <see cref="DataSource"/>. It names the file that holds the password, and not the password.</summary>
    public string ConnectionString { get; }

    /// <summary>Such as 15.18.</summary>
    public Version ServerVersion { get; }

    /// <summary>By the server's own account.</summary>
    internal string DataFolder { get; }

    public ValueTask DisposeAsync() => DataSource.DisposeAsync();

    /// <summary>Opens a connection and asks whose data it leads to. Takes the data source over, also when it fails.</summary>
    internal static async Task<EmbeddedDatabase> ConnectAsync(NpgsqlDataSource source, string connectionString, CancellationToken cancellationToken)
    {
        try
        {
            await using var connection = await source.OpenConnectionAsync(cancellationToken);
            await using var command = new NpgsqlCommand(Question, connection);
            var folder = await command.ExecuteScalarAsync(cancellationToken) as string ?? "";
            return new EmbeddedDatabase(source, connectionString, connection.PostgreSqlVersion, folder);
        }
        catch
        {
            await source.DisposeAsync();
            throw;
        }
    }

    /// <summary>Makes the database in a server that runs, unless it is there.</summary>
    /// <exception cref="EmbeddedPostgresException">The server does not let us in.</exception>
    internal static async Task CreateAsync(TimelineHome home, ServerRecord record, CancellationToken cancellationToken)
    {
        // Without the catalogue of types and without a pool this connection costs a millisecond or two.
        var settings = record.Settings(home, record.Hosts.First());
        settings.Database = "postgres";
        settings.Pooling = false;
        var builder = new NpgsqlDataSourceBuilder(settings.ConnectionString);
        builder.ConfigureTypeLoading(types => types.EnableTypeLoading(false));

        try
        {
            await using var source = builder.Build();
            await using var exists = source.CreateCommand($"select from pg_database where datname = '{ServerRecord.Name}'");

            if (!await (await exists.ExecuteReaderAsync(cancellationToken)).ReadAsync(cancellationToken))
            {
                await using var create = source.CreateCommand($"create database {ServerRecord.Name}");
                await create.ExecuteNonQueryAsync(cancellationToken);
            }
        }
        catch (NpgsqlException e)
        {
            throw new EmbeddedPostgresException(EmbeddedPostgresProblem.PasswordRefused, string.Create(CultureInfo.InvariantCulture,
                $"PostgreSQL runs in {home.Folder} on port {record.Port} and does not let us in: {e.Message.TrimEnd('.')}."), e)
            { Place = home.PasswordFile };
        }
    }
}
