using System.Collections.Immutable;
using Timeline.Engine.Extraction.Languages;
using Timeline.Engine.Extraction.Text;
using Timeline.Engine.Extraction.Times.Patterns;
using Timeline.Engine.Extraction.Times.Values;

namespace Timeline.Tests.Extraction.Languages.Toy;

/// <summary>An invented language of ten words and two rules: what a second language of the reader needs at the least.</summary>
internal sealed class ToyLanguage : ILanguage
{
    private static readonly Dictionary<string, WordClass> Classes = new(StringComparer.OrdinalIgnoreCase)
    {
        ["ta"] = WordClass.Determiner,
        ["ke"] = WordClass.That,
        ["op"] = WordClass.Preposition,
        ["li"] = WordClass.Pronoun,
    };

    private static readonly string[] Months = ["", "unto", "duto", "mirto"];

    private static readonly Cue Says = new("vokas", Frames.Clause, CueStance.Neutral);

    private readonly WordLists _lists = new([[nameof(WordList.That), "ke"], [nameof(WordList.MaleWords), "li"], [nameof(WordList.Commonest), "ta ke op li"]]);

    public string Code => "xt";

    public WordSet this[WordList list] => _lists[list];

    public WordClass? ClosedClassOf(ReadOnlySpan<char> word) => Classes.TryGetValue(word.ToString(), out var found) ? found : null;

    public LexicalClass LexicalClassOf(ReadOnlySpan<char> word) => word is "Brul" ? LexicalClass.GivenM : LexicalClass.None;

    public (Cue Cue, VerbForms Forms)? CueOf(ReadOnlySpan<char> verb) => verb is "vokus" ? (Says, VerbForms.Past) : null;

    /// <summary>The first rule: a past ends in -us.</summary>
    public bool IsRegularPast(ReadOnlySpan<char> word) => word.EndsWith("us");

    public int MonthOf(ReadOnlySpan<char> word) => Math.Max(0, Months.IndexOf(word.ToString()));

    public ITimesOfText TimesIn(TokenizedText text, CancellationToken cancellationToken) => new Times([.. DatesIn(text)]);

    /// <summary>The second rule: a date is a day, a month and a year.</summary>
    private IEnumerable<Lexeme> DatesIn(TokenizedText text)
    {
        for (var i = 1; i + 1 < text.Tokens.Length; i++)
        {
            if (MonthOf(text[i]) is > 0 and var month && int.TryParse(text[i - 1], out var day) && int.TryParse(text[i + 1], out var year))
            {
                yield return new Lexeme(Kind.Date, 0, i - 1, i + 2, Meaning: new Fixed(CalendarPeriod.Day(new(year, month, day))));
            }
        }
    }

    private sealed record Times(ImmutableArray<Lexeme> Found) : ITimesOfText;
}
