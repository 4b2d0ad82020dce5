using System.Collections.Frozen;
using Timeline.Engine.Events;

namespace Timeline.Engine.Log;

/// <summary>The name each event type is stored under. Frozen: a stored name never changes its meaning.</summary>
public static class EventTypes
{
    public static FrozenDictionary<string, Type> ByName { get; } = new Dictionary<string, Type>
    {
        ["article_captured"] = typeof(ArticleCaptured),
        ["actors_read"] = typeof(ActorsRead),
        ["statement_recorded"] = typeof(StatementRecorded),
        ["article_seen_again"] = typeof(ArticleSeenAgain),
        ["article_redated"] = typeof(ArticleRedated),
        ["statement_added"] = typeof(StatementAdded),
        ["statement_redated"] = typeof(StatementRedated),
        ["statement_reattributed"] = typeof(StatementReattributed),
        ["statement_amended"] = typeof(StatementAmended),
        ["statement_disputed"] = typeof(StatementDisputed),
        ["dispute_settled"] = typeof(DisputeSettled),
        ["statement_accepted"] = typeof(StatementAccepted),
        ["statement_retracted"] = typeof(StatementRetracted),
        ["statement_restored"] = typeof(StatementRestored),
        ["article_withdrawn"] = typeof(ArticleWithdrawn),
        ["actor_aliased"] = typeof(ActorAliased),
        ["actor_described"] = typeof(ActorDescribed),
        ["actors_merged"] = typeof(ActorsMerged),
        ["actors_separated"] = typeof(ActorsSeparated),
    }.ToFrozenDictionary(StringComparer.Ordinal);
}
