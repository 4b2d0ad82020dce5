namespace Timeline.Engine.Extraction.Languages;

/// <summary>What may stand beside a cue as its content.</summary>
[Flags]
internal enum Frames
{
    None = 0,

    /// <summary>A clause, with or without "that", before or after: "said it rained", "it rained, she said".</summary>
    Clause = 1,

    /// <summary>A clause only with "that", "whether", "how"…: "showed that it rained".</summary>
    That = 2,

    /// <summary>An infinitive: "promised to pay".</summary>
    Infinitive = 4,

    /// <summary>A noun phrase or gerund: "criticised the plan", "denied taking it".</summary>
    Phrase = 8,

    /// <summary>A noun phrase after a particle: "called for calm".</summary>
    Particle = 16,

    /// <summary>Somebody who is told stands between: "told reporters that", "urged them to".</summary>
    Addressee = 32,

    /// <summary>A direct quotation may touch it. Every cue with <see cref="Clause"/> has this.</summary>
    Quote = 64,

    /// <summary>The clause may lack "that" only with a subject right after it: "believes it rained".</summary>
    Bare = 128,

    /// <summary>The subject belongs to what is said, and nobody is its source: "it seems to work".</summary>
    Raising = 256,

    /// <summary>Attributes only in finite forms: "they support him", but not "to support him".</summary>
    Finite = 512,
}

/// <summary>How a form of a verb can be used.</summary>
[Flags]
internal enum VerbForms
{
    Present = 1,
    Third = 2,
    Past = 4,
    Participle = 8,
    Gerund = 16,
}

/// <summary>A verb that attributes.</summary>
internal sealed record Cue(string Lemma, Frames Frames, CueStance Stance);
