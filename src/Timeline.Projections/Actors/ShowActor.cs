using MediatR;
using Npgsql;
using Timeline.Engine.Actors;
using Timeline.Engine.Dates;
using Timeline.Engine.Events;
using Timeline.Projections.Chronology;
using Timeline.Projections.Joining;
using Timeline.Projections.Reading;
using Timeline.Projections.Rows;
using Timeline.Projections.Sql;
using Timeline.Projections.Views;

namespace Timeline.Projections.Actors;

/// <summary>Asks for one actor's view: what it said, what was said about it, what it is called and what it held.</summary>
/// <param name="Name">Its name, a name merged into it, or an alias an article gives.</param>
/// <param name="Limit">How many statements of each list, 1 to <see cref="ShowChronology.MaxLimit"/>.</param>
/// <remarks>
/// Fails with <see cref="ActorNotFoundException"/>, <see cref="ActorAmbiguousException"/>,
/// <see cref="CollectionNotFoundException"/> or <see cref="PositionNotReachedException"/>.
/// </remarks>
public sealed record ShowActor(string Collection, string Name, ReadLimits Limits, int Limit = ShowChronology.DefaultLimit) : IRequest<ActorView>;

/// <summary>One actor as of a position. Members and their order are a contract.</summary>
/// <param name="Kind">Null when no article and nobody says.</param>
/// <param name="FirstSeen">Publication of the earliest article that quotes or names it.</param>
/// <param name="LastSeen">Publication of the latest.</param>
/// <param name="SpeaksOf">Whom its statements mention, most often first.</param>
/// <param name="SpokenOfBy">Whose statements mention it, most often first.</param>
/// <param name="SaidByNext">Cursor of what follows in <paramref name="SaidBy"/>; null at the end.</param>
public sealed record ActorView(
    long Position,
    string Name,
    ActorKind? Kind,
    IReadOnlyList<ActorAlias> Aliases,
    IReadOnlyList<ActorRole> Roles,
    ImpreciseDate? FirstSeen,
    ImpreciseDate? LastSeen,
    IReadOnlyList<StatementView> SaidBy,
    string? SaidByNext,
    IReadOnlyList<StatementView> SaidAbout,
    string? SaidAboutNext,
    IReadOnlyList<ActorLink> SpeaksOf,
    IReadOnlyList<ActorLink> SpokenOfBy);

/// <summary>Another name of an actor, and what it rests on: the article that gives it, or the person who decided it.</summary>
/// <param name="Reason">The person's, or why the name is taken for the actor's: in that article (see <see cref="AliasReason"/>) or in all.</param>
public sealed record ActorAlias(string Name, string? Article, string? By, string? Reason);

/// <summary>A role, and when it was given: by an article of that date, or for the time a person said.</summary>
public sealed record ActorRole(string Role, string? Article, ImpreciseDate? When, string? By);

