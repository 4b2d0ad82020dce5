using System.Collections.Concurrent;
using System.Collections.Immutable;
using Npgsql;
using Timeline.Projections.Joining;
using Timeline.Projections.Reading;
using Timeline.Projections.Sql;

namespace Timeline.Projections.Actors;

/// <summary>
/// Counts who is in how many statements, and remembers it. Counting anew takes as long as there are statements; of a later position only what came in
/// and went out since is counted.
/// </summary>
internal sealed class ActorTallies(NpgsqlDataSource dataSource)
{
    private const int MaxCollections = 64;
    private const int MaxTallies = 12;

    private readonly ConcurrentDictionary<string, Shelf> _shelves = new(StringComparer.Ordinal);

    /// <summary>How often a tally was counted anew, and how often from one before.</summary>
    internal (int Anew, int Moved) Counted { get; private set; }

    public async Task<ActorTally> CountAsync(string collection, ReadAt at, NameBook names, ReadLimits limits, CancellationToken cancellationToken)
    {
        if (_shelves.Count >= MaxCollections)
        {
            _shelves.Clear();
        }

        var shelf = _shelves.GetOrAdd(collection, _ => new Shelf());
        var among = limits with { AsOf = AsOf.Latest };
        var apart = names.Separations.Select(separation => separation.Key).ToImmutableHashSet(StringComparer.Ordinal);

        // Of several who ask at once, one counts.
        await shelf.Turn.WaitAsync(cancellationToken);

        try
        {
            var known = shelf.Find(among, at, apart);
            var tally = known is null ? await AnewAsync(collection, at, among, apart, cancellationToken)
                : known.Position == at.Position ? known
                : await MoveAsync(collection, known, at.Position, among, cancellationToken);
            shelf.Keep(among, tally, MaxTallies);
            return tally;
        }
        finally
        {
            shelf.Turn.Release();
        }
    }

    private async Task<ActorTally> AnewAsync(string collection, ReadAt at, ReadLimits limits, ImmutableHashSet<string> apart, CancellationToken cancellationToken)
    {
        Counted = Counted with { Anew = Counted.Anew + 1 };
        var counts = await ReadAsync(conditions => TallySql.At(collection, at.Position, limits, apart, null, conditions), cancellationToken);
        return new ActorTally(at.Position, at.Names.Mended, apart, counts.ToDictionary(count => count.Name));
    }

    private async Task<ActorTally> MoveAsync(string collection, ActorTally known, long position, ReadLimits limits, CancellationToken cancellationToken)
    {
        Counted = Counted with { Moved = Counted.Moved + 1 };
        var changes = await ReadAsync(conditions => TallySql.Between(collection, known.Position, position, limits, known.Separations, conditions), cancellationToken);
        var (tally, anew) = known.MoveTo(position, changes);
        return anew.Length == 0
            ? tally
            : tally.With(anew, await ReadAsync(conditions => TallySql.At(collection, position, limits, known.Separations, anew, conditions), cancellationToken));
    }

    private async Task<List<NameCount>> ReadAsync(Func<SqlConditions, string> sql, CancellationToken cancellationToken)
    {
        var conditions = new SqlConditions();
        var counting = new NpgsqlBatchCommand(sql(conditions));

        foreach (var value in conditions.Values)
        {
            counting.Parameters.Add(new() { Value = value });
        }

        // Compiling it takes longer than running it, and is thought worth while since nobody knows how many mentions a statement has.
        await using var batch = dataSource.CreateBatch();
        batch.BatchCommands.Add(new NpgsqlBatchCommand("select set_config('jit', 'off', true)"));
        batch.BatchCommands.Add(counting);
        await using var r = await batch.ExecuteReaderAsync(cancellationToken);
        await r.NextResultAsync(cancellationToken);
        var counts = new List<NameCount>();

        while (await r.ReadAsync(cancellationToken))
        {
            counts.Add(new(new TalliedName(r.GetString(0), r.IsDBNull(1) ? null : r.GetGuid(1)), r.GetInt32(2), r.GetInt32(3), r.GetString(4), r.GetString(5)));
        }

        return counts;
    }

    /// <summary>The tallies of one collection, the last used last.</summary>
    private sealed class Shelf
    {
        private readonly List<(ReadLimits Limits, ActorTally Tally)> _tallies = [];

        public SemaphoreSlim Turn { get; } = new(1);

        /// <summary>The one of the position, or the nearest before it.</summary>
        public ActorTally? Find(ReadLimits limits, ReadAt at, ImmutableHashSet<string> apart) => _tallies
            .Where(kept => kept.Limits == limits && kept.Tally.Position <= at.Position && kept.Tally.Mended == at.Names.Mended && kept.Tally.Separations.SetEquals(apart))
            .Select(kept => kept.Tally)
            .MaxBy(tally => tally.Position);

        public void Keep(ReadLimits limits, ActorTally tally, int most)
        {
            _tallies.RemoveAll(kept => kept.Tally == tally);
            _tallies.Add((limits, tally));

            if (_tallies.Count > most)
            {
                _tallies.RemoveAt(0);
            }
        }
    }
}
