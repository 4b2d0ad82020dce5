using Timeline.Projections.Joining;
using Timeline.Projections.Rows;

namespace Timeline.Projections.Views;

/// <summary>Every version of every row that a run of events gives.</summary>
internal sealed class ViewVersions
{
    public RowVersions<(string Collection, Guid Article), ArticleRow> Articles { get; } = new();

    public RowVersions<(string Collection, Guid Article, int Number), StatementRow> Statements { get; } = new();

    public RowVersions<(string Collection, string Key), ActorRow> Actors { get; } = new();

    public RowVersions<(string Collection, Guid Article, string Key), ArticleActorRow> ArticleActors { get; } = new();

    public RowVersions<(string Collection, long Position), ActorDecisionRow> Decisions { get; } = new();

    /// <summary>What events say about names: facts, which never change.</summary>
    public RowVersions<NamePartRow, NamePartRow> NameParts { get; } = new();

    /// <summary>What the facts come to. No event says it: <see cref="NameFamilies.Tell"/> does.</summary>
    public RowVersions<(string Collection, string Key, JoinRule Rule), NameJoinRow> NameJoins { get; } = new();

    public void Clear()
    {
        Articles.Clear();
        Statements.Clear();
        Actors.Clear();
        ArticleActors.Clear();
        Decisions.Clear();
        NameParts.Clear();
        NameJoins.Clear();
    }
}
