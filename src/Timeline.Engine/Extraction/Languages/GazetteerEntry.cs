using Timeline.Engine.Events;

namespace Timeline.Engine.Extraction.Languages;

/// <summary>How an entry of the gazetteer stands for its actor.</summary>
internal enum EntryUse
{
    Name,

    /// <summary>"Belarusian", "Belarusians".</summary>
    Adjective,

    /// <summary>A word that names a faith, a movement or a language: no actor.</summary>
    Nothing,

    /// <summary>A place of its own that stands for its state when it acts.</summary>
    Capital,

    /// <summary>A seat that always stands for its state: "the Kremlin".</summary>
    Metonym,
}

/// <param name="Name">The usual name of the actor; for a capital, of the city.</param>
/// <param name="State">The state a capital stands for; null for anything else.</param>
/// <param name="IsShared">Bodies of many countries bear the name: "Congress".</param>
internal sealed record GazetteerEntry(string Name, ActorKind Kind, EntryUse Use, string? State = null, bool IsShared = false);
