using MediatR;
using Microsoft.Extensions.DependencyInjection;
using NodaTime;
using Npgsql;
using Timeline.Cli.Postgres;
using Timeline.Engine.Log;
using Timeline.Projections;

namespace Timeline.Benchmarks.Databases;

/// <summary>Timeline on a database of its own, which is dropped at the end.</summary>
internal sealed class BenchDatabase : IAsyncDisposable
{
    private static int _made;

    private readonly string _name;
    private readonly Database _database;
    private readonly ServiceProvider _services;

    private BenchDatabase(string name, Database database)
    {
        (_name, _database) = (name, database);
#pragma warning disable RS0030 // A host names the system clock.
        _services = new ServiceCollection().AddTimeline(database.Source, SystemClock.Instance).BuildServiceProvider();
#pragma warning restore RS0030
    }

    public NpgsqlDataSource Source => _database.Source;

    public string ConnectionString => _database.ConnectionString;

    public EventLog Log => _services.GetRequiredService<EventLog>();

    public static async Task<BenchDatabase> CreateAsync(CancellationToken cancellationToken)
    {
        var name = $"bench_{Environment.ProcessId}_{++_made}";

        await using (var server = NpgsqlDataSource.Create(Server.Connection))
        {
            if (Server.IsOurs)
            {
                await Leftovers.DropAsync(server, cancellationToken);
            }

            await ExecuteAsync(server, $"create database {name} template template0 encoding 'UTF8' lc_collate 'C' lc_ctype 'C'", cancellationToken);
        }

        // Opened as the product opens it, with its settings.
        var text = new NpgsqlConnectionStringBuilder(Server.Connection) { Database = name }.ConnectionString;
        return new BenchDatabase(name, await Database.OpenAsync(text, cancellationToken: cancellationToken));
    }

    public Task<T> SendAsync<T>(IRequest<T> request, CancellationToken cancellationToken) => _services.GetRequiredService<IMediator>().Send(request, cancellationToken);

    public Task ExecuteAsync(string sql, CancellationToken cancellationToken) => ExecuteAsync(Source, sql, cancellationToken);

    public async Task<long> CountAsync(string sql, CancellationToken cancellationToken)
    {
        await using var command = Source.CreateCommand(sql);
        command.CommandTimeout = 0;
        return await command.ExecuteScalarAsync(cancellationToken) is long count ? count : 0;
    }

    public async ValueTask DisposeAsync()
    {
        await _services.DisposeAsync();
        await _database.DisposeAsync();
        await using var server = NpgsqlDataSource.Create(Server.Connection);
        await ExecuteAsync(server, $"drop database if exists {_name} with (force)", CancellationToken.None);
    }

    private static async Task ExecuteAsync(NpgsqlDataSource source, string sql, CancellationToken cancellationToken)
    {
        await using var command = source.CreateCommand(sql);
        command.CommandTimeout = 0;
        await command.ExecuteNonQueryAsync(cancellationToken);
    }
}
