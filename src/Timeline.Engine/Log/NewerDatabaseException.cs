using Timeline.Engine.Errors;

namespace Timeline.Engine.Log;

/// <summary>A later version of the program made this database's tables.</summary>
/// <param name="part">What the tables are for, such as "log".</param>
public sealed class NewerDatabaseException(string part, int found, int known) : TimelineException(FormattableString.Invariant(
    $"A later version of Timeline made this database: the {part}'s tables have version {found}, and this version knows versions up to {known}. Use the later one."))
{
    /// <summary>What the tables are for.</summary>
    public string Part { get; } = part;

    /// <summary>The version of the tables.</summary>
    public int Found { get; } = found;

    /// <summary>The latest version of the tables that this version of Timeline knows.</summary>
    public int Known { get; } = known;
}
