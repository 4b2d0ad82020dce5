using System.Buffers.Binary;
using System.Text.Json;
using Npgsql;
using NpgsqlTypes;
using Timeline.Engine.Log;

namespace Timeline.Benchmarks.Databases;

/// <summary>PostgreSQL's binary COPY of events into a table shaped like Marten's, by hand: nothing appends faster.</summary>
internal static class EventCopy
{
    private static readonly Dictionary<Type, string> Names = EventTypes.ByName.ToDictionary(entry => entry.Value, entry => entry.Key);

    /// <summary>Versions go by <paramref name="versions"/>, which knows how many events each stream has and is told of more.</summary>
    public static async Task<long> WriteAsync(
        NpgsqlConnection connection, string table, IEnumerable<RecordedEvent> events, Dictionary<Guid, long> versions, CancellationToken cancellationToken)
    {
        await using var copy = await connection.BeginBinaryImportAsync(
            $"copy {table} (seq_id, id, stream_id, version, data, type, timestamp, tenant_id, mt_dotnet_type, headers, user_name) from stdin (format binary)",
            cancellationToken);
        copy.Timeout = TimeSpan.FromHours(1);
        var id = new byte[16];
        var written = 0L;

        foreach (var e in events)
        {
            BinaryPrimitives.WriteInt64BigEndian(id, e.Position);
            var version = versions[e.Stream] = versions.GetValueOrDefault(e.Stream) + 1;
            await copy.StartRowAsync(cancellationToken);
            await copy.WriteAsync(e.Position, NpgsqlDbType.Bigint, cancellationToken);
            await copy.WriteAsync(new Guid(id), NpgsqlDbType.Uuid, cancellationToken);
            await copy.WriteAsync(e.Stream, NpgsqlDbType.Uuid, cancellationToken);
            await copy.WriteAsync(version, NpgsqlDbType.Bigint, cancellationToken);
            await copy.WriteAsync(JsonSerializer.SerializeToUtf8Bytes(e.Data, e.Data.GetType(), LogJson.Options), NpgsqlDbType.Jsonb, cancellationToken);
            await copy.WriteAsync(Names[e.Data.GetType()], NpgsqlDbType.Varchar, cancellationToken);
            await copy.WriteAsync(e.Recorded.ToDateTimeOffset(), NpgsqlDbType.TimestampTz, cancellationToken);
            await copy.WriteAsync(e.Collection, NpgsqlDbType.Varchar, cancellationToken);
            await copy.WriteAsync($"{e.Data.GetType().FullName}, Timeline.Engine", NpgsqlDbType.Varchar, cancellationToken);
            await copy.WriteAsync(e.Reason is null ? "null" : $$"""{"reason":"{{e.Reason}}"}""", NpgsqlDbType.Jsonb, cancellationToken);
            await copy.WriteAsync(e.By, NpgsqlDbType.Varchar, cancellationToken);
            written++;
        }

        await copy.CompleteAsync(cancellationToken);
        return written;
    }
}
