using JasperFx.Events;
using JasperFx.Events.Projections;
using Marten;
using Marten.Events.Projections;
using Npgsql;
using Timeline.Engine.Events;
using Timeline.Engine.Log;
using Timeline.Projections.Joining;
using Timeline.Projections.Rows;
using Timeline.Projections.Sql;

namespace Timeline.Projections.Views;

/// <summary>
/// Keeps every view's table up with the log: for each page of events one read of what stood, one fold, one read of the families of its names, and two commands a view,
/// in the transaction that also moves the projection's progress.
/// </summary>
internal sealed class ViewsProjection : ProjectionBase, IProjection
{
    /// <summary>What Marten knows it by.</summary>
    public const string ShardName = "Views";

    private readonly NpgsqlDataSource _dataSource;

    private ViewsProjection(NpgsqlDataSource dataSource)
    {
        _dataSource = dataSource;

        // Others never come here, and its progress goes past them: what Marten puts where an append failed, and what a later version recorded.
        foreach (var type in EventTypes.ByName.Values)
        {
            IncludeType(type);
        }
    }

    public static void Register(StoreOptions options, NpgsqlDataSource dataSource)
    {
        // Marten skips a gap only when no transaction alive could still fill it, so waiting longer buys nothing.
        options.Projections.StaleSequenceThreshold = TimeSpan.FromMilliseconds(250);
        ViewDaemon.Configure(options, dataSource);
        options.Projections.Add(
            new ViewsProjection(dataSource),
            ProjectionLifecycle.Async,
            ShardName,
            daemon =>
            {
                daemon.BatchSize = 5_000;
                daemon.DeleteDataInTableOnTeardown(ViewTables.Articles.FullName);
                daemon.DeleteDataInTableOnTeardown(ViewTables.Statements.FullName);
                daemon.DeleteDataInTableOnTeardown(StatementActors.FullName);
                daemon.DeleteDataInTableOnTeardown(Moments.FullName);
                daemon.DeleteDataInTableOnTeardown(UnknownEvents.FullName);
                daemon.DeleteDataInTableOnTeardown(ViewTables.Actors.FullName);
                daemon.DeleteDataInTableOnTeardown(ViewTables.ArticleActors.FullName);
                daemon.DeleteDataInTableOnTeardown(ViewTables.Decisions.FullName);
                daemon.DeleteDataInTableOnTeardown(ViewTables.NameParts.FullName);
                daemon.DeleteDataInTableOnTeardown(ViewTables.NameJoins.FullName);
            });
    }

    public async Task ApplyAsync(IDocumentOperations operations, IReadOnlyList<IEvent> events, CancellationToken cancellation)
    {
        var page = events.Select(EventLog.ToRecorded).ToArray();
        var versions = new ViewVersions();
        var fold = new ViewFold(versions);
        await ResumeAsync(fold, page, cancellation);

        foreach (var e in page)
        {
            fold.Apply(e);
        }

        await JoinNamesAsync(versions, page[0].Position - 1, cancellation);

        // These commands are planned once and used while the tables grow from nothing to millions of rows: by index, whatever they hold now.
        operations.QueueSqlCommand("set local enable_seqscan = off");
        operations.QueueSqlCommand("set local enable_hashjoin = off");
        operations.QueueSqlCommand("set local enable_mergejoin = off");

        operations.QueueSqlCommand(ViewFailure.ForgetSql);

        // '^' stands in none of the views' SQL, unlike Marten's own '?'.
        ViewWriter.Write(versions, '^', (sql, values) => operations.QueueSqlCommand('^', sql, values));
        operations.QueueSqlCommand('^', Moments.InsertSql('^'), Moments.Values(page));
        operations.QueueSqlCommand('^', UnknownEvents.InsertSql('^'), page[0].Position, page[^1].Position, EventTypes.ByName.Keys.ToArray());
    }

    /// <summary>Gives the fold the articles this page goes on with.</summary>
    private async Task ResumeAsync(ViewFold fold, RecordedEvent[] page, CancellationToken cancellationToken)
    {
        var begun = page.Where(e => e.Data is ArticleCaptured).Select(e => e.Stream).ToHashSet();
        var older = page
            .Where(e => e.Data is IArticleEvent && !begun.Contains(e.Stream))
            .Select(e => (e.Collection, e.Stream))
            .Distinct()
            .ToArray();

        if (older.Length == 0)
        {
            return;
        }

        var articles = await LoadAsync(ViewTables.Articles, older, cancellationToken);
        var statements = (await LoadAsync(ViewTables.Statements, older, cancellationToken)).ToLookup(row => row.Article);

        foreach (var article in articles)
        {
            fold.Resume(article, statements[article.Article]);
        }
    }

    /// <summary>Tells which names are one from what the page says about them and what was known of their families.</summary>
    /// <param name="after">The last position before the page.</param>
    private async Task JoinNamesAsync(ViewVersions versions, long after, CancellationToken cancellationToken)
    {
        var told = versions.NameParts.All;

        if (told.Count == 0)
        {
            return;
        }

        var table = ViewTables.NameParts;
        var touched = told.Select(part => (part.Row.Collection, part.Row.Family)).Distinct().ToArray();
        var known = await _dataSource
            .Command(
                $"""
                select stored.* from unnest($1, $2) as wanted (in_collection, name) cross join lateral (
                    select {table.ColumnList}, from_position from {table.FullName}
                    where collection = in_collection and family = name and from_position <= $3 offset 0) as stored
                """,
                touched.Select(family => family.Collection).ToArray(),
                touched.Select(family => family.Family).ToArray(),
                after)
            .ReadAsync(reader => (Row: table.Read(reader), From: reader.GetInt64(reader.FieldCount - 1)), cancellationToken);
        var families = new NameFamilies();
        known.ForEach(part => families.Add(part.Row, part.From));

        foreach (var part in told)
        {
            families.Add(part.Row, part.From);
        }

        families.Tell(versions.NameJoins, after);
    }

    private Task<List<TRow>> LoadAsync<TRow>(ViewTable<TRow> table, (string Collection, Guid Article)[] articles, CancellationToken cancellationToken) =>
        _dataSource
            .Command(
                $"""
                select stored.* from unnest($1, $2) as wanted (in_collection, id) cross join lateral (
                    select {table.ReadList} from {table.FullName}
                    where collection = in_collection and article = id and until_position = {RowVersion.Open} offset 0) as stored
                """,
                articles.Select(a => a.Collection).ToArray(),
                articles.Select(a => a.Article).ToArray())
            .ReadAsync(table.Read, cancellationToken);
}
