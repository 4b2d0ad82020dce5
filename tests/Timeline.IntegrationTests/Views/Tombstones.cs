using static Timeline.IntegrationTests.PostgresTimeline;

namespace Timeline.IntegrationTests.Views;

/// <summary>What Marten leaves in the log where an append failed, as SQL.</summary>
internal static class Tombstones
{
    /// <summary>Takes the next position and leaves a gap there.</summary>
    public static async Task<long> GapAsync(PostgresTimeline timeline) => await timeline.Count("select nextval('timeline.mt_events_sequence')");

    /// <param name="tenant">A collection, or Marten's default.</param>
    /// <param name="stamp">SQL; Marten may date it before all time.</param>
    public static Task PutAsync(PostgresTimeline timeline, long position, string tenant = Collection, string stamp = "'-infinity'") => timeline.Execute($"""
        insert into timeline.mt_streams (tenant_id, id, version) values ('{tenant}', '7a83c5d2-0000-4000-8000-000000000000', 0) on conflict do nothing;
        insert into timeline.mt_events (seq_id, id, stream_id, version, data, type, timestamp, tenant_id, mt_dotnet_type)
        values ({position}, gen_random_uuid(), '7a83c5d2-0000-4000-8000-000000000000', {position}, '{EmptyJson}', 'tombstone', {stamp}, '{tenant}', 'JasperFx.Events.Tombstone, JasperFx.Events')
        """);

    private const string EmptyJson = "{}";

    /// <summary>Puts an event of a later version at the next position.</summary>
    public static Task PutUnknownAsync(PostgresTimeline timeline, string collection, Guid stream) => timeline.Execute($"""
        insert into timeline.mt_events (seq_id, id, stream_id, version, data, type, timestamp, tenant_id, user_name)
        select nextval('timeline.mt_events_sequence'), gen_random_uuid(), id, 1000, '{EmptyJson}', 'statement_weighed', now(), tenant_id, 'ann'
        from timeline.mt_streams where id = '{stream}' and tenant_id = '{collection}'
        """);
}
