using System.Runtime.CompilerServices;
using MediatR;
using Timeline.Engine.Log;
using Timeline.Projections.Chronology;
using Timeline.Projections.Reading;
using Timeline.Projections.Rows;
using Timeline.Projections.Views;

namespace Timeline.Projections.Replay;

/// <summary>Asks for a replay frame by frame: one for each day, or on the recorded clock each event, that changed anything.</summary>
/// <param name="From">Frames after this limit only, on the clock of <paramref name="To"/>; null for all.</param>
/// <param name="AsOf">Which prefix of the log to fold; on the recorded clock <paramref name="To"/> says it.</param>
/// <remarks>Fails with <see cref="CollectionNotFoundException"/> or <see cref="PositionNotReachedException"/>.</remarks>
public sealed record ReplayFrames(string Collection, ClockLimit? From, ClockLimit To, AsOf AsOf) : IRequest<IAsyncEnumerable<ReplayFrame>>;

/// <summary>One unit of change.</summary>
/// <param name="At">The day (said, happened; <c>..</c> where a date is open before) or the instant (recorded).</param>
/// <param name="Position">The position of the event on the recorded clock; of the log that was folded on the others.</param>
/// <param name="Statements">What came in or changed, as it stands after the frame, in order.</param>
/// <param name="Total">How many statements stand after the frame.</param>
public sealed record ReplayFrame(string At, long Position, IReadOnlyList<StatementView> Statements, int Total);

internal sealed class ReplayFramesHandler(EventLog log, ReadPosition positions) : IRequestHandler<ReplayFrames, IAsyncEnumerable<ReplayFrame>>
{
    public async Task<IAsyncEnumerable<ReplayFrame>> Handle(ReplayFrames query, CancellationToken cancellationToken)
    {
        var to = query.To.On(query.AsOf);
        var at = await positions.FindAsync(query.Collection, to.AsOf, cancellationToken);

        if (query.To.Clock is not Clock.Recorded)
        {
            var fold = await LogFold.ReadAsync(log, query.Collection, at.Position, cancellationToken);
            return ByDay(fold, query, to, at.Position).ToAsyncEnumerable();
        }

        var after = query.From is { } from
            ? (await positions.FindAsync(query.Collection, from.On(AsOf.Latest).AsOf, cancellationToken)).Position
            : 0;
        return ByEvent(query.Collection, after, at.Position, cancellationToken);
    }

    private static IEnumerable<ReplayFrame> ByDay(LogFold fold, ReplayFrames query, ReadLimits to, long position)
    {
        var from = query.From?.On(query.AsOf);
        var total = 0;

        foreach (var day in fold.Statements(to).GroupBy(row => FirstDay(row, query.To.Clock)).OrderBy(group => group.Key))
        {
            total += day.Count();

            if (from is null || !from.Include(day.First()))
            {
                yield return new ReplayFrame(DayNumber.ToText(day.Key), position, [.. day.Select(row => fold.View(row, to))], total);
            }
        }
    }

    private async IAsyncEnumerable<ReplayFrame> ByEvent(
        string collection, long after, long to, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        var versions = new ViewVersions();
        var fold = new ViewFold(versions);
        var total = 0;
        var shown = new HashSet<(Guid Article, int Number)>();

        await foreach (var e in log.ReadAsync(collection, 0, to, cancellationToken))
        {
            fold.Apply(e);
            var changed = versions.Statements.All.Select(version => version.Row).OrderBy(StatementOrder.Of).ToArray();
            versions.Clear();

            foreach (var row in changed)
            {
                var stands = ReadLimits.None.Include(row);
                total += (stands, stands ? shown.Add((row.Article, row.Number)) : shown.Remove((row.Article, row.Number))) switch
                {
                    (true, true) => 1,
                    (false, true) => -1,
                    _ => 0,
                };
            }

            if (changed.Length > 0 && e.Position > after)
            {
                var names = fold.Names();
                yield return new ReplayFrame(
                    NodaTime.Text.InstantPattern.ExtendedIso.Format(e.Recorded),
                    e.Position,
                    [.. changed.Select(row => StatementView.Of(row, names, possibly: false))],
                    total);
            }
        }
    }

    private static int FirstDay(StatementRow row, Clock clock) =>
        clock is Clock.Said ? DayNumber.First(row.Said.Value) : DayNumber.First(row.Happened.Value);
}
