using MediatR;
using Timeline.Engine.Log;
using Timeline.Projections.Chronology;
using Timeline.Projections.Reading;

namespace Timeline.Projections.Replay;

/// <summary>Asks for the timeline as it stands when a clock has reached a limit, folded from the log and not from stored views.</summary>
/// <param name="AsOf">Which prefix of the log to fold; on the recorded clock <paramref name="To"/> says it.</param>
/// <param name="Limit">How many statements at most: 1 to <see cref="ShowChronology.MaxLimit"/>.</param>
/// <remarks>Linear in the collection's log. Fails with <see cref="CollectionNotFoundException"/> or <see cref="PositionNotReachedException"/>.</remarks>
public sealed record ReplayChronology(string Collection, ClockLimit To, AsOf AsOf, int Limit = ShowChronology.DefaultLimit) : IRequest<ChronologyPage>;

internal sealed class ReplayChronologyHandler(EventLog log, ReadPosition positions) : IRequestHandler<ReplayChronology, ChronologyPage>
{
    public async Task<ChronologyPage> Handle(ReplayChronology query, CancellationToken cancellationToken)
    {
        ArgumentOutOfRangeException.ThrowIfNotEqual(query.Limit is >= 1 and <= ShowChronology.MaxLimit, true, nameof(query.Limit));
        var limits = query.To.On(query.AsOf);
        var at = await positions.FindAsync(query.Collection, limits.AsOf, cancellationToken);
        var fold = await LogFold.ReadAsync(log, query.Collection, at.Position, cancellationToken);

        var rows = fold.Statements(limits).Take(query.Limit + 1).ToArray();
        var shown = new ShowChronology(query.Collection, limits);
        return new ChronologyPage(
            at.Position,
            [.. rows.Take(query.Limit).Select(row => fold.View(row, limits))],
            rows.Length > query.Limit ? ChronologyCursor.After(shown, at.Position, rows[^2]).ToString() : null)
        {
            UndatedCount = fold.CountUndated(limits),
            HiddenUpTo = at.HeldBack?.UpTo,
        };
    }
}
