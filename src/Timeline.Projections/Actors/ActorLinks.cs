using Npgsql;
using Timeline.Projections.Joining;
using Timeline.Projections.Reading;
using Timeline.Projections.Sql;
using Timeline.Projections.Views;

namespace Timeline.Projections.Actors;

/// <summary>Another actor, and in how many statements the one speaks of the other.</summary>
public sealed record ActorLink(string Name, int Statements);

/// <summary>Counts who speaks of whom, inside the limits of a read.</summary>
internal sealed class ActorLinks(NpgsqlDataSource dataSource, ActorLookup lookup)
{
    /// <summary>Whom the actor speaks of, most often first.</summary>
    public Task<IReadOnlyList<ActorLink>> OfSpeakerAsync(ActorScope read, CancellationToken cancellationToken) =>
        CountAsync(read, ActorSql.IsSpeaker, "unnest(mention_keys)", cancellationToken);

    /// <summary>Who speaks of the actor, most often first.</summary>
    public Task<IReadOnlyList<ActorLink>> OfMentionedAsync(ActorScope read, CancellationToken cancellationToken) =>
        CountAsync(read, ActorSql.IsMentioned, "speaker_key", cancellationToken);

    private async Task<IReadOnlyList<ActorLink>> CountAsync(
        ActorScope read, Func<NameBook, string, Func<object, string>, string> isActor, string other, CancellationToken cancellationToken)
    {
        var conditions = new SqlConditions();
        conditions
            .And(ReadLimitsSql.Conditions(read.Collection, read.Position, read.Limits, conditions.Parameter))
            .And(isActor(read.Names, read.Actor, conditions.Parameter));
        var counts = await conditions
            .ToCommand(dataSource, where => $"""
                select article, key, count(*)::integer from (select article, {other} as key from {ViewTables.Statements.FullName} where {where}) as met
                where key is not null group by article, key
                """)
            .ReadAsync(r => (Actor: read.Names.KeyOf(r.GetGuid(0), r.GetString(1)), Count: r.GetInt32(2)), cancellationToken);

        var links = counts.Where(link => link.Actor != read.Actor).GroupBy(link => link.Actor).ToArray();
        await lookup.SpellAsync(read.Names, read.Collection, read.Position, links.Select(link => link.Key), cancellationToken);
        return [.. links
            .Select(link => new ActorLink(read.Names.NameOf(link.Key), link.Sum(entry => entry.Count)))
            .OrderByDescending(link => link.Statements)
            .ThenBy(link => link.Name, StringComparer.Ordinal)];
    }
}

/// <summary>An actor as one read sees it.</summary>
/// <param name="Actor">Its key.</param>
internal sealed record ActorScope(string Collection, long Position, ReadLimits Limits, NameBook Names, string Actor);
