using System.Text.Json;
using NodaTime;
using Npgsql;
using NpgsqlTypes;
using Timeline.Benchmarks.Databases;
using Timeline.Engine.Events;
using Timeline.Engine.Log;
using Timeline.Projections.Joining;
using Timeline.Projections.Rows;
using Timeline.Projections.Views;

namespace Timeline.Benchmarks.Views;

/// <summary>
/// What a rebuild can hardly beat on one core: binary COPY out of the log, deserialising, the product's own fold, and binary COPY
/// into tables like the views', with their indexes.
/// </summary>
internal sealed class RebuildByHand(BenchDatabase database)
{
    private const string Schema = "by_hand";

    private static readonly TimeSpan Patience = TimeSpan.FromHours(1);

    public async Task MakeTablesAsync(CancellationToken cancellationToken)
    {
        var tables = (await TablesOfViews.FindAsync(database, cancellationToken))
            .Select(table => $"create table {Schema}.{table} (like {EventLog.Schema}.{table} including all)");
        await database.ExecuteAsync($"drop schema if exists {Schema} cascade; create schema {Schema}; {string.Join(";", tables)}", cancellationToken);
    }

    public async Task RunAsync(CancellationToken cancellationToken)
    {
        var versions = new ViewVersions();
        var moments = new List<(Instant Stamp, long Position)>();
        await FoldAsync(new ViewFold(versions), moments, cancellationToken);
        JoinNames(versions);

        await using var connection = await database.Source.OpenConnectionAsync(cancellationToken);
        await using var transaction = await connection.BeginTransactionAsync(cancellationToken);
        Copy(connection, ViewTables.Articles, versions.Articles.All);
        Copy(connection, ViewTables.Statements, versions.Statements.All);
        Copy(connection, ViewTables.Actors, versions.Actors.All);
        Copy(connection, ViewTables.ArticleActors, versions.ArticleActors.All);
        Copy(connection, ViewTables.Decisions, versions.Decisions.All);
        Copy(connection, ViewTables.NameParts, versions.NameParts.All);
        Copy(connection, ViewTables.NameJoins, versions.NameJoins.All);
        CopyStatementActors(connection, versions.Statements.All);
        CopyMoments(connection, moments);
        await transaction.CommitAsync(cancellationToken);
    }

    private static void JoinNames(ViewVersions versions)
    {
        var families = new NameFamilies();

        foreach (var part in versions.NameParts.All)
        {
            families.Add(part.Row, part.From);
        }

        families.Tell(versions.NameJoins, after: 0);
    }

    private static void Copy<TRow>(NpgsqlConnection connection, ViewTable<TRow> table, IEnumerable<RowVersion<TRow>> versions)
    {
        using var copy = connection.BeginBinaryImport(table.CopySql($"{Schema}.{table.Name}"));
        copy.Timeout = Patience;

        foreach (var version in versions)
        {
            copy.StartRow();
            table.Write(copy, version);
        }

        copy.Complete();
    }

    private static void CopyStatementActors(NpgsqlConnection connection, IEnumerable<RowVersion<StatementRow>> versions)
    {
        using var copy = connection.BeginBinaryImport($"copy {Schema}.{StatementActors.Name} ({StatementActors.ColumnList}) from stdin (format binary)");
        copy.Timeout = Patience;

        foreach (var (row, from, _) in versions)
        {
            if (row.Speaker is { } speaker)
            {
                Write(NameKey.Of(speaker), StatementActors.Speaks[0], row, from);
            }

            foreach (var key in row.Mentions.Select(NameKey.Of).Distinct())
            {
                Write(key, StatementActors.IsMentioned[0], row, from);
            }
        }

        copy.Complete();

        void Write(string key, char part, StatementRow row, long from)
        {
            var order = StatementOrder.Of(row);
            copy.StartRow();
            copy.Write(row.Collection);
            copy.Write(key);
            copy.Write(part, NpgsqlDbType.InternalChar);
            copy.Write((int)Reaches.Of(row.Happened.Value));
            copy.Write(order.HappenedFirst);
            copy.Write(order.HappenedLast);
            copy.Write(order.PublishedFirst);
            copy.Write(order.Digest);
            copy.Write(order.Number);
            copy.Write(row.Article);
            copy.Write(from);
        }
    }

    private static void CopyMoments(NpgsqlConnection connection, List<(Instant Stamp, long Position)> moments)
    {
        using var copy = connection.BeginBinaryImport($"copy {Schema}.{Moments.Name} ({Moments.ColumnList}) from stdin (format binary)");
        copy.Timeout = Patience;

        foreach (var (stamp, position) in moments)
        {
            copy.StartRow();
            copy.Write(LoadedLog.Collection);
            copy.Write(stamp.ToDateTimeOffset(), NpgsqlDbType.TimestampTz);
            copy.Write(position);
        }

        copy.Complete();
    }

    /// <param name="moments">Told of each stamp that is later than all before it.</param>
    private async Task FoldAsync(ViewFold fold, List<(Instant Stamp, long Position)> moments, CancellationToken cancellationToken)
    {
        await using var connection = await database.Source.OpenConnectionAsync(cancellationToken);
        await using var copy = await connection.BeginBinaryExportAsync(
            $"""
            copy (select seq_id, stream_id, timestamp, user_name, headers ->> 'reason', type, data::text from {EventLog.Schema}.mt_events
                  where tenant_id = '{LoadedLog.Collection}' order by seq_id) to stdout (format binary)
            """,
            cancellationToken);

        while (await copy.StartRowAsync(cancellationToken) > 0)
        {
            var position = copy.Read<long>();
            var stream = copy.Read<Guid>();
            var recorded = Instant.FromDateTimeOffset(copy.Read<DateTimeOffset>());
            var by = Text();
            var reason = Text();
            var type = EventTypes.ByName[copy.Read<string>()];
            var data = JsonSerializer.Deserialize(copy.Read<byte[]>(), type, LogJson.Options) ?? throw new InvalidDataException($"Nothing at {position}.");

            if (moments.Count == 0 || recorded > moments[^1].Stamp)
            {
                moments.Add((recorded, position));
            }

            fold.Apply(new RecordedEvent(LoadedLog.Collection, stream, position, recorded, by, reason, data));
        }

        string? Text()
        {
            if (!copy.IsNull)
            {
                return copy.Read<string>();
            }

            copy.Skip();
            return null;
        }
    }
}