internal sealed class ShowActorHandler(NpgsqlDataSource dataSource, ReadPosition positions, NameBooks books, ActorLookup lookup, ChronologyReader chronology, ActorLinks links)
    : IRequestHandler<ShowActor, ActorView>
{
    public async Task<ActorView> Handle(ShowActor query, CancellationToken cancellationToken)
    {
        var at = await positions.FindAsync(query.Collection, query.Limits.AsOf, cancellationToken);
        var names = await books.LoadAsync(query.Collection, at, cancellationToken);
        var actor = await lookup.FindAsync(names, query.Collection, at.Position, query.Name, cancellationToken);
        await lookup.SpellAsync(names, query.Collection, at.Position, [actor], cancellationToken);

        var limits = query.Limits with { AsOf = AsOf.At(at.Position) };
        var read = new ActorScope(query.Collection, at.Position, limits, names, actor);
        var name = names.NameOf(actor);
        var saidBy = await chronology.ReadAsync(new ShowChronology(query.Collection, limits, Speaker: name, Limit: query.Limit), cancellationToken);
        var saidAbout = await chronology.ReadAsync(new ShowChronology(query.Collection, limits, About: name, Limit: query.Limit), cancellationToken);
        var facts = await FactsAsync(query.Collection, names, actor, at.Position, cancellationToken);
        var decisions = await DecisionsAsync(query.Collection, names, actor, at.Position, cancellationToken);
        var kinds = await ActorKinds.LoadAsync(dataSource, names, query.Collection, at.Position, [actor], cancellationToken);
        var seen = facts.Select(fact => fact.Published).OfType<ImpreciseDate>()
            .Concat(await SeenAsync(read, cancellationToken))
            .ToArray();

        return new ActorView(
            at.Position,
            name,
            kinds.GetValueOrDefault(actor),
            [.. Aliases(names, name, facts, decisions)],
            [.. Roles(facts, decisions)],
            seen.MinBy(DayNumber.First),
            seen.MaxBy(DayNumber.First),
            saidBy.Statements,
            saidBy.Next,
            saidAbout.Statements,
            saidAbout.Next,
            await links.OfSpeakerAsync(read, cancellationToken),
            await links.OfMentionedAsync(read, cancellationToken));
    }

    private static IEnumerable<ActorAlias> Aliases(NameBook names, string name, IEnumerable<ArticleFact> facts, IEnumerable<ActorDecisionRow> decisions) =>
        facts
            .SelectMany(fact => fact.Row.Aliases.Append(fact.Row.Name).Select(alias => new ActorAlias(alias, fact.Row.Article.ToString("N"), null, Reason(names, fact.Row.Name, alias))))
            .Concat(decisions.Where(d => d.OtherName is not null).Select(d => new ActorAlias(d.OtherName ?? "", null, d.By, d.Reason)))
            .Where(alias => NameKey.Of(alias.Name) != NameKey.Of(name))
            .DistinctBy(alias => NameKey.Of(alias.Name));

    // What holds in all articles says more than what holds in the one that gives the alias.
    private static string Reason(NameBook names, string name, string alias) =>
        names.JoinOf(NameKey.Of(alias)) is { JoinedKey: { } joined } join ? JoinReason.Of(join, names.NameOf(joined)) : AliasReason.Of(name, alias);

    private static IEnumerable<ActorRole> Roles(IEnumerable<ArticleFact> facts, IEnumerable<ActorDecisionRow> decisions) =>
        facts
            .Where(fact => fact.Row.Role is not null)
            .Select(fact => new ActorRole(fact.Row.Role ?? "", fact.Row.Article.ToString("N"), fact.Published, null))
            .Concat(decisions.Where(d => d.Role is not null).Select(d => new ActorRole(d.Role ?? "", null, d.Held, d.By)));

    /// <summary>When the first and the last article came out in which the actor speaks or is spoken of, however many statements that takes.</summary>
    private async Task<ImpreciseDate[]> SeenAsync(ActorScope read, CancellationToken cancellationToken)
    {
        var conditions = new SqlConditions();
        conditions
            .And(ReadLimitsSql.Conditions(read.Collection, read.Position, read.Limits, conditions.Parameter))
            .And(
                "published is not null",
                $"({ActorSql.IsSpeaker(read.Names, read.Actor, conditions.Parameter)} or {ActorSql.IsMentioned(read.Names, read.Actor, conditions.Parameter)})");
        var ends = await conditions
            .ToCommand(dataSource, where => $"""
                select array[(array_agg(published order by published_first, published))[1], (array_agg(published order by published_first desc, published))[1]]
                from {ViewTables.Statements.FullName} where {where} having count(*) > 0
                """)
            .ReadAsync(reader => reader.GetFieldValue<string[]>(0), cancellationToken);
        return [.. ends.SelectMany(pair => pair).Select(ImpreciseDate.Parse)];
    }

    private async Task<List<ArticleFact>> FactsAsync(string collection, NameBook names, string actor, long position, CancellationToken cancellationToken)
    {
        var table = ViewTables.ArticleActors;
        var keys = names.KeysOf(actor).Concat(names.Separations.Where(s => s.Actor == actor).Select(s => s.Key)).ToArray();
        var facts = await dataSource
            .Command(
                $"""
                select {string.Join(", ", table.ColumnList.Split(", ").Select(column => $"fact.{column}"))}, article.published
                from {table.FullName} as fact
                join {ViewTables.Articles.FullName} as article
                  on article.collection = fact.collection and article.article = fact.article
                 and article.from_position <= $2 and article.until_position > $2
                where fact.collection = $1 and fact.from_position <= $2 and fact.until_position > $2 and fact.key = any($3)
                order by article.published, article.digest
                """,
                collection, position, keys)
            .ReadAsync(r => new ArticleFact(table.Read(r), r.IsDBNull(7) ? null : ImpreciseDate.Parse(r.GetString(7))), cancellationToken);
        return [.. facts.Where(fact => names.KeyOf(fact.Row.Article, fact.Row.Name) == actor)];
    }

    private async Task<List<ActorDecisionRow>> DecisionsAsync(
        string collection, NameBook names, string actor, long position, CancellationToken cancellationToken)
    {
        var table = ViewTables.Decisions;
        return await dataSource
            .Command(
                $"select {table.ColumnList} from {table.FullName} where collection = $1 and position <= $2 and key = any($3) and decision <> '{nameof(ActorDecision.Separated)}' order by position",
                collection, position, names.KeysOf(actor).ToArray())
            .ReadAsync(table.Read, cancellationToken);
    }

    private sealed record ArticleFact(ArticleActorRow Row, ImpreciseDate? Published);
}
