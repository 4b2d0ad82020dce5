using NodaTime;
using Npgsql;
using Timeline.Engine.Log;
using Timeline.Projections.Sql;

namespace Timeline.Projections.Views;

/// <summary>
/// Whether a transaction that is open elsewhere holds the views back. Only waiting shows it; so what one has found, the others in this process know, for
/// as long as that transaction is open and the gap is there.
/// </summary>
internal sealed class ViewHold(NpgsqlDataSource dataSource)
{
    /// <summary>Views that have not moved for so long, while the daemon does not take the log's end for certain, are held back.</summary>
    public static readonly TimeSpan Patience = TimeSpan.FromSeconds(5);

    // Cross-role sessions hide when their transaction began, and transactions that wrote nothing have no number: so both.
    private static readonly string Look = $"""
        with at as (
            select {ViewUpkeep.ProgressSql} as views,
                   coalesce((select last_seq_id from {EventLog.Schema}.mt_event_progression where name = 'HighWaterMark'), 0) as mark,
                   coalesce((select max(seq_id) from {EventLog.Events}), 0) as log,
                   pg_current_snapshot() as snapshot)
        select views, mark, log,
               exists (select from {EventLog.Schema}.mt_events where seq_id = mark + 1),
               (select timestamp from {EventLog.Events} where seq_id > views order by seq_id limit 1),
               (select min(xact_start) from pg_stat_activity where datname = current_database() and backend_type = 'client backend' and pid <> pg_backend_pid()),
               case when pg_snapshot_xmin(snapshot) < pg_snapshot_xmax(snapshot) then pg_snapshot_xmin(snapshot)::text end
        from at
        """;

    private volatile HoldLook? _held;

    public async Task<HoldLook> LookAsync(CancellationToken cancellationToken) =>
        (await dataSource
            .Command(Look)
            .ReadAsync(
                r => new HoldLook(r.GetInt64(0), r.GetInt64(1), r.GetInt64(2), r.GetBoolean(3), Moment(r, 4), Moment(r, 5), r.IsDBNull(6) ? null : r.GetString(6)),
                cancellationToken))[0];

    /// <summary>Keeps in mind that somebody waited long enough.</summary>
    public HeldBack Remember(HoldLook held)
    {
        _held = held;
        return held.Lacks;
    }

    /// <summary>What is held back, as somebody has found before; null when nobody has, or it is no longer so.</summary>
    public HeldBack? Find(HoldLook now) => _held is { } held && now.IsStill(held) ? now.Lacks : null;

    private static Instant? Moment(NpgsqlDataReader reader, int column) =>
        reader.IsDBNull(column) ? null : Instant.FromDateTimeOffset(reader.GetFieldValue<DateTimeOffset>(column));
}

/// <param name="Views">How far they are.</param>
/// <param name="Mark">How far the daemon takes the log for certain.</param>
/// <param name="Log">Position of its last event.</param>
/// <param name="GoesOn">There is an event right behind the mark, so that nothing holds it.</param>
/// <param name="Since">When the first event was recorded that the views lack.</param>
/// <param name="Oldest">When the oldest open transaction began, of those that may be seen.</param>
/// <param name="OldestWriter">The number of the oldest one that wrote.</param>
internal sealed record HoldLook(long Views, long Mark, long Log, bool GoesOn, Instant? Since, Instant? Oldest, string? OldestWriter)
{
    public HeldBack Lacks => new(Log, Since ?? Instant.MinValue);

    /// <summary>Nothing has moved, and the log's end is not certain.</summary>
    public bool IsWhereItWas(HoldLook before) => Views == before.Views && Mark == before.Mark && Mark < Log;

    public bool IsStill(HoldLook held) =>
        IsWhereItWas(held) && !GoesOn && ((Oldest is not null && Oldest == held.Oldest) || (OldestWriter is not null && OldestWriter == held.OldestWriter));
}
