using System.Diagnostics;
using System.Globalization;
using Npgsql;

namespace Timeline.Benchmarks.Databases;

/// <summary>Drops the databases of runs that were killed: their names hold the process they were made by.</summary>
internal static class Leftovers
{
    public static async Task DropAsync(NpgsqlDataSource source, CancellationToken cancellationToken)
    {
        var names = new List<string>();

        await using (var command = source.CreateCommand(@"select datname from pg_database where datname ~ '^bench_\d+_\d+$'"))
        await using (var reader = await command.ExecuteReaderAsync(cancellationToken))
        {
            while (await reader.ReadAsync(cancellationToken))
            {
                names.Add(reader.GetString(0));
            }
        }

        var running = Process.GetProcesses().Select(process => process.Id).ToHashSet();

        foreach (var name in names.Where(name => !running.Contains(int.Parse(name.Split('_')[1], CultureInfo.InvariantCulture))))
        {
            await using var drop = source.CreateCommand($"drop database {name} with (force)");
            await drop.ExecuteNonQueryAsync(cancellationToken);
        }
    }
}
