using NodaTime;
using Npgsql;
using NpgsqlTypes;
using Timeline.Benchmarks.Databases;
using Timeline.Engine.Dates;
using Timeline.Projections.Chronology;
using Timeline.Projections.Reading;
using Timeline.Projections.Rows;
using Timeline.Projections.Sql;
using Timeline.Web;

namespace Timeline.Benchmarks.Web;

/// <summary>Pages of 50 over HTTP, beside the same command sent to PostgreSQL and read into rows.</summary>
internal static class ApiBars
{
    private const int Statements = 100_000;
    private const int Connections = 16;
    private const int Requests = 4_000;
    private const int Questions = 100;

    public static IEnumerable<Bar> All(LoadedLogs logs) =>
    [
        new("api-page", Limit.AtLeast, 0.5, "of the rate of the same command straight through Npgsql, 16 connections, at least", ct => PageAsync(logs, ct)),
    ];

    private static async Task<double?> PageAsync(LoadedLogs logs, CancellationToken cancellationToken)
    {
        var database = await logs.OfStatementsAsync(Statements, cancellationToken);
        DayRange[] ranges = [.. Ranges()];
#pragma warning disable RS0030 // A host names the system clock.
        await using var server = await WebServer.StartAsync(database.Source, new WebServerOptions([new Uri("http://127.0.0.1:0")], SystemClock.Instance), cancellationToken);
#pragma warning restore RS0030
        using var client = new HttpClient(new SocketsHttpHandler { MaxConnectionsPerServer = Connections }) { BaseAddress = server.Urls[0] };
        var commands = ranges.Select(PageCommand.Of).ToArray();

        // Both are warm, and give full pages.
        await RequireAsync(client, ranges, database.Source, commands, cancellationToken);
        await ByAllAsync(i => GetAsync(client, ranges[i], cancellationToken));
        await ByAllAsync(i => commands[i].ReadAsync(database.Source, cancellationToken));

        var rounds = await Wall.RoundsAsync(
            cancellationToken,
            () => ByAllAsync(i => GetAsync(client, ranges[i], cancellationToken)),
            () => ByAllAsync(i => commands[i].ReadAsync(database.Source, cancellationToken)));
        Console.Error.WriteLine(
            $"pages a second by HTTP {Requests / Wall.Median(rounds, s => s[0]):F0}, straight through Npgsql {Requests / Wall.Median(rounds, s => s[1]):F0}");
        return Wall.Median(rounds, s => s[1] / s[0]);
    }

    private static Task ByAllAsync(Func<int, Task> ask) => Task.WhenAll(Enumerable.Range(0, Connections).Select(connection => Task.Run(async () =>
    {
        for (var request = connection; request < Requests; request += Connections)
        {
            await ask(request % Questions);
        }
    })));

    private static Task<byte[]> GetAsync(HttpClient client, DayRange range, CancellationToken cancellationToken) =>
        client.GetByteArrayAsync(new Uri($"/api/collections/{LoadedLog.Collection}/statements?between={range}", UriKind.Relative), cancellationToken);

    private static async Task RequireAsync(
        HttpClient client, DayRange[] ranges, NpgsqlDataSource source, PageCommand[] commands, CancellationToken cancellationToken)
    {
        for (var i = 0; i < ranges.Length; i++)
        {
            var answer = System.Text.Json.JsonDocument.Parse(await GetAsync(client, ranges[i], cancellationToken));
            var rows = await commands[i].ReadAsync(source, cancellationToken);

            if (answer.RootElement.GetProperty("statements").GetArrayLength() != ShowChronology.DefaultLimit || rows.Count != ShowChronology.DefaultLimit + 1)
            {
                throw new InvalidOperationException($"The page in {ranges[i]} is not full, or not the same.");
            }
        }
    }

    private static IEnumerable<DayRange> Ranges()
    {
        var random = new Random(1);
        return Enumerable.Range(0, Questions).Select(_ =>
        {
            var first = new LocalDate(2014, 1, 1).PlusDays(random.Next(1_500));
            return DayRange.Of(first, first.PlusDays(2_500));
        });
    }

    /// <summary>What the server sends to PostgreSQL for one page.</summary>
    private sealed record PageCommand(string Sql, IReadOnlyList<object> Values)
    {
        public static PageCommand Of(DayRange range)
        {
            var query = new ShowChronology(LoadedLog.Collection, ReadLimits.None with { Between = range });
            var conditions = new SqlConditions(ReadPosition.ParameterCount);
            conditions.And(ReadLimitsSql.WithoutHappened("$1", ReadPosition.Holds(query.Limits.AsOf), query.Limits, conditions.Parameter));
            return new PageCommand(PageSql.Of(query, conditions, appearances: null), conditions.Values);
        }

        public async Task<List<StatementRow>> ReadAsync(NpgsqlDataSource source, CancellationToken cancellationToken)
        {
            await using var command = source.CreateCommand(Sql);
            command.Parameters.Add(new() { Value = LoadedLog.Collection });
            command.Parameters.Add(new() { Value = DBNull.Value, NpgsqlDbType = NpgsqlDbType.Bigint });

            foreach (var value in Values)
            {
                command.Parameters.Add(new() { Value = value });
            }

            await using var reader = await command.ExecuteReaderAsync(cancellationToken);
            var rows = new List<StatementRow>();

            while (await reader.ReadAsync(cancellationToken))
            {
                // The last is how far the views are.
                if (!reader.IsDBNull(0))
                {
                    rows.Add(PageSql.Read(reader).Row);
                }
            }

            return rows;
        }
    }
}
