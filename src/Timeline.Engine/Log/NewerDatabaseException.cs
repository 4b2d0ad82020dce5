namespace Timeline.Engine.Log;

/// <summary>A later version of the program made this database's tables.</summary>
public sealed class NewerDatabaseException(string part, int found, int known)
    : Exception($"The database has version {found} of the {part}'s tables, and this program knows up to {known}. Use the newer program.");
