using NodaTime;
using Timeline.Benchmarks.Databases;
using Timeline.Engine.Dates;
using Timeline.Projections.Chronology;
using Timeline.Projections.Reading;

namespace Timeline.Benchmarks.Reads;

/// <summary>A page of 50 of what happened in some years, as of a position.</summary>
internal sealed class AsOfBars(LoadedLogs logs)
{
    private const int Questions = 100;
    private const int Long = 100_000;

    private static readonly int[] Histories = [243, 3_000, Long];

    public async Task<double?> GrowthAsync(CancellationToken cancellationToken)
    {
        var databases = new List<(BenchDatabase Database, ShowChronology[] Questions)>();

        foreach (var history in Histories)
        {
            databases.Add((await logs.OfEventsAsync(history, cancellationToken), Late(history)));
        }

        await RequireFullAsync(databases, cancellationToken);
        var rounds = await Latency.RoundsAsync(
            Questions,
            cancellationToken,
            [.. databases.Select(entry => (Func<int, Task>)(i => entry.Database.SendAsync(entry.Questions[i], cancellationToken)))]);
        Console.Error.WriteLine($"as of: p50 {string.Join(", ", Histories.Select((history, i) => $"of {history} events {Wall.Median(rounds, p => p[i]):F2} ms"))}");
        return Wall.Median(rounds, p => p.Max() / p.Min());
    }

    public async Task<double?> EarlyAsync(CancellationToken cancellationToken)
    {
        var database = await logs.OfEventsAsync(Long, cancellationToken);
        var (late, tenth, hundredth) = (Late(Long), AtPosition(Long / 10), AtPosition(Long / 100));
        await RequireFullAsync([(database, late), (database, tenth), (database, hundredth)], cancellationToken);
        var rounds = await Latency.RoundsAsync(
            Questions,
            cancellationToken,
            i => database.SendAsync(late[i], cancellationToken),
            i => database.SendAsync(tenth[i], cancellationToken),
            i => database.SendAsync(hundredth[i], cancellationToken));
        Console.Error.WriteLine(
            $"as of: p50 at the end {Wall.Median(rounds, p => p[0]):F2} ms, at a tenth {Wall.Median(rounds, p => p[1]):F2} ms, at a hundredth {Wall.Median(rounds, p => p[2]):F2} ms");
        return Wall.Median(rounds, p => Math.Max(p[1], p[2]) / p[0]);
    }

    public async Task<double?> AggregateAsync(CancellationToken cancellationToken)
    {
        var database = await logs.OfEventsAsync(Long, cancellationToken);
        var questions = Late(Long);
        await using var stream = await LongStream.CreateAsync(Long, cancellationToken);
        Func<int, Task>[] page = [i => database.SendAsync(questions[i], cancellationToken)];
        await Latency.OneRoundAsync(Questions, page, cancellationToken);
        await stream.AggregateAsync(cancellationToken);
        var rounds = new double[Clock.Rounds][];

        for (var round = 0; round < rounds.Length; round++)
        {
            var pages = await Latency.OneRoundAsync(Questions, page, cancellationToken);
            rounds[round] = [pages[0], await Wall.SecondsAsync(() => stream.AggregateAsync(cancellationToken)) * 1_000];
        }

        Console.Error.WriteLine(
            $"as of: p50 of a page {Wall.Median(rounds, ms => ms[0]):F2} ms, aggregating a stream of {Long} events {Wall.Median(rounds, ms => ms[1]):F0} ms");
        return Wall.Median(rounds, ms => ms[1] / ms[0]);
    }

    /// <summary>Somewhere in the last tenth of the history.</summary>
    private static ShowChronology[] Late(int history)
    {
        var random = new Random(2);
        return [.. Years().Select(query => As(query, history - random.Next(history / 10)))];
    }

    private static ShowChronology[] AtPosition(int position) => [.. Years().Select(query => As(query, position))];

    private static ShowChronology As(ShowChronology query, long position) => query with { Limits = query.Limits with { AsOf = AsOf.At(position) } };

    // Years enough that even the short history fills a page.
    private static IEnumerable<ShowChronology> Years()
    {
        var random = new Random(1);
        return Enumerable.Range(0, Questions).Select(_ =>
        {
            var first = new LocalDate(2014, 1, 1).PlusDays(random.Next(1_500));
            return new ShowChronology(LoadedLog.Collection, ReadLimits.None with { Between = DayRange.Of(first, first.PlusDays(2_500)) });
        });
    }

    private static async Task RequireFullAsync(IEnumerable<(BenchDatabase Database, ShowChronology[] Questions)> reads, CancellationToken cancellationToken)
    {
        foreach (var (database, questions) in reads)
        {
            foreach (var question in questions)
            {
                if (await database.SendAsync(question, cancellationToken) is { Statements.Count: < ShowChronology.DefaultLimit } page)
                {
                    throw new InvalidOperationException($"The page as of {page.Position} in {question.Limits.Between} has only {page.Statements.Count} statements.");
                }
            }
        }
    }
}
