using MediatR;
using NodaTime;
using Timeline.Engine.Log;
using Timeline.Projections.Chronology;
using Timeline.Projections.Reading;
using Timeline.Projections.Rows;

namespace Timeline.Projections.Replay;

/// <summary>Asks what changed between two limits of one clock, and why.</summary>
/// <param name="From">The earlier limit, on the clock of <paramref name="To"/>.</param>
/// <param name="AsOf">Which prefix of the log to compare in; on the recorded clock the limits say it.</param>
/// <remarks>
/// Linear in the collection's log, except on the recorded clock. Fails with <see cref="CollectionNotFoundException"/> or
/// <see cref="PositionNotReachedException"/>, and with <see cref="InvalidOperationException"/> where the recorded clock is limited twice.
/// </remarks>
public sealed record DiffChronology(string Collection, ClockLimit From, ClockLimit To, AsOf AsOf) : IRequest<ChronologyDiff>;

/// <summary>What changed between two limits. Members and their order are a contract.</summary>
/// <param name="Position">The position it was read at.</param>
/// <param name="Changes">On the recorded clock in order of position, on the others in the timeline's order.</param>
public sealed record ChronologyDiff(long Position, IReadOnlyList<ChronologyChange> Changes);

/// <summary>One change, with the event that made it.</summary>
/// <param name="Change">added, redated, reattributed, amended, disputed, settled, accepted, retracted, restored, withdrawn, merged, …</param>
/// <param name="Statement">The statement as it stands after the change; null for a change to an article or actor.</param>
/// <param name="Before">What the change replaced, in the words of the log; null where nothing was.</param>
/// <param name="After">What it put in place.</param>
/// <param name="Position">Of the event.</param>
public sealed record ChronologyChange(
    string Change, StatementView? Statement, string? Before, string? After, long Position, Instant Recorded, string? By, string? Reason);

internal sealed class DiffChronologyHandler(EventLog log, ReadPosition positions, ChangeReader changes) : IRequestHandler<DiffChronology, ChronologyDiff>
{
    public async Task<ChronologyDiff> Handle(DiffChronology query, CancellationToken cancellationToken)
    {
        var (from, to) = (query.From.On(query.AsOf), query.To.On(query.AsOf));
        var at = await positions.FindAsync(query.Collection, to.AsOf, cancellationToken);

        if (query.To.Clock is not Clock.Recorded)
        {
            return new ChronologyDiff(at.Position, await NewlyReachedAsync(query.Collection, from, to, at.Position, cancellationToken));
        }

        var since = await positions.FindAsync(query.Collection, from.AsOf, cancellationToken);
        return new ChronologyDiff(at.Position, await changes.BetweenAsync(query.Collection, since.Position, at, cancellationToken));
    }

    /// <summary>What a reader at the later limit sees and one at the earlier did not.</summary>
    private async Task<List<ChronologyChange>> NewlyReachedAsync(
        string collection, ReadLimits from, ReadLimits to, long position, CancellationToken cancellationToken)
    {
        var fold = await LogFold.ReadAsync(log, collection, position, cancellationToken);
        var reached = fold.Statements(to).Where(row => !from.Include(row)).ToDictionary(row => row.Position);
        var added = new List<ChronologyChange>();

        await foreach (var e in log.ReadAsync(collection, 0, position, cancellationToken))
        {
            if (reached.TryGetValue(e.Position, out var row))
            {
                added.Add(new ChronologyChange("added", fold.View(row, to), null, null, e.Position, e.Recorded, e.By, e.Reason));
            }
        }

        return [.. added.OrderBy(change => StatementOrder.Of(reached[change.Position]))];
    }
}
