using System.Collections.Immutable;
using Timeline.Engine.Extraction.Languages;
using Timeline.Engine.Extraction.Times.Patterns;

namespace Timeline.Engine.Extraction.Text;

/// <summary>
/// All that the reader knows of a language. The stages ask the text they read for its language, so that a second one is a folder of its own
/// beside <c>Languages/English</c> and nothing else. What a language leaves out it does without.
/// </summary>
internal interface ILanguage
{
    /// <summary>ISO 639-1.</summary>
    string Code { get; }

    WordSet this[WordList list] { get; }

    LayoutPhrases Layout => new();

    /// <summary>What a word of a closed class can do in a clause; null for an open one.</summary>
    WordClass? ClosedClassOf(ReadOnlySpan<char> word);

    /// <summary>What a word alone says about itself or the names beside it.</summary>
    LexicalClass LexicalClassOf(ReadOnlySpan<char> word) => LexicalClass.None;

    /// <summary>The verb that a form is of, if that verb attributes, and how the form can be used.</summary>
    (Cue Cue, VerbForms Forms)? CueOf(ReadOnlySpan<char> verb);

    /// <summary>What a noun that names an utterance commits to ("claim", "denial"); null for any other word.</summary>
    CueStance? StanceOf(ReadOnlySpan<char> noun) => null;

    EventKind? EventOfNoun(ReadOnlySpan<char> noun) => null;

    EventKind? EventOfVerb(ReadOnlySpan<char> verb) => null;

    /// <summary>The number of a month, 1 to 12; 0 for any other word.</summary>
    int MonthOf(ReadOnlySpan<char> word) => 0;

    /// <summary>Whether a word's ending makes it a regular past or participle.</summary>
    bool IsRegularPast(ReadOnlySpan<char> word) => false;

    /// <summary>Whether a word looks like a past where a source or a content ends.</summary>
    bool LooksLikePast(ReadOnlySpan<char> word) => false;

    /// <summary>Whether two given names may be one person's.</summary>
    bool AreVariants(string givenName, string other) => string.Equals(givenName, other, StringComparison.OrdinalIgnoreCase);

    /// <summary>What the office of a person is called.</summary>
    string OfficeOf(string person, ReadOnlySpan<char> noun) => $"{person} {noun}";

    /// <summary>What a body of a state or an organisation is called.</summary>
    string BodyOf(string owner, string body) => $"{owner} {body}";

    Gazetteer Gazetteer => new([], this);

    /// <summary>Names of bodies that many countries have.</summary>
    ImmutableArray<string> SharedBodies => [];

    /// <summary>Of the tagger of parts of speech; without them every word is <c>Other</c>.</summary>
    TagWeights? SpeechWeights => null;

    /// <summary>Of the tagger of names; without them the rules alone find names.</summary>
    TagWeights? NameWeights => null;

    /// <summary>Finds the time expressions of a text and what each means.</summary>
    ITimesOfText TimesIn(TokenizedText text, CancellationToken cancellationToken);
}
