using MediatR;
using Npgsql;
using Timeline.Engine.Log;

namespace Timeline.Projections.Views;

/// <summary>Asks how far the log and the views are, and whether their tables are as this version makes them. Changes nothing and waits for nothing.</summary>
/// <remarks>Fails as the database does when it cannot be reached.</remarks>
public sealed record CheckViews : IRequest<ViewsChecked>;

/// <summary>How far the log and the views are.</summary>
/// <param name="Log">Position of the last event; 0 when there is none.</param>
/// <param name="Views">Position of the last event that the views hold.</param>
/// <param name="HasTables">The tables are there, and as this version makes them.</param>
public sealed record ViewsChecked(long Log, long Views, bool HasTables)
{
    /// <summary>What reads cannot have yet, as somebody in this process has found before; else null.</summary>
    public HeldBack? HeldBack { get; init; }

    /// <summary>What reads fail with, since writing the views does; else null.</summary>
    public ViewsStuckException? Stuck { get; init; }
}

internal sealed class CheckViewsHandler(NpgsqlDataSource dataSource, ViewUpkeep upkeep) : IRequestHandler<CheckViews, ViewsChecked>
{
    public async Task<ViewsChecked> Handle(CheckViews request, CancellationToken cancellationToken)
    {
        var found = await upkeep.FindAsync(cancellationToken);
        var hasTables = await new SchemaPart(ViewSchema.Name, ViewSchema.Version).FindAsync(dataSource, cancellationToken) == ViewSchema.Version;
        return hasTables && found.IsBehind
            ? new ViewsChecked(found.Log, found.Views, hasTables)
            {
                HeldBack = upkeep.Hold.Find(await upkeep.Hold.LookAsync(cancellationToken)),
                Stuck = await ViewFailure.FindAsync(dataSource, cancellationToken),
            }
            : new ViewsChecked(found.Log, found.Views, hasTables);
    }
}
