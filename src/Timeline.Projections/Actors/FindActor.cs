using System.Collections.Immutable;
using MediatR;
using Npgsql;
using Timeline.Engine.Actors;
using Timeline.Engine.Events;
using Timeline.Projections.Reading;
using Timeline.Projections.Sql;
using Timeline.Projections.Views;

namespace Timeline.Projections.Actors;

/// <summary>Asks which actor a name means now: its name, a name merged into it, or an alias an article gives.</summary>
/// <param name="AsWritten">Whether a name that only articles join to another is an actor of its own: for what is to be recorded, which must not hang on a join that may end.</param>
/// <remarks>Fails with <see cref="ActorNotFoundException"/>, <see cref="ActorAmbiguousException"/> or <see cref="CollectionNotFoundException"/>.</remarks>
public sealed record FindActor(string Collection, string Name, bool AsWritten = false) : IRequest<KnownActor>;

/// <summary>Asks which actor is mentioned, or was decided upon, under that very name; null when none is.</summary>
/// <remarks>Fails with <see cref="CollectionNotFoundException"/>.</remarks>
public sealed record FindNamesake(string Collection, string Name) : IRequest<KnownActor?>;

/// <summary>Asks by which names an article calls an actor: the name that was asked for, if the article has it, else all that mean the actor.</summary>
/// <remarks>Fails with <see cref="ActorNotInArticleException"/> or <see cref="CollectionNotFoundException"/>.</remarks>
public sealed record FindWrittenNames(string Collection, KnownActor Actor, Guid Article) : IRequest<ImmutableArray<string>>;

internal sealed class FindActorHandler(NpgsqlDataSource dataSource, ReadPosition positions, NameBooks books, ActorLookup lookup)
    : IRequestHandler<FindActor, KnownActor>, IRequestHandler<FindNamesake, KnownActor?>, IRequestHandler<FindWrittenNames, ImmutableArray<string>>
{
    public async Task<KnownActor> Handle(FindActor query, CancellationToken cancellationToken)
    {
        var at = await positions.FindAsync(query.Collection, AsOf.Latest, cancellationToken);
        var names = await books.LoadAsync(query.Collection, at, cancellationToken);
        var actor = await lookup.FindAsync(names, query.Collection, at.Position, query.Name, cancellationToken);
        var asked = NameKey.Of(query.Name);
        actor = query.AsWritten && names.JoinOf(asked) is not null ? asked : actor;
        await lookup.SpellAsync(names, query.Collection, at.Position, [actor], cancellationToken);
        return new KnownActor(names.NameOf(actor), query.Name);
    }

    public async Task<KnownActor?> Handle(FindNamesake query, CancellationToken cancellationToken)
    {
        var at = await positions.FindAsync(query.Collection, AsOf.Latest, cancellationToken);
        var known = await dataSource
            .Command(
                $"select name from {ViewTables.Actors.FullName} where collection = $1 and from_position <= $2 and key = $3",
                query.Collection, at.Position, NameKey.Of(query.Name))
            .ReadAsync(reader => reader.GetString(0), cancellationToken);
        return known.Count == 0 ? null : await Handle(new FindActor(query.Collection, query.Name), cancellationToken);
    }

    public async Task<ImmutableArray<string>> Handle(FindWrittenNames query, CancellationToken cancellationToken)
    {
        var at = await positions.FindAsync(query.Collection, AsOf.Latest, cancellationToken);
        var names = await books.LoadAsync(query.Collection, at, cancellationToken);
        var written = await dataSource
            .Command(
                $"""
                select distinct name from (
                    select name from {ViewTables.ArticleActors.FullName}
                    where collection = $1 and article = $3 and from_position <= $2 and until_position > $2
                    union all
                    select unnest(mentions || speaker) from {ViewTables.Statements.FullName}
                    where collection = $1 and article = $3 and from_position <= $2 and until_position > $2) as written
                where name is not null
                """,
                query.Collection, at.Position, query.Article)
            .ReadAsync(reader => reader.GetString(0), cancellationToken);
        var key = names.KeyOf(NameKey.Of(query.Actor.Name));
        var asked = NameKey.Of(query.Actor.LookedUp);

        // What was separated before still counts: saying it again is no error.
        var meant = written.Where(name => names.KeyOf(NameKey.Of(name)) == key).DistinctBy(NameKey.Of).Order(StringComparer.Ordinal).ToImmutableArray();

        // Of an actor with several names here, the one that was asked for, if it is among them.
        return meant.FirstOrDefault(name => NameKey.Of(name) == asked) is { } one ? [one]
            : meant.IsEmpty ? throw new ActorNotInArticleException(query.Actor.Name, query.Article)
            : meant;
    }
}
