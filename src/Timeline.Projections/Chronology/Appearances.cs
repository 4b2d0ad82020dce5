using Timeline.Projections.Joining;
using Timeline.Projections.Views;

namespace Timeline.Projections.Chronology;

/// <summary>
/// Conditions on <see cref="StatementActors"/> that find where an actor appears: more statements than are the actor's, where a name
/// means somebody else in some article. The collection is <c>$1</c>.
/// </summary>
/// <param name="parameter">Takes a value, gives its placeholder. What is not used has no placeholder, so that commands stay few and prepared.</param>
/// <param name="parts">Whether it speaks or is mentioned there, as <see cref="StatementActors"/> has it.</param>
internal sealed class Appearances(NameBook names, string actor, Func<object, string> parameter, params string[] parts)
{
    /// <summary>Those of one row of <see cref="Names"/>.</summary>
    public const string Here = "collection = $1 and key = named.name and part = playing.role";

    private readonly string[] _names = names.NamesOf(actor).All;

    /// <summary>So few that fetching them all is quicker than walking along an index.</summary>
    public bool AreFew { get; } = names.HasFewStatements(actor);

    /// <summary>That they are not more statements than the actor's.</summary>
    public bool AreExact { get; } = names.NamesOf(actor).MeanOnlyIt;

    /// <summary>All of them.</summary>
    public string Anywhere =>
        $"collection = $1 and key = any({parameter(_names)}){(parts.Length > 1 ? "" : $" and part = {Quoted(parts[0])}")}";

    /// <summary>A relation of the names and parts; <see cref="Here"/> is the stretch of the index for each of its rows.</summary>
    public string Names =>
        $"unnest({parameter(_names)}) as named (name) cross join (values {string.Join(", ", parts.Select(part => $"({Quoted(part)})"))}) as playing (role)";

    private static string Quoted(string part) => $"'{part}'::\"char\"";
}
