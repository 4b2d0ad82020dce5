using System.Collections.Concurrent;
using System.Diagnostics;

namespace Timeline.IntegrationTests.Faults;

/// <summary>A write, and what became of it as its client sees it.</summary>
internal sealed record Written(Write Write, Outcome Outcome);

/// <summary>Clients that write at once, some of whom leave in the middle.</summary>
/// <param name="seed">Of what is written and of who leaves when.</param>
internal sealed class Storm(Ground ground, int seed)
{
    // What was shown to be broken need not be shown again, and is slow.
    private const int Enough = 20;

    private readonly ConcurrentQueue<Written> _written = new();
    private int _clients;
    private int _broken;

    public IReadOnlyCollection<Written> Written => _written;

    /// <param name="leaving">Which part of its writes the client leaves.</param>
    public async Task WriteAsync(string name, int writes, double leaving, WriteKind[] kinds, Func<Write, TimeSpan?, Task<Outcome>> write)
    {
        var client = Interlocked.Increment(ref _clients);
        var random = new Random((seed * 100) + client);
        var usual = TimeSpan.FromMilliseconds(20); // of those so far that were not left, more or less

        for (var i = 0; i < writes && _broken < Enough; i++)
        {
            var next = ground.Draw(random, $"{name}{client}-{i}", kinds);

            // The first ones tell how long a write takes here.
            var leaves = i >= 3 && random.NextDouble() < leaving;
            TimeSpan? after = leaves ? usual * (1.3 * random.NextDouble()) : null;
            var watch = Stopwatch.StartNew();
            var outcome = await write(next, after);
            _written.Enqueue(new Written(next, outcome));

            if (outcome.Fate is Fate.Broken)
            {
                Interlocked.Increment(ref _broken);
            }

            if (!leaves)
            {
                usual = i == 0 ? watch.Elapsed : (usual * 0.7) + (watch.Elapsed * 0.3);
            }

            if (next.Kind is WriteKind.Capture && outcome is { Fate: Fate.Answered, Told: [{ Stream: { } article }] })
            {
                ground.Captured(next.Collection, article);
            }
        }
    }
}
