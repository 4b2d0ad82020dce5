namespace Timeline.Engine.Extraction.Analysis;

/// <summary>What a token alone tells of tense: by closed lists and endings, no dictionary.</summary>
[Flags]
internal enum VerbUses : byte
{
    None = 0,
    Auxiliary = 1,

    /// <summary>Never anything but a finite verb: its participle differs.</summary>
    Past = 2,

    /// <summary>Past and participle are spelt alike, and the word does not describe the noun behind it.</summary>
    PastOrParticiple = 4,
    Participle = 8,
}
