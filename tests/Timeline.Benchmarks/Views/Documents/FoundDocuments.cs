using JasperFx.Events;
using Marten;
using Marten.Events.Projections;
using Timeline.Engine.Events;

namespace Timeline.Benchmarks.Views.Documents;

/// <summary>What one article says of one actor.</summary>
public sealed class ArticleActorDocument
{
    public string Id { get; set; } = "";

    public Guid Article { get; set; }

    public ActorRead? Actor { get; set; }

    public long Position { get; set; }
}

/// <summary>Something people decided about an actor.</summary>
public sealed class DecisionDocument
{
    public string Id { get; set; } = "";

    public object? Decision { get; set; }

    public string? By { get; set; }

    public long Position { get; set; }
}

/// <summary>The actors of each article as an ordinary projection.</summary>
public sealed partial class ArticleActorDocuments : EventProjection
{
    public override ValueTask ApplyAsync(IDocumentOperations operations, IEvent e, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(operations);
        ArgumentNullException.ThrowIfNull(e);

        if (e.Data is ActorsRead read)
        {
            operations.Store(read.Actors.Select(actor => new ArticleActorDocument
            {
                Id = $"{e.StreamId:N} {NameKey.Of(actor.Name)}",
                Article = e.StreamId,
                Actor = actor,
                Position = e.Sequence,
            }));
        }

        return ValueTask.CompletedTask;
    }
}

/// <summary>The decisions about actors as an ordinary projection.</summary>
public sealed partial class DecisionDocuments : EventProjection
{
    public override ValueTask ApplyAsync(IDocumentOperations operations, IEvent e, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(operations);
        ArgumentNullException.ThrowIfNull(e);

        if (e.Data is IActorEvent)
        {
            operations.Store(new DecisionDocument { Id = $"{e.Sequence}", Decision = e.Data, By = e.UserName, Position = e.Sequence });
        }

        return ValueTask.CompletedTask;
    }
}
