#!/usr/bin/env bash
# Marten 9.58.0 with Npgsql 10.0.3 on PostgreSQL 15.18.
#
# What happens: a session made with SessionOptions.ForTransaction saves into a transaction of the caller's. When PostgreSQL refuses the save with an
# error that Npgsql calls transient (53100, "disk full", is one of them), Marten's write policy runs the whole batch again in the same transaction.
# That one has ended with the first error, so the second try fails with InvalidOperationException "Transaction is already completed", and that is all
# the caller gets: no PostgresException, no SQLSTATE, no inner exception. In a transaction of Marten's own the PostgresException is at least inside.
#
# How it was seen: a trigger raised 53100 to test what a full disk looks like; the answer was an internal error instead of "no space left".
#
# Whom it hurts: whoever tells by SQLSTATE what went wrong (full disk, too many connections, serialization failure), to answer well or to try again
# with a transaction of its own.
#
# What to do: options.ConfigureWritePolly(_ => { }), and try again where the transaction is begun.
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
using Marten.Services;
using Npgsql;

await using var source = NpgsqlDataSource.Create(args[0]);
Console.WriteLine($"Marten {typeof(DocumentStore).Assembly.GetName().Version}, Npgsql {typeof(NpgsqlConnection).Assembly.GetName().Version}");
using var usual = DocumentStore.For(options => options.Connection(source));
using var plain = DocumentStore.For(options =>
{
    options.Connection(source);
    options.ConfigureWritePolly(_ => { });
});
await usual.Storage.ApplyAllConfiguredChangesToDatabaseAsync();
await RunAsync("""
    create function full_disk() returns trigger language plpgsql as
    $$ begin raise exception 'no space left' using errcode = '53100'; end $$;
    """);

foreach (var store in new[] { usual, plain })
{
    await using var session = store.LightweightSession();
    session.Store(new Note(Guid.CreateVersion7(), "first"));
    await session.SaveChangesAsync(); // makes the table
}

await RunAsync("create trigger full_disk before insert on mt_doc_note execute function full_disk()");

var own = await RefusedAsync(async () =>
{
    await using var session = usual.LightweightSession();
    session.Store(new Note(Guid.CreateVersion7(), "own transaction"));
    await session.SaveChangesAsync();
});
var ours = await RefusedAsync(() => SaveInAsync(usual));
var withoutRetry = await RefusedAsync(() => SaveInAsync(plain));
Console.WriteLine($"Marten's transaction:              {own}");
Console.WriteLine($"ForTransaction:                    {ours}");
Console.WriteLine($"ForTransaction, empty write policy: {withoutRetry}");
return own.Contains("53100") && ours == "InvalidOperationException: Transaction is already completed" && withoutRetry.Contains("53100") ? 0 : 1;

async Task SaveInAsync(IDocumentStore store)
{
    await using var connection = await source.OpenConnectionAsync();
    await using var transaction = await connection.BeginTransactionAsync();
    await using var session = store.LightweightSession(SessionOptions.ForTransaction(transaction));
    session.Store(new Note(Guid.CreateVersion7(), "the caller's transaction"));
    await session.SaveChangesAsync();
}

async Task RunAsync(string sql)
{
    await using var command = source.CreateCommand(sql);
    await command.ExecuteNonQueryAsync();
}

static async Task<string> RefusedAsync(Func<Task> save)
{
    try
    {
        await save();
        return "saved";
    }
    catch (Exception e)
    {
        var chain = new List<string>();

        for (Exception? each = e; each is not null; each = each.InnerException)
        {
            chain.Add($"{each.GetType().Name}: {(each is PostgresException p ? p.SqlState : each.Message.ReplaceLineEndings(" "))}");
        }

        return string.Join(" <- ", chain);
    }
}

internal sealed record Note(Guid Id, string Text);
X
dotnet build -v q -nologo >build.log || { cat build.log; exit 2; }
dotnet bin/Debug/net10.0/app.dll "Host=127.0.0.1;Port=$port;Username=postgres;Database=postgres"
