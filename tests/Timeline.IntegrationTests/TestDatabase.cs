using Npgsql;

namespace Timeline.IntegrationTests;

/// <summary>A database of its own on the server that TIMELINE_TEST_DB names; dropped at the end.</summary>
public sealed class TestDatabase : IAsyncLifetime
{
    private static int _made;

    private readonly string _name = $"test_{Environment.ProcessId}_{Interlocked.Increment(ref _made)}";

    public string ConnectionString { get; private set; } = "";

    public NpgsqlDataSource DataSource { get; private set; } = null!;

    public async ValueTask InitializeAsync()
    {
        await ExecuteAsync($"create database {_name} template template0 encoding 'UTF8' lc_collate 'C' lc_ctype 'C'");
        ConnectionString = new NpgsqlConnectionStringBuilder(Server()) { Database = _name }.ConnectionString;
        DataSource = NpgsqlDataSource.Create(ConnectionString);
    }

    public async ValueTask DisposeAsync()
    {
        await DataSource.DisposeAsync();
        await ExecuteAsync($"drop database {_name} with (force)");
    }

    private static string Server() =>
        Environment.GetEnvironmentVariable("TIMELINE_TEST_DB")
        ?? throw new InvalidOperationException("TIMELINE_TEST_DB names no PostgreSQL server. Run ./test, which starts one, or set it to a connection string.");

    private static async Task ExecuteAsync(string sql)
    {
        await using var server = NpgsqlDataSource.Create(Server());
        await using var command = server.CreateCommand(sql);
        await command.ExecuteNonQueryAsync();
    }
}
