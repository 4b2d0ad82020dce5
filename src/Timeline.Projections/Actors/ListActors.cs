using System.Text.Json.Serialization;
using MediatR;
using Npgsql;
using Timeline.Engine.Dates;
using Timeline.Engine.Events;
using Timeline.Projections.Reading;

namespace Timeline.Projections.Actors;

/// <summary>Asks who there is in a collection, those with most statements first.</summary>
/// <param name="Name">Only actors one of whose names contains that, in any case; null for all.</param>
/// <param name="Limit">How many at most; null for all of them.</param>
/// <param name="After">The place to go on from: send <see cref="ActorCursor.Query"/> with it, and a limit.</param>
/// <remarks>
/// Fails with <see cref="CollectionNotFoundException"/> or <see cref="PositionNotReachedException"/>, and for a limit below 1 with
/// <see cref="ArgumentOutOfRangeException"/>.
/// </remarks>
public sealed record ListActors(string Collection, ReadLimits Limits, string? Name = null, int? Limit = null, ActorCursor? After = null) : IRequest<ActorList>;

/// <summary>The actors of a collection as of a position, or a page of them.</summary>
public sealed record ActorList(long Position, IReadOnlyList<ActorSummary> Actors)
{
    /// <summary>Cursor of what follows; null at the end.</summary>
    [JsonIgnore]
    public string? Next { get; init; }

    /// <summary>Cursor of what comes before; null at the beginning.</summary>
    [JsonIgnore]
    public string? Previous { get; init; }
}

/// <summary>One actor in figures.</summary>
/// <param name="Kind">Null when no article and nobody says.</param>
/// <param name="SaidBy">How many statements inside the limits it made.</param>
/// <param name="SaidAbout">How many mention it.</param>
/// <param name="FirstSeen">Publication of the earliest article that quotes or names it.</param>
/// <param name="LastSeen">Publication of the latest.</param>
public sealed record ActorSummary(string Name, ActorKind? Kind, int SaidBy, int SaidAbout, ImpreciseDate? FirstSeen, ImpreciseDate? LastSeen);

internal sealed class ListActorsHandler(NpgsqlDataSource dataSource, ReadPosition positions, NameBooks books, ActorTallies tallies, RankedActors ranks)
    : IRequestHandler<ListActors, ActorList>
{
    public async Task<ActorList> Handle(ListActors query, CancellationToken cancellationToken)
    {
        if (query.Limit is { } limit)
        {
            ArgumentOutOfRangeException.ThrowIfLessThan(limit, 1, nameof(query.Limit));
        }

        var at = await positions.FindAsync(query.Collection, query.Limits.AsOf, cancellationToken);
        var names = await books.LoadAsync(query.Collection, at, cancellationToken);
        var tally = await tallies.CountAsync(query.Collection, at, names, query.Limits, cancellationToken);
        var actors = await ranks.RankAsync(query.Collection, names, tally, cancellationToken);
        var page = Page<RankedActor>.Of(Walk(query, actors), query.Limit, query.After is not null, query.After is { IsBackward: true });
        var kinds = await ActorKinds.LoadAsync(
            dataSource, names, query.Collection, at.Position, query.Limit is null ? null : page.Rows.Select(actor => actor.Place.Key), cancellationToken);

        return new ActorList(
            at.Position,
            [
                .. page.Rows.Select(actor => new ActorSummary(
                    actor.Place.Name, kinds.GetValueOrDefault(actor.Place.Key), actor.SaidBy, actor.SaidAbout, actor.FirstSeen, actor.LastSeen)),
            ])
        {
            Next = page.HasNext ? ActorCursor.At(query, at.Position, page.Rows[^1], isBackward: false).ToString() : null,
            Previous = page.HasPrevious ? ActorCursor.At(query, at.Position, page.Rows[0], isBackward: true).ToString() : null,
        };
    }

    /// <summary>Those of the page and one more, in the order they are walked in.</summary>
    private static RankedActor[] Walk(ListActors query, IReadOnlyList<RankedActor> actors)
    {
        var walked = query.After switch
        {
            null => actors,
            { IsBackward: true, Place: var place } => actors.TakeWhile(actor => actor.Place.CompareTo(place) < 0).Reverse(),
            { Place: var place } => actors.SkipWhile(actor => actor.Place.CompareTo(place) <= 0),
        };

        if (query.Name is { } name)
        {
            var part = NameKey.Of(name);
            walked = walked.Where(actor => actor.Names.Contains(part, StringComparison.Ordinal));
        }

        return [.. query.Limit is { } limit ? walked.Take(limit + 1) : walked];
    }
}
