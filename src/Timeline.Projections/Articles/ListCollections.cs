using MediatR;
using Npgsql;
using Timeline.Projections.Reading;
using Timeline.Projections.Views;

namespace Timeline.Projections.Articles;

/// <summary>Asks which collections there are.</summary>
public sealed record ListCollections : IRequest<IReadOnlyList<CollectionView>>;

/// <summary>One collection, in figures.</summary>
/// <param name="Statements">Those that stand.</param>
public sealed record CollectionView(string Name, int Articles, int Statements);

internal sealed class ListCollectionsHandler(NpgsqlDataSource dataSource, ViewUpkeep upkeep)
    : IRequestHandler<ListCollections, IReadOnlyList<CollectionView>>
{
    public async Task<IReadOnlyList<CollectionView>> Handle(ListCollections query, CancellationToken cancellationToken)
    {
        if ((await upkeep.CatchUpAsync(cancellationToken)).Log == 0)
        {
            return [];
        }

        return await dataSource
            .Command($"""
                select a.collection, count(*)::integer,
                       (select count(*)::integer from {ViewTables.Statements.FullName} s
                        where s.collection = a.collection and s.until_position = {ViewTable<ArticleRow>.Open}
                          and not s.is_withdrawn and s.status <> 'Retracted')
                from {ViewTables.Articles.FullName} a
                where a.until_position = {ViewTable<ArticleRow>.Open}
                group by a.collection
                order by a.collection collate "C"
                """)
            .ReadAsync(reader => new CollectionView(reader.GetString(0), reader.GetInt32(1), reader.GetInt32(2)), cancellationToken);
    }
}
