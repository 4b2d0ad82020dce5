#!/usr/bin/env bash
# Marten 9.58.0 with Npgsql 10.0.3 on PostgreSQL 15.18.
#
# What happens: IDocumentSession.BeginTransactionAsync(token) opens a connection and then begins a transaction on it. Npgsql gives an idle connection
# of the pool without looking at the token, and looks at it when the transaction begins. With a token that is cancelled by then the call throws
# before the session knows of the connection. Disposing of the session gives nothing back: the connection stays out of the pool for as long as the
# process lives. After as many cancelled calls as the pool has connections, every later caller times out.
#
# How it was seen: a web server passed each request's token on. One in six captures that were aborted by their clients cost a connection, and
# after some hundreds PostgreSQL answered "sorry, too many clients already". The state is "idle", so nothing looks wrong in pg_stat_activity.
#
# Whom it hurts: whoever begins a transaction on a session (FetchForExclusiveWriting does, and so do listeners that take a lock first) with a
# token that can be cancelled, such as HttpContext.RequestAborted.
#
# What to do: begin with CancellationToken.None, or open the connection yourself and use SessionOptions.ForTransaction.
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
using Marten;
using Npgsql;

const int Connections = 10;
await using var source = NpgsqlDataSource.Create($"{args[0]};Maximum Pool Size={Connections};Timeout=3");
await using var store = DocumentStore.For(options => options.Connection(source));
Console.WriteLine($"Marten {typeof(DocumentStore).Assembly.GetName().Version}, Npgsql {typeof(NpgsqlConnection).Assembly.GetName().Version}");

await using (var connection = await source.OpenConnectionAsync())
{
    Console.WriteLine($"PostgreSQL {connection.PostgreSqlVersion}; the pool has {Connections} connections");
}

var calls = 0;

// A token that is cancelled when the call is made. One that is cancelled a moment later does the same, where it meets that moment.
while (await AnswersAsync())
{
    if (calls == 10 * Connections)
    {
        Console.WriteLine("Every connection came back. The behaviour has changed.");
        return 1;
    }

    await BeginAsync(new CancellationToken(canceled: true));
    calls++;
}

Console.WriteLine($"After {calls} cancelled calls of BeginTransactionAsync, each on a session that was disposed of, no connection is left.");
return 0;

async Task BeginAsync(CancellationToken token)
{
    try
    {
        await using var session = store.LightweightSession();
        await session.BeginTransactionAsync(token);
    }
    catch (OperationCanceledException)
    {
    }
}

async Task<bool> AnswersAsync()
{
    try
    {
        await using var command = source.CreateCommand("select 1");
        await command.ExecuteScalarAsync();
        return true;
    }
    catch (NpgsqlException e)
    {
        Console.WriteLine($"select 1: {e.Message}");
        return false;
    }
}
X
dotnet build -v q -nologo >build.log || { cat build.log; exit 2; }
dotnet bin/Debug/net10.0/app.dll "Host=127.0.0.1;Port=$port;Username=postgres;Database=postgres"
