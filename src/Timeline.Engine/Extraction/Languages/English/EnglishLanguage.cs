using System.Collections.Immutable;
using Timeline.Engine.Extraction.Languages.English.Times;
using Timeline.Engine.Extraction.Text;
using Timeline.Engine.Extraction.Times.Patterns;

namespace Timeline.Engine.Extraction.Languages.English;

/// <summary>English, as the reader knows it: tables, weights and rules, each loaded when it is first asked for.</summary>
internal sealed class EnglishLanguage : ILanguage
{
    private readonly WordLists _lists = new(EnglishTable.Rows("lists.tsv"));
    private readonly Lazy<Gazetteer> _gazetteer;
    private readonly Lazy<TagWeights> _speech = new(() => TagWeights.Read(EnglishWeights.OpenSpeech()));
    private readonly Lazy<TagWeights> _names = new(() => TagWeights.Read(EnglishWeights.OpenNames()));

    private EnglishLanguage()
    {
        _lists.Add(WordList.FinitePasts, PastForms.OfFinite);
        _lists.Add(WordList.PastsOrParticiples, PastForms.OfEither);
        _lists.Add(WordList.Participles, PastForms.OfParticiples);
        _lists.Add(WordList.PastsThatLookBack, PastForms.ThatLookBack);
        _gazetteer = new(() => new Gazetteer(GazetteerTables.Load(), this));
    }

    public static EnglishLanguage Instance { get; } = new();

    public string Code => "en";

    public WordSet this[WordList list] => _lists[list];

    public LayoutPhrases Layout => EnglishLayout.Phrases;

    public Gazetteer Gazetteer => _gazetteer.Value;

    public ImmutableArray<string> SharedBodies => GazetteerTables.SharedNames;

    public TagWeights SpeechWeights => _speech.Value;

    public TagWeights NameWeights => _names.Value;

    public WordClass? ClosedClassOf(ReadOnlySpan<char> word) => ClosedClasses.Of(word);

    public LexicalClass LexicalClassOf(ReadOnlySpan<char> word) => LexicalClasses.Of(word);

    public (Cue Cue, VerbForms Forms)? CueOf(ReadOnlySpan<char> verb) => CueLexicon.OfVerb(verb);

    public CueStance? StanceOf(ReadOnlySpan<char> noun) => CueLexicon.OfNoun(noun);

    public EventKind? EventOfNoun(ReadOnlySpan<char> noun) => EventKinds.OfNoun(noun);

    public EventKind? EventOfVerb(ReadOnlySpan<char> verb) => EventKinds.OfVerb(verb);

    public int MonthOf(ReadOnlySpan<char> word) => Months.Number(word);

    public bool IsRegularPast(ReadOnlySpan<char> word) => PastForms.EndsLikeOne(word);

    public bool LooksLikePast(ReadOnlySpan<char> word) => PastForms.IsVerb(word);

    public bool AreVariants(string givenName, string other) => GivenNameVariants.AreCompatible(givenName, other);

    /// <summary>"the mayor’s office": "Office of Ann Roe".</summary>
    public string OfficeOf(string person, ReadOnlySpan<char> noun) => $"{char.ToUpperInvariant(noun[0])}{noun[1..]} of {person}";

    /// <summary>"Norland’s army".</summary>
    public string BodyOf(string owner, string body) => $"{owner}’s {body}";

    public ITimesOfText TimesIn(TokenizedText text, CancellationToken cancellationToken) => EnglishTimes.In(text, cancellationToken);
}
