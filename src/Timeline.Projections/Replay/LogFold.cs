using Timeline.Engine.Log;
using Timeline.Projections.Chronology;
using Timeline.Projections.Joining;
using Timeline.Projections.Reading;
using Timeline.Projections.Rows;
using Timeline.Projections.Views;

namespace Timeline.Projections.Replay;

/// <summary>A collection's log, folded up to a position: the views as if the log had ended there.</summary>
internal sealed class LogFold
{
    private readonly ViewFold _fold;
    private readonly NameBook _names;

    private LogFold(ViewFold fold, NameBook names) => (_fold, _names) = (fold, names);

    public static async Task<LogFold> ReadAsync(EventLog log, string collection, long position, CancellationToken cancellationToken)
    {
        var fold = new ViewFold();

        await foreach (var e in log.ReadAsync(collection, 0, position, cancellationToken))
        {
            fold.Apply(e);
        }

        return new LogFold(fold, fold.Names());
    }

    /// <summary>Statements inside the limits on happened and said time, in order.</summary>
    public IEnumerable<StatementRow> Statements(ReadLimits limits) => _fold.Statements.Where(limits.Include).OrderBy(StatementOrder.Of);

    public StatementView View(StatementRow row, ReadLimits limits) => StatementView.Of(row, _names, limits.IncludeOnlyPossibly(row));

    public int CountUndated(ReadLimits limits) => limits is { Between: not null, Undated: false }
        ? Statements(limits with { Between = null }).Count(row => row.Happened.Value is null)
        : 0;
}
