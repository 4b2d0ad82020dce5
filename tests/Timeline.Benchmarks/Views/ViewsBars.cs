using Npgsql;
using Timeline.Benchmarks.Databases;
using Timeline.Engine.Log;
using Timeline.Projections.Rebuild;

namespace Timeline.Benchmarks.Views;

/// <summary>All views made anew from the log.</summary>
internal static class ViewsBars
{
    public static IEnumerable<Bar> All(LoadedLogs logs) =>
    [
        new("views-rebuild-200k", Limit.AtLeast, 0.5, "of the rate of reading, folding and copying by hand, at least", async cancellationToken =>
            await RebuildAsync(await logs.OfEventsAsync(200_000, cancellationToken), cancellationToken)),
        new("views-rebuild-1m", Limit.AtLeast, 0.5, "of the rate of reading, folding and copying by hand, at least", async cancellationToken =>
            await RebuildAsync(await logs.OfStatementsAsync(1_000_000, cancellationToken), cancellationToken), IsLong: true),
        new("views-rebuild-marten", Limit.AtLeast, 5, "times as fast as stock Marten projections of documents, at least", async cancellationToken =>
            await MartenAsync(await logs.OfEventsAsync(200_000, cancellationToken), cancellationToken), IsLong: true),
    ];

    private static async Task<double?> RebuildAsync(BenchDatabase database, CancellationToken cancellationToken)
    {
        var hand = new RebuildByHand(database);
        await hand.MakeTablesAsync(cancellationToken);
        var standing = new List<double>();
        var gone = new List<double>();

        for (var round = 0; round < Clock.Rounds; round++)
        {
            await RestAsync(database, cancellationToken);
            var limit = await Wall.SecondsAsync(() => hand.RunAsync(cancellationToken));
            await hand.MakeTablesAsync(cancellationToken);
            await RestAsync(database, cancellationToken);
            var right = await Wall.SecondsAsync(() => RebuildAsync(database, differs: false, cancellationToken));
            await EmptyAsync(database, cancellationToken);
            await RestAsync(database, cancellationToken);
            var empty = await Wall.SecondsAsync(() => RebuildAsync(database, differs: true, cancellationToken));
            standing.Add(limit / right);
            gone.Add(limit / empty);
            Console.Error.WriteLine($"rebuild: by hand {limit:F2} s; views that stand {right:F2} s, views whose rows are gone {empty:F2} s");
        }

        var (stand, go) = (Clock.Median([.. standing]), Clock.Median([.. gone]));
        Console.Error.WriteLine($"rebuild: {stand:F2} of the limit where the views stand, {go:F2} where their rows are gone");
        return Math.Min(stand, go);
    }

    private static async Task<double?> MartenAsync(BenchDatabase database, CancellationToken cancellationToken)
    {
        await using var marten = new RebuildByMarten(database);
        var rounds = await Wall.RoundsAsync(
            cancellationToken, () => RebuildAsync(database, differs: false, cancellationToken), () => marten.RunAsync(cancellationToken));
        var (documents, statements) = (
            await marten.CountAsync(cancellationToken),
            await database.CountAsync($"select count(*) from {EventLog.Schema}.chronology where until_position = {long.MaxValue}", cancellationToken));

        if (documents != statements)
        {
            throw new InvalidOperationException($"Marten has documents of {documents} statements, and the chronology has {statements}.");
        }

        Console.Error.WriteLine($"rebuild: {Wall.Median(rounds, s => s[0]):F1} s, by Marten's projections {Wall.Median(rounds, s => s[1]):F1} s");
        return Wall.Median(rounds, s => s[1] / s[0]);
    }

    /// <summary>As <c>timeline rebuild</c> does it.</summary>
    public static async Task RebuildAsync(BenchDatabase database, bool differs, CancellationToken cancellationToken)
    {
        var rebuilt = await database.SendAsync(new RebuildViews(LoadedLog.Collection, null, AcceptLog: true), cancellationToken);

        if (rebuilt.Any(view => view.Differing > 0 != differs))
        {
            throw new InvalidOperationException($"The rebuild found rows that differ where none should, or none where all should: {string.Join(", ", rebuilt)}");
        }
    }

    /// <summary>Takes every row out of every view's table.</summary>
    private static async Task EmptyAsync(BenchDatabase database, CancellationToken cancellationToken)
    {
        var tables = await TablesOfViews.FindAsync(database, cancellationToken);
        await database.ExecuteAsync($"truncate {string.Join(", ", tables.Select(table => $"{EventLog.Schema}.{table}"))}", cancellationToken);
    }

    // What one run has left to be written should not be written in the time of the next.
    private static async Task RestAsync(BenchDatabase database, CancellationToken cancellationToken)
    {
        try
        {
            await database.ExecuteAsync("checkpoint", cancellationToken);
        }
        catch (PostgresException e) when (e.SqlState == PostgresErrorCodes.InsufficientPrivilege)
        {
        }
    }
}
