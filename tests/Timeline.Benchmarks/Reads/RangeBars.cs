using Timeline.Benchmarks.Databases;
using Timeline.Projections.Chronology;

namespace Timeline.Benchmarks.Reads;

/// <summary>A page of 50 by actor and range of days.</summary>
internal sealed class RangeBars(LoadedLogs logs)
{
    private const int Questions = 100;

    public async Task<double?> ByHandAsync(int statements, CancellationToken cancellationToken)
    {
        var database = await logs.OfStatementsAsync(statements, cancellationToken);
        var questions = await Question.AnswerableAsync(database, Questions, least: 0, cancellationToken);
        await using var sorting = await RangeByHand.OpenAsync(database, RangeByHand.Sorting, cancellationToken);
        await using var walking = await RangeByHand.OpenAsync(database, RangeByHand.Walking, cancellationToken);
        var keys = questions.Select(sorting.KeysOf).ToArray();
        var same = new List<int>();
        var filled = 0;

        for (var i = 0; i < questions.Length; i++)
        {
            var page = await database.SendAsync(questions[i].Query, cancellationToken);
            var ours = page.Statements.Select(s => s.Position).ToArray();
            var sorted = await sorting.ReadAsync(questions[i], keys[i], cancellationToken);
            var walked = await walking.ReadAsync(questions[i], keys[i], cancellationToken);

            if (ours.SequenceEqual(sorted.Select(row => row.Position)) && ours.SequenceEqual(walked.Select(row => row.Position)))
            {
                same.Add(i);
                filled += ours.Length == ShowChronology.DefaultLimit ? 1 : 0;
            }
        }

        // An actor that is another in some article is more than one statement of SQL can know.
        if (same.Count < questions.Length * 0.8)
        {
            throw new InvalidOperationException($"Only {same.Count} of {questions.Length} pages are the same by hand.");
        }

        var rounds = await Latency.RoundsAsync(
            same.Count,
            cancellationToken,
            i => database.SendAsync(questions[same[i]].Query, cancellationToken),
            i => sorting.ReadAsync(questions[same[i]], keys[same[i]], cancellationToken),
            i => walking.ReadAsync(questions[same[i]], keys[same[i]], cancellationToken));
        Console.Error.WriteLine(
            $"{statements} statements: p50 {Wall.Median(rounds, p => p[0]):F2} ms, by hand {Wall.Median(rounds, p => p[1]):F2} ms (sorting) and "
            + $"{Wall.Median(rounds, p => p[2]):F2} ms (walking); {filled} of {same.Count} pages are full");
        return Wall.Median(rounds, p => p[0] / Math.Min(p[1], p[2]));
    }

    public async Task<double?> GrowthAsync(CancellationToken cancellationToken)
    {
        var few = await logs.OfStatementsAsync(10_000, cancellationToken);
        var many = await logs.OfStatementsAsync(1_000_000, cancellationToken);

        // Only pages that are full in both: half a page takes half the time.
        var questions = await Question.AnswerableAsync(few, Questions, ShowChronology.DefaultLimit, cancellationToken);
        var rounds = await Latency.RoundsAsync(
            questions.Length,
            cancellationToken,
            i => few.SendAsync(questions[i].Query, cancellationToken),
            i => many.SendAsync(questions[i].Query, cancellationToken));
        Console.Error.WriteLine($"p50 in 10,000 statements {Wall.Median(rounds, p => p[0]):F2} ms, in 1,000,000 {Wall.Median(rounds, p => p[1]):F2} ms");
        return Wall.Median(rounds, p => p[1] / p[0]);
    }
}
