using JasperFx.Events;
using JasperFx.MultiTenancy;
using Marten;
using Timeline.Benchmarks.Databases;
using Timeline.Engine.Log;

namespace Timeline.Benchmarks.Appends;

/// <summary>Marten's quick append, as somebody would write it who captures a few articles a commit.</summary>
internal sealed class QuickAppend : IAsyncDisposable
{
    private const int EventsAtOnce = 100;

    private readonly DocumentStore _store;

    private QuickAppend(DocumentStore store) => _store = store;

    public static async Task<QuickAppend> OpenAsync(BenchDatabase database, CancellationToken cancellationToken)
    {
        await database.ExecuteAsync("drop schema if exists by_marten_quick cascade", cancellationToken);
        var store = DocumentStore.For(options =>
        {
            options.Connection(database.Source);
            options.DatabaseSchemaName = "by_marten_quick";
            options.DisableNpgsqlLogging = true;
            options.UseSystemTextJsonForSerialization(configure: json =>
            {
                json.PropertyNamingPolicy = LogJson.Options.PropertyNamingPolicy;

                foreach (var converter in LogJson.Options.Converters)
                {
                    json.Converters.Add(converter);
                }
            });
            options.Events.StreamIdentity = StreamIdentity.AsGuid;
            options.Events.TenancyStyle = TenancyStyle.Conjoined;
            options.Events.AppendMode = EventAppendMode.Quick;
            options.Events.MetadataConfig.UserNameEnabled = true;
            options.Events.MetadataConfig.HeadersEnabled = true;
        });
        await store.Storage.ApplyAllConfiguredChangesToDatabaseAsync();
        return new QuickAppend(store);
    }

    public async Task RunAsync(RecordedEvent[] events, CancellationToken cancellationToken)
    {
        foreach (var batch in events.Chunk(EventsAtOnce))
        {
            await using var session = _store.LightweightSession(LoadedLog.Collection);
            session.LastModifiedBy = "archivist";

            foreach (var stream in batch.GroupBy(e => e.Stream))
            {
                session.Events.Append(stream.Key, stream.Select(e => e.Data));
            }

            await session.SaveChangesAsync(cancellationToken);
        }
    }

    public ValueTask DisposeAsync()
    {
        _store.Dispose();
        return ValueTask.CompletedTask;
    }
}
