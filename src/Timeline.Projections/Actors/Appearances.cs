using Timeline.Projections.Views;

namespace Timeline.Projections.Actors;

/// <summary>
/// Conditions on <see cref="StatementActors"/> that find where an actor appears: more statements than are the actor's, where a name
/// means somebody else in some article. The collection is <c>$1</c>.
/// </summary>
/// <param name="parameter">Takes a value, gives its placeholder. What is not used has no placeholder, so that commands stay few and prepared.</param>
/// <param name="parts">Whether it speaks or is mentioned there, as <see cref="StatementActors"/> has it.</param>
internal sealed class Appearances(NameBook names, string actor, Func<object, string> parameter, params string[] parts)
{
    private readonly string[] _names = names.NamesOf(actor);

    /// <summary>So few that fetching them all is quicker than walking along an index.</summary>
    public bool AreFew { get; } = names.HasFewStatements(actor);

    /// <summary>How many names and parts there are.</summary>
    public int Count => _names.Length * parts.Length;

    /// <summary>All of them.</summary>
    public string Anywhere =>
        $"collection = $1 and key = any({parameter(_names)}){(parts.Length > 1 ? "" : $" and part = {Quoted(parts[0])}")}";

    /// <summary>One for each name and part: a stretch of the index.</summary>
    public IEnumerable<string> Walks =>
        _names.Select(name => parameter(name)).SelectMany(key => parts.Select(part => $"collection = $1 and key = {key} and part = {Quoted(part)}"));

    /// <summary>A relation of the names and parts; <see cref="ByName"/> is the stretch for each of its rows.</summary>
    public string Names =>
        $"unnest({parameter(_names)}) as named (name) cross join (values {string.Join(", ", parts.Select(part => $"({Quoted(part)})"))}) as playing (role)";

    public static string ByName => "collection = $1 and key = named.name and part = playing.role";

    private static string Quoted(string part) => $"'{part}'::\"char\"";
}
