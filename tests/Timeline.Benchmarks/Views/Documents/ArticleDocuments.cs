using JasperFx.Events;
using Marten.Events.Aggregation;
using Timeline.Engine.Events;

namespace Timeline.Benchmarks.Views.Documents;

/// <summary>An article as a Marten user would keep it.</summary>
public sealed class ArticleDocument
{
    public Guid Id { get; set; }

    public ArticleCaptured? Captured { get; set; }

    public int SeenAgain { get; set; }

    public bool IsWithdrawn { get; set; }

    public long Changed { get; set; }
}

/// <summary>The articles as an ordinary projection.</summary>
public sealed partial class ArticleDocuments : SingleStreamProjection<ArticleDocument, Guid>
{
    public override ArticleDocument? Evolve(ArticleDocument? snapshot, Guid id, IEvent e)
    {
        ArgumentNullException.ThrowIfNull(e);

        switch (e.Data)
        {
            case ArticleCaptured captured:
                return new ArticleDocument { Id = id, Captured = captured, Changed = e.Sequence };
            case ArticleSeenAgain:
                snapshot!.SeenAgain++;
                break;
            case ArticleRedated redated:
                snapshot!.Captured = snapshot.Captured! with { Published = redated.Published };
                break;
            case ArticleWithdrawn:
                snapshot!.IsWithdrawn = true;
                break;
            default:
                return snapshot;
        }

        snapshot.Changed = e.Sequence;
        return snapshot;
    }
}
