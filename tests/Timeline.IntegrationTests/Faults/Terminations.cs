using Npgsql;
using Timeline.Projections.Reading;

namespace Timeline.IntegrationTests.Faults;

/// <summary>Ends backends of the faulted database, one after the other.</summary>
/// <param name="dataSource">Its own connections are spared.</param>
internal sealed class Terminations(NpgsqlDataSource dataSource, Random random)
{
    /// <summary>How many were ended.</summary>
    public int Count { get; private set; }

    public async Task EndBackendsAsync(CancellationToken until)
    {
        while (!until.IsCancellationRequested)
        {
            await Task.Delay(random.Next(100, 600), CancellationToken.None);

            // Every other time one that does something: most of them only wait in a pool.
            var busy = random.Next(2) == 0 ? "and (state <> 'idle' or wait_event_type = 'Lock')" : "";
            var backends = await dataSource
                .Command($"select pid from pg_stat_activity where datname = current_database() and application_name like '{Faulted.Application}%' {busy} order by pid")
                .ReadAsync(reader => reader.GetInt32(0), CancellationToken.None);

            if (backends.Count > 0)
            {
                var ended = await dataSource
                    .Command("select pg_terminate_backend($1)", backends[random.Next(backends.Count)])
                    .ReadAsync(reader => reader.GetBoolean(0), CancellationToken.None);
                Count += ended[0] ? 1 : 0;
            }
        }
    }
}
