#!/usr/bin/env bash
# Marten 9.58.0 (PostgresqlListenWakeup) with Npgsql 10.0.3 on PostgreSQL 15.18.
#
# What happens: options.Projections.Wakeup = new PostgresqlListenWakeup(dataSource, logger, channel) lets the asynchronous daemon wait by LISTEN instead
# of polling. It takes a connection of the data source for that. Neither stopping and disposing of the coordinator nor disposing of the DocumentStore
# gives it back: the wakeup is disposable, and nobody disposes of it. The connection stays taken, with LISTEN as its last command.
#
# How it was seen: a test counted the connections of a small pool after a server had ended. One was always missing.
#
# Whom it hurts: programs that start and stop hosts in one process (tests, tools, rebuilds that restart the daemon with a new store): one connection each
# time, until the pool is empty.
#
# What to do: keep the wakeup, and dispose of it after the coordinator.
set -euo pipefail

work=$(mktemp -d)
data=$work/data
bin=$(dirname "$(command -v pg_ctl || ls -d /usr/lib/postgresql/*/bin/pg_ctl | sort -V | tail -1)")
as() { if [ "$(id -u)" = 0 ]; then setpriv --reuid=postgres --regid=postgres --clear-groups "$@"; else "$@"; fi; }
trap 'as "$bin/pg_ctl" -D "$data" -m immediate stop >/dev/null 2>&1 || true; rm -rf "$work"' EXIT

port=$(python3 -c 'import socket; s = socket.socket(); s.bind(("127.0.0.1", 0)); print(s.getsockname()[1])')
mkdir "$data"
if [ "$(id -u)" = 0 ]; then chown postgres "$work" "$data"; fi
cd "$work"
as "$bin/initdb" -D "$data" -U postgres --auth=trust >/dev/null
as "$bin/pg_ctl" -D "$data" -w -l "$data/log" -o "-p $port -c listen_addresses=127.0.0.1 -c unix_socket_directories=$data" start >/dev/null

mkdir app && cd app
cat >app.csproj <<'X'
<Project Sdk="Microsoft.NET.Sdk">
  <PropertyGroup>
    <OutputType>Exe</OutputType>
    <TargetFramework>net10.0</TargetFramework>
    <ImplicitUsings>enable</ImplicitUsings>
  </PropertyGroup>
  <ItemGroup>
    <PackageReference Include="Marten" Version="9.58.0" />
    <PackageReference Include="Npgsql" Version="10.0.3" />
    <!-- Marten names a patched twin of it that not every registry has. -->
    <PackageReference Include="DistributedLock.Postgres" Version="1.3.1" />
    <PrunePackageReference Include="Patched.DistributedLock.Postgres" Version="1.3.3" />
  </ItemGroup>
</Project>
X
cat >Program.cs <<'X'
using JasperFx.Events.Daemon;
using JasperFx.Events.Projections;
using Marten;
using Marten.Events.Aggregation;
using Marten.Events.Daemon.Coordination;
using Marten.Events.Daemon.HighWater;
using Microsoft.Extensions.Logging.Abstractions;
using Npgsql;

const int Connections = 10;
Console.WriteLine($"Marten {typeof(DocumentStore).Assembly.GetName().Version}, Npgsql {typeof(NpgsqlConnection).Assembly.GetName().Version}; a pool has {Connections} connections");
var (kept, given) = (await ServeAsync(disposes: false), await ServeAsync(disposes: true));
Console.WriteLine($"To be had after all but the wakeup was disposed of: {kept}");
Console.WriteLine($"To be had after the wakeup was disposed of too: {given}");
return (kept, given) == (Connections - 1, Connections) ? 0 : 1;

async Task<int> ServeAsync(bool disposes)
{
    await using var source = NpgsqlDataSource.Create($"{args[0]};Maximum Pool Size={Connections};Timeout=2");
    var wakeup = new PostgresqlListenWakeup(source, NullLogger.Instance, "news");
    var store = DocumentStore.For(options =>
    {
        options.Connection(source);
        options.Projections.AsyncMode = DaemonMode.HotCold;
        options.Projections.Wakeup = wakeup;
        options.Events.UseAdvisoryLockTransaction = true;
        options.Projections.Add(new TallyProjection(), ProjectionLifecycle.Async);
    });
    await store.Storage.ApplyAllConfiguredChangesToDatabaseAsync();
    var coordinator = new ProjectionCoordinator(store, NullLogger<ProjectionCoordinator>.Instance);
    await coordinator.StartAsync(CancellationToken.None);
    await Task.Delay(3000);
    await coordinator.StopAsync(CancellationToken.None);
    await coordinator.DisposeAsync();
    await store.DisposeAsync();

    if (disposes)
    {
        wakeup.Dispose();
    }

    var had = new List<NpgsqlConnection>();

    try
    {
        while (had.Count < Connections)
        {
            had.Add(await source.OpenConnectionAsync());
        }
    }
    catch (NpgsqlException)
    {
        // no more
    }

    foreach (var connection in had)
    {
        await connection.DisposeAsync();
    }

    return had.Count;
}

public sealed record Counted;

public sealed record Tally(Guid Id, int Count);

public sealed partial class TallyProjection : SingleStreamProjection<Tally, Guid>
{
    public static Tally Create(JasperFx.Events.IEvent<Counted> e) => new(e.StreamId, 1);

    public static Tally Apply(Counted _, Tally tally) => tally with { Count = tally.Count + 1 };
}
X
dotnet build -v q -nologo >build.log || { cat build.log; exit 2; }
dotnet bin/Debug/net10.0/app.dll "Host=127.0.0.1;Port=$port;Username=postgres;Database=postgres"
