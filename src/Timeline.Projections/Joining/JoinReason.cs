using Timeline.Projections.Rows;

namespace Timeline.Projections.Joining;

/// <summary>Why a name is taken for an actor's across articles, in a few words for people.</summary>
internal static class JoinReason
{
    /// <param name="name">Of the actor it is joined to.</param>
    public static string Of(NameJoinRow join, string name) => join.Rule switch
    {
        JoinRule.Spelling => $"another spelling of {name}",
        JoinRule.Surname => $"same surname as the only {name}",
        _ => join.Key.StartsWith('@') ? $"the only handle of that name, given for {name}" : $"acronym of {name} only",
    };
}
