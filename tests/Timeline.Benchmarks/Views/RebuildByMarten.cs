using JasperFx;
using JasperFx.Events.Projections;
using Marten;
using Timeline.Benchmarks.Databases;
using Timeline.Benchmarks.Views.Documents;
using Timeline.Engine.Log;

namespace Timeline.Benchmarks.Views;

/// <summary>The same views as Marten's ordinary projections of documents, as they come: every setting is Marten's own.</summary>
internal sealed class RebuildByMarten : IAsyncDisposable
{
    private static readonly TimeSpan Patience = TimeSpan.FromHours(1);

    private readonly EventLog _log;

    public RebuildByMarten(BenchDatabase database) => _log = new EventLog(database.Source, options =>
    {
        options.Events.DatabaseSchemaName = EventLog.Schema;
        options.DatabaseSchemaName = "by_marten";
        options.AutoCreateSchemaObjects = AutoCreate.CreateOrUpdate;
        options.Policies.AllDocumentsAreMultiTenanted();
        options.Projections.Add(new StatementDocuments(), ProjectionLifecycle.Async);
        options.Projections.Add(new ArticleDocuments(), ProjectionLifecycle.Async);
        options.Projections.Add(new ActorDocuments(), ProjectionLifecycle.Async);
        options.Projections.Add(new ArticleActorDocuments(), ProjectionLifecycle.Async);
        options.Projections.Add(new DecisionDocuments(), ProjectionLifecycle.Async);
    });

    public async Task RunAsync(CancellationToken cancellationToken)
    {
        using var daemon = await _log.Store.BuildProjectionDaemonAsync();
        await daemon.RebuildProjectionAsync<StatementDocuments>(Patience, cancellationToken);
        await daemon.RebuildProjectionAsync<ArticleDocuments>(Patience, cancellationToken);
        await daemon.RebuildProjectionAsync<ActorDocuments>(Patience, cancellationToken);
        await daemon.RebuildProjectionAsync<ArticleActorDocuments>(Patience, cancellationToken);
        await daemon.RebuildProjectionAsync<DecisionDocuments>(Patience, cancellationToken);
    }

    /// <summary>How many statements it has, so that it has done what it was asked.</summary>
    public async Task<int> CountAsync(CancellationToken cancellationToken)
    {
        await using var session = _log.Store.QuerySession(LoadedLog.Collection);
        return await session.Query<StatementDocument>().CountAsync(cancellationToken);
    }

    public ValueTask DisposeAsync() => _log.DisposeAsync();
}
