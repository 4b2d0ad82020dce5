using Timeline.Benchmarks.Databases;
using Timeline.Benchmarks.Logs;
using Timeline.Engine.Articles;
using Timeline.Engine.Dates;
using Timeline.Engine.Events;

namespace Timeline.Benchmarks.Appends;

/// <summary>Corrections, each durable when it is answered.</summary>
internal sealed class CorrectionBars(LoadedLogs logs)
{
    private const int Corrections = 200;
    private const int Callers = 32;
    private const int EachCaller = 30;

    private static readonly NodaTime.LocalDate First = new(2000, 1, 1);

    private readonly CorpusArticle[] _articles = [.. Enumerable.Range(0, 400).Select(place => new CorpusArticle(LoadedLog.Collection, seed: 1, place))];

    // No two corrections of a statement say the same, which would record nothing.
    private int _days;

    public async Task<double?> OneAsync(CancellationToken cancellationToken)
    {
        var database = await logs.OfCapturesAsync(_articles.Length, cancellationToken);
        await using var insert = await SingleInsert.OpenAsync(database, cancellationToken);
        await CorrectAsync(database, Corrections, _ => 0, cancellationToken);
        await insert.RunAsync(Corrections, cancellationToken);
        var rounds = await Wall.RoundsAsync(
            cancellationToken,
            () => CorrectAsync(database, Corrections, i => i * 7, cancellationToken),
            () => insert.RunAsync(Corrections, cancellationToken));
        Console.Error.WriteLine(
            $"corrections {Corrections / Wall.Median(rounds, s => s[0]):F0} a second, single inserts {Corrections / Wall.Median(rounds, s => s[1]):F0} a second");
        return Wall.Median(rounds, s => s[1] / s[0]);
    }

    public async Task<double?> CallersAsync(CancellationToken cancellationToken)
    {
        var database = await logs.OfCapturesAsync(_articles.Length, cancellationToken);
        await ManyAsync(database, cancellationToken);
        var rounds = await Wall.RoundsAsync(
            cancellationToken, () => CorrectAsync(database, Corrections, i => i * 7, cancellationToken), () => ManyAsync(database, cancellationToken));
        var (one, many) = (Wall.Median(rounds, s => Corrections / s[0]), Wall.Median(rounds, s => Callers * EachCaller / s[1]));
        Console.Error.WriteLine($"corrections by one caller {one:F0} a second, by {Callers} {many:F0} a second");
        return Wall.Median(rounds, s => Callers * EachCaller / s[1] / (Corrections / s[0]));
    }

    private Task ManyAsync(BenchDatabase database, CancellationToken cancellationToken) => Task.WhenAll(
        Enumerable.Range(0, Callers).Select(caller => Task.Run(() => CorrectAsync(database, EachCaller, i => caller + (i % 10 * Callers), cancellationToken), cancellationToken)));

    private async Task CorrectAsync(BenchDatabase database, int corrections, Func<int, int> place, CancellationToken cancellationToken)
    {
        for (var i = 0; i < corrections; i++)
        {
            var article = _articles[place(i) % _articles.Length];
            var day = First.PlusDays(Interlocked.Increment(ref _days));
            var corrected = await database.SendAsync(
                new RedateStatement(
                    LoadedLog.Collection, new(article.Stream, 1 + (i % article.Statements)), StatementClock.Happened, ImpreciseDate.Parse(CorpusDates.Day(day)),
                    new Cause("checker", "the archive has another day")),
                cancellationToken);

            if (corrected.Position is null)
            {
                throw new InvalidOperationException($"Correcting {article.Stream} to {day} recorded nothing.");
            }
        }
    }
}
