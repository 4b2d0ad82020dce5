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
public sealed record ViewsChecked(long Log, long Views, bool HasTables);

internal sealed class CheckViewsHandler(NpgsqlDataSource dataSource, ViewUpkeep upkeep) : IRequestHandler<CheckViews, ViewsChecked>
{
    public async Task<ViewsChecked> Handle(CheckViews request, CancellationToken cancellationToken)
    {
        var (log, views) = await upkeep.FindAsync(cancellationToken);
        var version = await new SchemaPart(ViewSchema.Name, ViewSchema.Version).FindAsync(dataSource, cancellationToken);
        return new ViewsChecked(log, views, version == ViewSchema.Version);
    }
}
