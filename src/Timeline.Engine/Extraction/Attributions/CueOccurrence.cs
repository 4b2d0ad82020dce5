using Timeline.Engine.Extraction.Languages;
using Timeline.Engine.Extraction.Text;

namespace Timeline.Engine.Extraction.Attributions;

/// <summary>A cue verb in its place.</summary>
/// <param name="Group">From the first auxiliary or adverb to the verb.</param>
/// <param name="Verb">The token of the verb itself.</param>
internal readonly record struct CueOccurrence(TokenRange Group, int Verb, Cue Cue, VerbForms Form, bool IsPassive, bool IsInfinitive, bool IsNegated)
{
    /// <summary>Whether it can introduce or close a quotation or a clause ("said", not "criticised").</summary>
    public bool IsSpeech => (Cue.Frames & (Frames.Clause | Frames.Quote)) != 0;
}
