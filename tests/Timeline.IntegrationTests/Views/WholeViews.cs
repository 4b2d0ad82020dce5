using System.Text.Json;
using Timeline.Engine.Events;
using Timeline.Engine.Log;
using Timeline.Projections.Joining;
using Timeline.Projections.Rows;
using Timeline.Projections.Sql;
using Timeline.Projections.Views;

namespace Timeline.IntegrationTests.Views;

/// <summary>Every row of every view's table, of all collections, beside what the log comes to.</summary>
internal static class WholeViews
{
    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    /// <summary>Asserts that the stored rows are the fold of the log: all of them, all their columns, and nothing else.</summary>
    public static async Task AssertAreTheFoldAsync(PostgresTimeline timeline)
    {
        var versions = new ViewVersions();
        var fold = new ViewFold(versions);
        var collections = await timeline.DataSource.Command("select distinct tenant_id from timeline.mt_events").ReadAsync(r => r.GetString(0), Cancellation);

        foreach (var collection in collections)
        {
            await foreach (var e in timeline.Log.ReadAsync(collection, 0, long.MaxValue, Cancellation))
            {
                fold.Apply(e);
            }
        }

        var families = new NameFamilies();

        foreach (var part in versions.NameParts.All)
        {
            families.Add(part.Row, part.From);
        }

        families.Tell(versions.NameJoins, after: 0);

        // Whatever the moment, the look-up says what a walk through the log says.
        Assert.Equal(0, await timeline.Count($"""
            select count(*) from (select distinct tenant_id, timestamp from timeline.mt_events) as asked
            where (select min(seq_id) from timeline.mt_events e where e.tenant_id = asked.tenant_id and e.timestamp > asked.timestamp)
                is distinct from (select min(position) from {Moments.FullName} m where m.collection = asked.tenant_id and m.stamp > asked.timestamp)
            """));
        await AssertSameAsync(timeline, ViewTables.Articles, versions.Articles.All);
        await AssertSameAsync(timeline, ViewTables.Statements, versions.Statements.All);
        await AssertSameAsync(timeline, ViewTables.Actors, versions.Actors.All);
        await AssertSameAsync(timeline, ViewTables.ArticleActors, versions.ArticleActors.All);
        await AssertSameAsync(timeline, ViewTables.Decisions, versions.Decisions.All);
        await AssertSameAsync(timeline, ViewTables.NameParts, versions.NameParts.All, mayBeEmpty: true);
        await AssertSameAsync(timeline, ViewTables.NameJoins, versions.NameJoins.All, mayBeEmpty: true);
        Assert.Equal(
            versions.Statements.All.SelectMany(version => Appearances(version.Row, version.From)).Order(StringComparer.Ordinal),
            (await timeline.DataSource.Command($"select concat_ws('|', {StatementActors.ColumnList}) from {StatementActors.FullName}").ReadAsync(r => r.GetString(0), Cancellation))
                .Order(StringComparer.Ordinal));
    }

    private static async Task AssertSameAsync<TRow>(PostgresTimeline timeline, ViewTable<TRow> table, IReadOnlyList<RowVersion<TRow>> folded, bool mayBeEmpty = false)
    {
        var stored = await timeline.DataSource
            .Command($"select {table.ColumnList}, from_position, until_position from {table.FullName}")
            .ReadAsync(r => Text(table.Read(r), r.GetInt64(r.FieldCount - 2), r.GetInt64(r.FieldCount - 1)), Cancellation);
        Assert.True(mayBeEmpty || stored.Count > 0);
        Assert.Equal(folded.Select(version => Text(version.Row, version.From, version.Until)).Order(StringComparer.Ordinal), stored.Order(StringComparer.Ordinal));
    }

    private static string Text<TRow>(TRow row, long from, long until) => $"{JsonSerializer.Serialize(row, LogJson.Options)} {from} {until}";

    private static IEnumerable<string> Appearances(StatementRow row, long from)
    {
        var place = StatementOrder.Of(row);

        return row.Mentions.Select(name => (Key: NameKey.Of(name), Part: "m")).Distinct()
            .Concat(row.Speaker is null ? [] : [(NameKey.Of(row.Speaker), "s")])
            .Select(name => string.Join('|', row.Collection, name.Key, name.Part, (int)Reaches.Of(row.Happened.Value), place.HappenedFirst,
                place.HappenedLast, place.PublishedFirst, place.Digest, place.Number, row.Article, from));
    }
}
