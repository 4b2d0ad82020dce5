using MediatR;
using Npgsql;
using Timeline.Engine.Dates;
using Timeline.Engine.Events;
using Timeline.Projections.Chronology;
using Timeline.Projections.Reading;
using Timeline.Projections.Views;

namespace Timeline.Projections.Actors;

/// <summary>Asks who there is in a collection, those with most statements first.</summary>
/// <remarks>Fails with <see cref="CollectionNotFoundException"/> or <see cref="PositionNotReachedException"/>.</remarks>
public sealed record ListActors(string Collection, ReadLimits Limits) : IRequest<ActorList>;

/// <summary>The actors of a collection as of a position.</summary>
public sealed record ActorList(long Position, IReadOnlyList<ActorSummary> Actors);

/// <summary>One actor in figures.</summary>
/// <param name="Kind">Null when no article and nobody says.</param>
/// <param name="SaidBy">How many statements inside the limits it made.</param>
/// <param name="SaidAbout">How many mention it.</param>
/// <param name="FirstSeen">Publication of the earliest article that quotes or names it.</param>
/// <param name="LastSeen">Publication of the latest.</param>
public sealed record ActorSummary(string Name, ActorKind? Kind, int SaidBy, int SaidAbout, ImpreciseDate? FirstSeen, ImpreciseDate? LastSeen);

internal sealed class ListActorsHandler(NpgsqlDataSource dataSource, ReadPosition positions, NameBooks books, ActorLookup lookup) : IRequestHandler<ListActors, ActorList>
{
    public async Task<ActorList> Handle(ListActors query, CancellationToken cancellationToken)
    {
        var at = await positions.FindAsync(query.Collection, query.Limits.AsOf, cancellationToken);
        var names = await books.LoadAsync(query.Collection, at, cancellationToken);
        var conditions = new SqlConditions();
        conditions.And(ReadLimitsSql.Conditions(query.Collection, at.Position, query.Limits, conditions.Parameter));

        var counts = await conditions
            .ToCommand(dataSource, where => $"""
                with seen as (select article, speaker_key, mention_keys, published from {ViewTables.Statements.FullName} where {where})
                select article, key, sum(said)::integer, sum(about)::integer, min(published) from (
                    select article, speaker_key as key, 1 as said, 0 as about, published from seen where speaker_key is not null
                    union all
                    select article, unnest(mention_keys), 0, 1, published from seen) as named
                group by article, key
                """)
            .ReadAsync(r => (Article: r.GetGuid(0), Key: r.GetString(1), Said: r.GetInt32(2), About: r.GetInt32(3), Published: Date(r, 4)), cancellationToken);

        var actors = counts.GroupBy(row => names.KeyOf(row.Article, row.Key)).ToArray();
        var kinds = await ActorKinds.LoadAsync(dataSource, names, query.Collection, at.Position, cancellationToken);
        await lookup.SpellAsync(names, query.Collection, at.Position, actors.Select(actor => actor.Key), cancellationToken);

        return new ActorList(
            at.Position,
            [
                .. actors
                    .Select(actor => new ActorSummary(
                        names.NameOf(actor.Key),
                        kinds.GetValueOrDefault(actor.Key),
                        actor.Sum(row => row.Said),
                        actor.Sum(row => row.About),
                        actor.MinBy(row => DayNumber.First(row.Published)).Published,
                        actor.MaxBy(row => DayNumber.First(row.Published)).Published))
                    .OrderByDescending(actor => actor.SaidBy + actor.SaidAbout)
                    .ThenBy(actor => actor.Name, StringComparer.Ordinal),
            ]);
    }

    private static ImpreciseDate? Date(NpgsqlDataReader reader, int column) =>
        reader.IsDBNull(column) ? null : ImpreciseDate.Parse(reader.GetString(column));
}
