using Timeline.Engine.Events;
using Timeline.Engine.Extraction.Languages;

namespace Timeline.Engine.Extraction.Mentions;

/// <summary>Words that look like a name, before it is settled what they name. Token indices, ends exclusive.</summary>
internal sealed class NameCandidate(int first, int end)
{
    public int First { get; } = first;

    public int End { get; } = end;

    /// <summary>The first token of the title in front of the name; <see cref="First"/> without one.</summary>
    public int TitleFirst { get; init; } = first;

    /// <summary>The classes of all title words in front of the name.</summary>
    public LexicalClass Titles { get; init; }

    /// <summary>What the gazetteer knows the words as; null if it does not know them.</summary>
    public GazetteerEntry? Entry { get; init; }

    /// <summary>Null until settled, and for good when the words name nothing we know of.</summary>
    public ActorKind? Kind { get; set; }

    public MentionSense Sense { get; set; }

    /// <summary>Signs a post: often longer than what the article calls somebody.</summary>
    public bool IsSignature { get; set; }

    /// <summary>Taken into a longer mention ("Belarusian" into "Belarusian army").</summary>
    public bool IsTakenIn { get; set; }

    /// <summary>The first word of its sentence, whose capital proves nothing.</summary>
    public bool OpensSentence { get; init; }

    /// <summary>Set when the name is made one with an actor.</summary>
    public ActorDraft? Actor { get; set; }
}
