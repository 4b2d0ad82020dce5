using MediatR;
using Npgsql;
using Timeline.Engine.Log;
using Timeline.Projections.Reading;

namespace Timeline.Projections.Views;

/// <summary>Rebuilds views of one collection from its log, compares them with what stood, and puts right what differs.</summary>
/// <param name="View">chronology, actors or articles; null for all.</param>
/// <param name="Progress">Told after every thousand events how far it has come, and before each view is compared.</param>
/// <remarks>
/// Memory is that of a few thousand rows and of every actor's name, however long the log. Readers see the old rows until it is done; cancelled
/// or killed, it has changed nothing. Fails with <see cref="ViewNotFoundException"/> or <see cref="CollectionNotFoundException"/>.
/// </remarks>
public sealed record RebuildViews(string Collection, string? View, IProgress<RebuildProgress>? Progress = null) : IRequest<IReadOnlyList<RebuiltView>>
{
    /// <summary>The views there are.</summary>
    public static IReadOnlyList<string> Views { get; } = ["chronology", "actors", "articles"];
}

/// <summary>How far a rebuild, or catching up, has come.</summary>
/// <param name="Done">How many events are folded; the position when catching up.</param>
/// <param name="Of">How many there are; the last position when catching up.</param>
/// <param name="Comparing">The view that is being compared with what stood; null while events are folded.</param>
public readonly record struct RebuildProgress(long Done, long Of, string? Comparing = null);

/// <summary>What became of one view.</summary>
/// <param name="Rows">Row versions it has now.</param>
/// <param name="Differing">How many of those that stood differed from the log, or were missing; 0 when all was well.</param>
public sealed record RebuiltView(string View, long Position, long Events, int Rows, int Differing);

internal sealed class RebuildViewsHandler(NpgsqlDataSource dataSource, EventLog log, ReadPosition positions, ViewUpkeep upkeep)
    : IRequestHandler<RebuildViews, IReadOnlyList<RebuiltView>>
{
    public async Task<IReadOnlyList<RebuiltView>> Handle(RebuildViews command, CancellationToken cancellationToken)
    {
        if (command.View is { } view && !RebuildViews.Views.Contains(view))
        {
            throw new ViewNotFoundException(view);
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
            var (rows, differing) = await rebuild.MendAsync(name, cancellationToken);
            rebuilt.Add(new RebuiltView(name, at.Views, events, rows, differing));
        }

        await ViewSchema.TellMendedAsync(connection, rebuilt.Any(view => view.Differing > 0), cancellationToken);
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
