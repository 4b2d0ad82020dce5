using MediatR;
using Npgsql;
using Timeline.Engine.Log;
using Timeline.Projections.Reading;

namespace Timeline.Projections.Views;

/// <summary>Rebuilds views of one collection from its log, compares them with what stood, and puts them in place.</summary>
/// <param name="View">chronology, actors or articles; null for all.</param>
/// <param name="Progress">Told after every thousand events how far it has come.</param>
/// <remarks>Fails with <see cref="ViewNotFoundException"/> or <see cref="CollectionNotFoundException"/>.</remarks>
public sealed record RebuildViews(string Collection, string? View, IProgress<RebuildProgress>? Progress = null) : IRequest<IReadOnlyList<RebuiltView>>
{
    /// <summary>The views there are.</summary>
    public static IReadOnlyList<string> Views { get; } = ["chronology", "actors", "articles"];
}

/// <summary>How far a rebuild has come.</summary>
/// <param name="Position">Of the event folded last.</param>
/// <param name="Last">Position the rebuild goes to.</param>
public readonly record struct RebuildProgress(long Position, long Last);

/// <summary>What became of one view.</summary>
/// <param name="Rows">Row versions it has now.</param>
/// <param name="Differing">How many of those that stood differed from the log, or were missing; 0 when all was well.</param>
public sealed record RebuiltView(string View, long Position, long Events, int Rows, int Differing);

internal sealed class RebuildViewsHandler(NpgsqlDataSource dataSource, EventLog log, ReadPosition positions, ViewUpkeep upkeep)
    : IRequestHandler<RebuildViews, IReadOnlyList<RebuiltView>>
{
    private const int RowsAtOnce = 5_000;

    public async Task<IReadOnlyList<RebuiltView>> Handle(RebuildViews command, CancellationToken cancellationToken)
    {
        if (command.View is { } view && !RebuildViews.Views.Contains(view))
        {
            throw new ViewNotFoundException(view);
        }

        // Nobody may write the views between the fold and the swap; readers see the old rows until it commits.
        await positions.FindAsync(command.Collection, AsOf.Latest, cancellationToken);
        await using var writer = await upkeep.BecomeWriterAsync(cancellationToken);
        var at = await upkeep.FindAsync(cancellationToken);

        var versions = new ViewVersions();
        var events = await FoldAsync(command, at.Views, versions, cancellationToken);

        await using var connection = await dataSource.OpenConnectionAsync(cancellationToken);
        await using var transaction = await connection.BeginTransactionAsync(cancellationToken);
        var swap = new ViewSwap(connection, command.Collection, RowsAtOnce);
        var rebuilt = new List<RebuiltView>();

        foreach (var name in RebuildViews.Views.Where(name => command.View is null || command.View == name))
        {
            var (rows, differing) = name switch
            {
                "chronology" => await swap.ReplaceAsync(ViewTables.Statements, versions.Statements.All, cancellationToken),
                "articles" => await swap.ReplaceAsync(ViewTables.Articles, versions.Articles.All, cancellationToken),
                _ => await swap.ReplaceAsync(ViewTables.Actors, versions.Actors.All, cancellationToken)
                    + await swap.ReplaceAsync(ViewTables.ArticleActors, versions.ArticleActors.All, cancellationToken)
                    + await swap.ReplaceAsync(ViewTables.Decisions, versions.Decisions.All, cancellationToken),
            };
            rebuilt.Add(new RebuiltView(name, at.Views, events, rows, differing));
        }

        await transaction.CommitAsync(cancellationToken);
        return rebuilt;
    }

    private async Task<long> FoldAsync(RebuildViews command, long to, ViewVersions versions, CancellationToken cancellationToken)
    {
        var fold = new ViewFold(versions);
        var events = 0L;

        await foreach (var e in log.ReadAsync(command.Collection, 0, to, cancellationToken))
        {
            fold.Apply(e);

            if (++events % 1_000 == 0)
            {
                command.Progress?.Report(new RebuildProgress(e.Position, to));
            }
        }

        command.Progress?.Report(new RebuildProgress(to, to));
        return events;
    }
}
