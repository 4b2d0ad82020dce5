namespace Timeline.Engine.Extraction.Analysis.Tagging;

/// <summary>The universal parts of speech (UPOS), in the order the weights are stored.</summary>
internal enum PartOfSpeech : byte
{
    Adjective,
    Adposition,
    Adverb,
    Auxiliary,
    Coordinator,
    Determiner,
    Interjection,
    Noun,
    Numeral,
    Particle,
    Pronoun,
    ProperNoun,
    Punctuation,
    Subordinator,
    Symbol,
    Verb,
    Other,
}
