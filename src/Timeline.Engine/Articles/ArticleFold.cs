using JasperFx.Events;
using Marten.Events.Aggregation;
using Timeline.Engine.Log;

namespace Timeline.Engine.Articles;

/// <summary>How Marten folds an article's stream.</summary>
internal sealed class ArticleFold : SingleStreamProjection<Article, Guid>
{
    public override Article? Evolve(Article? snapshot, Guid id, IEvent e) => Article.Fold(snapshot, EventLog.ToRecorded(e));
}
