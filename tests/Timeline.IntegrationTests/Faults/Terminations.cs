using Npgsql;
using Timeline.Projections.Sql;

namespace Timeline.IntegrationTests.Faults;

/// <summary>Ends backends of the faulted database, one for every ten writes or so, at any moment.</summary>
/// <param name="dataSource">Its own connections are spared.</param>
internal sealed class Terminations(NpgsqlDataSource dataSource, Storm storm, Random random)
{
    private const int WritesBetween = 10;

    /// <summary>How many were ended.</summary>
    public int Count { get; private set; }

    public async Task EndBackendsAsync(CancellationToken until)
    {
        for (var next = 0; !until.IsCancellationRequested; await Task.Delay(random.Next(1, 40), CancellationToken.None))
        {
            if (storm.Written.Count >= next)
            {
                next = storm.Written.Count + random.Next(2 * WritesBetween);
                await EndOneAsync();
            }
        }
    }

    private async Task EndOneAsync()
    {
        // Every other time one that does something: most of them only wait in a pool.
        var busy = random.Next(2) == 0 ? "and state <> 'idle'" : "";
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
