using MediatR;
using NodaTime;
using Npgsql;
using Timeline.Engine.Events;
using Timeline.Engine.Log;
using Timeline.Projections.Chronology;
using Timeline.Projections.Reading;
using Timeline.Projections.Sql;

namespace Timeline.Projections.Replay;

/// <summary>Asks what was recorded in a collection after a position, in order.</summary>
/// <param name="After">Null to learn only how far the log is.</param>
/// <param name="Limit">How many at most.</param>
/// <remarks>Fails with <see cref="CollectionNotFoundException"/> or, for a position that is not reached, <see cref="PositionNotReachedException"/>.</remarks>
public sealed record ListChanges(string Collection, long? After, int Limit = ShowChronology.MaxLimit) : IRequest<ChangeList>;

/// <summary>Some of what was recorded.</summary>
/// <param name="Position">How far the log is. Ask again after the last change, or, when there is none, after this.</param>
public sealed record ChangeList(long Position, IReadOnlyList<RecordedChange> Changes);

/// <summary>One event, without what it says. Members and their order are a contract.</summary>
/// <param name="Type">As the log stores it: <c>statement_redated</c>.</param>
/// <param name="Article">32 hex digits; null for what was decided about an actor.</param>
/// <param name="Statement">Its id; null for what is about an article or an actor.</param>
/// <param name="Actor">The name the decision was made about; null for what is about an article or a statement.</param>
public sealed record RecordedChange(
    long Position, string Type, string? Article, string? Statement, string? Actor, Instant Recorded, string? By, string? Reason)
{
    private static readonly Dictionary<Type, string> Names = EventTypes.ByName.ToDictionary(pair => pair.Value, pair => pair.Key);

    internal static RecordedChange Of(RecordedEvent e) => new(
        e.Position,
        Names[e.Data.GetType()],
        e.Data is IArticleEvent ? e.Stream.ToString("N") : null,
        e.Data is IStatementEvent { Number: var number } ? StatementView.IdOf(e.Stream, number) : null,
        e.Data switch
        {
            ActorAliased a => a.Name,
            ActorDescribed d => d.Name,
            ActorsMerged m => m.Kept,
            ActorsSeparated s => s.Name,
            _ => null,
        },
        e.Recorded,
        e.By,
        e.Reason);
}

internal sealed class ListChangesHandler(NpgsqlDataSource dataSource, EventLog log, ReadPosition positions) : IRequestHandler<ListChanges, ChangeList>
{
    public async Task<ChangeList> Handle(ListChanges query, CancellationToken cancellationToken)
    {
        var at = await positions.FindAsync(query.Collection, AsOf.Latest, cancellationToken);

        if (query.After is not { } after || after == at.Position)
        {
            return new ChangeList(at.Position, []);
        }

        if (after > at.Position)
        {
            throw new PositionNotReachedException(query.Collection, after, at.Position);
        }

        // A reader that is left early is read to its end all the same, so the end comes first.
        var last = await dataSource
            .Command(
                $"select coalesce(max(seq_id), 0) from (select seq_id from {EventLog.Events} where tenant_id = $1 and seq_id > $2 and seq_id <= $3 order by seq_id limit $4) as next",
                query.Collection, after, at.Position, query.Limit)
            .ReadAsync(reader => reader.GetInt64(0), cancellationToken);
        var events = await log.ReadAsync(query.Collection, after + 1, last[0], cancellationToken).ToListAsync(cancellationToken);
        return new ChangeList(at.Position, [.. events.Select(RecordedChange.Of)]);
    }
}
