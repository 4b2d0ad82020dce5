using JasperFx;
using JasperFx.Events;
using JasperFx.Events.Daemon;
using JasperFx.MultiTenancy;
using Marten;
using Npgsql;

namespace Timeline.Engine.Log;

/// <summary>How Marten is to keep the log.</summary>
internal static class LogStore
{
    public static void Configure(StoreOptions options, NpgsqlDataSource dataSource)
    {
        options.Connection(dataSource);
        options.DatabaseSchemaName = EventLog.Schema;
        options.AutoCreateSchemaObjects = AutoCreate.None; // LogSchema does it, once per version
        options.DisableNpgsqlLogging = true;
        options.UseSystemTextJsonForSerialization(configure: LogJson.Configure);

        options.Events.StreamIdentity = StreamIdentity.AsGuid;
        options.Events.TenancyStyle = TenancyStyle.Conjoined;
        options.Events.AppendMode = EventAppendMode.QuickWithServerTimestamps; // .NET's server: AppendLock sets them
        options.Events.MetadataConfig.UserNameEnabled = true;
        options.Events.MetadataConfig.HeadersEnabled = true;

        // Marten would commit again what PostgreSQL refused for want of room, in a transaction of ours that has ended by then, and say only that.
        options.ConfigureWritePolly(_ => { });

        options.Listeners.Add(new AppendLock());

        // Marten would drop an index it does not know.
        options.Events.IgnoreIndex(EventLog.CollectionIndex);

        // Without it a second daemon's poll for leadership throws under DistributedLock.Postgres.
        options.Events.UseAdvisoryLockTransaction = true;

        foreach (var (name, type) in EventTypes.ByName)
        {
            options.Events.MapEventType(type, name);
        }

        options.Projections.AsyncMode = DaemonMode.ExternallyManaged;
    }
}
