using MediatR;
using Npgsql;
using Timeline.Engine.Log;
using Timeline.Projections.Reading;
using Timeline.Projections.Views;

namespace Timeline.Projections.Rebuild;

/// <summary>
/// Rebuilds views of one collection from its log and compares them with what is stored. Views and log always agree unless somebody changed one of
/// them in the database. Which one cannot be told here; so nothing is changed unless told to.
/// </summary>
/// <param name="View">chronology, actors or articles; null for all.</param>
/// <param name="Progress">Told after every thousand events how far it has come, and before each view is compared.</param>
/// <param name="AcceptLog">Whether to take the log to be right, and to replace the rows that differ from it.</param>
/// <remarks>
/// Memory is that of a few thousand rows and of every actor's name, however long the log. Readers see the old rows until it is done; cancelled
/// or killed, it has changed nothing. Fails with <see cref="ViewNotFoundException"/> or <see cref="CollectionNotFoundException"/>.
/// </remarks>
public sealed record RebuildViews(string Collection, string? View, IProgress<RebuildProgress>? Progress = null, bool AcceptLog = false)
    : IRequest<IReadOnlyList<RebuiltView>>
{
    /// <summary>The views there are.</summary>
    public static IReadOnlyList<string> Views { get; } = ["chronology", "actors", "articles"];

    /// <summary>Of each view, so many rows that differ are named; all are counted.</summary>
    public const int MostNamed = 20;
}

/// <summary>What was found of one view.</summary>
/// <param name="Rows">Row versions that the log comes to.</param>
/// <param name="Differing">How many row versions differ between the view and the log; 0 when all is well.</param>
/// <param name="DifferingRows">The first <see cref="RebuildViews.MostNamed"/> of them.</param>
/// <param name="Replaced">Whether they were replaced by what the log comes to: <see cref="RebuildViews.AcceptLog"/>.</param>
public sealed record RebuiltView(string View, long Position, long Events, int Rows, long Differing, IReadOnlyList<DifferingRow> DifferingRows, bool Replaced);

/// <summary>A row version in which a view and the log disagree.</summary>
/// <param name="Table">In schema <c>timeline</c>.</param>
/// <param name="Id">An article's 32 hex digits, a statement's id, or the name keys that lead the row.</param>
/// <param name="From">The position from which on the row holds so.</param>
public sealed record DifferingRow(string Table, string Id, long From, RowDifference Difference);

/// <summary>How a view and the log disagree.</summary>
public enum RowDifference
{
    /// <summary>The view has other values than the log comes to.</summary>
    OtherValues,

    /// <summary>The log comes to the row, and the view lacks it.</summary>
    OnlyInLog,

    /// <summary>The view has the row, and the log does not come to it.</summary>
    OnlyInView,
}

internal sealed class RebuildViewsHandler(NpgsqlDataSource dataSource, EventLog log, ReadPosition positions, ViewUpkeep upkeep)
    : IRequestHandler<RebuildViews, IReadOnlyList<RebuiltView>>
{
    public async Task<IReadOnlyList<RebuiltView>> Handle(RebuildViews command, CancellationToken cancellationToken)
    {
        if (command.View is { } view && !RebuildViews.Views.Contains(view))
        {
            throw new ViewNotFoundException(view, RebuildViews.Views);
        }

        // Nobody may write the views between the fold and the end; readers see the old rows until it commits.
        await positions.FindAsync(command.Collection, AsOf.Latest, cancellationToken);
        await using var writer = await upkeep.BecomeWriterAsync(cancellationToken);
        var at = await upkeep.FindAsync(cancellationToken);

        await using var connection = await dataSource.OpenConnectionAsync(cancellationToken);
        await using var transaction = await connection.BeginTransactionAsync(cancellationToken);
        var rebuild = new ViewRebuild(connection, command.Collection, at.Views);
        await rebuild.BeginAsync(cancellationToken);
        var events = await FoldAsync(command, at.Views, rebuild, cancellationToken);
        var rebuilt = new List<RebuiltView>();

        foreach (var name in RebuildViews.Views.Where(name => command.View is null || command.View == name))
        {
            command.Progress?.Report(new RebuildProgress(events, events, name));
            var (rows, differing) = await rebuild.CompareAsync(name, command.AcceptLog, cancellationToken);
            rebuilt.Add(new RebuiltView(name, at.Views, events, rows, differing.Count, differing.Named, command.AcceptLog && differing.Count > 0));
        }

        await ViewSchema.TellMendedAsync(connection, rebuilt.Any(view => view.Replaced), cancellationToken);
        await transaction.CommitAsync(cancellationToken);
        return rebuilt;
    }

    private async Task<long> FoldAsync(RebuildViews command, long to, ViewRebuild rebuild, CancellationToken cancellationToken)
    {
        var of = command.Progress is null ? 0 : await log.CountAsync(command.Collection, to, cancellationToken);
        var events = 0L;

        await foreach (var e in log.ReadStreamsAsync(command.Collection, to, cancellationToken).OnAnotherCore(cancellationToken))
        {
            await rebuild.ApplyAsync(e, cancellationToken);

            if (++events % 1_000 == 0)
            {
                command.Progress?.Report(new RebuildProgress(events, of));
            }
        }

        await rebuild.EndAsync(cancellationToken);
        return events;
    }
}
