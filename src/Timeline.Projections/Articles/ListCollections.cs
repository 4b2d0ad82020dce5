using MediatR;
using Npgsql;
using Timeline.Engine.Log;
using Timeline.Projections.Reading;
using Timeline.Projections.Rows;
using Timeline.Projections.Sql;
using Timeline.Projections.Views;

namespace Timeline.Projections.Articles;

/// <summary>Asks which collections there are.</summary>
public sealed record ListCollections : IRequest<CollectionList>;

/// <summary>The collections as of a position of the whole log. Members and their order are a contract.</summary>
public sealed record CollectionList(long Position, IReadOnlyList<CollectionView> Collections);

/// <summary>One collection, in figures.</summary>
/// <param name="Statements">Those that stand.</param>
public sealed record CollectionView(string Name, int Articles, int Statements);

internal sealed class ListCollectionsHandler(NpgsqlDataSource dataSource, ViewUpkeep upkeep, StandingCounts standing)
    : IRequestHandler<ListCollections, CollectionList>
{
    public async Task<CollectionList> Handle(ListCollections query, CancellationToken cancellationToken)
    {
        var caughtUp = await upkeep.CatchUpAsync(cancellationToken);
        ReadNotes.Tell(caughtUp.HeldBack);

        if (caughtUp.Log == 0)
        {
            return new(0, []);
        }

        // How far the views are is read with what they hold.
        var rows = await dataSource
            .Command($"""
                select (select coalesce(max(seq_id), 0) from {EventLog.Events} where seq_id <= state.views), state.mended, each.collection, each.articles
                from {ReadPosition.State}
                left join (
                    select collection, count(*)::integer as articles from {ViewTables.Articles.FullName}
                    where until_position = {RowVersion.Open} group by collection) as each on true
                order by each.collection collate "C"
                """)
            .ReadAsync(
                r => (Views: r.GetInt64(0), Mended: r.GetInt32(1), Collection: r.IsDBNull(2) ? null : r.GetString(2), Articles: r.IsDBNull(3) ? 0 : r.GetInt32(3)),
                cancellationToken);
        var (position, mended) = (rows[0].Views, rows[0].Mended);
        var collections = rows.Where(row => row.Collection is not null).Select(row => (Name: row.Collection ?? "", row.Articles)).ToArray();
        var statements = await standing.CountAsync([.. collections.Select(collection => collection.Name)], position, mended, cancellationToken);
        return new(position, [.. collections.Select(collection => new CollectionView(collection.Name, collection.Articles, statements[collection.Name]))]);
    }
}
