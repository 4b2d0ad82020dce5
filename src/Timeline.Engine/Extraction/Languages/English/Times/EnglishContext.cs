using Timeline.Engine.Extraction.Text;
using Timeline.Engine.Extraction.Times.Patterns;
using Timeline.Engine.Extraction.Times.Values;

namespace Timeline.Engine.Extraction.Languages.English.Times;

/// <summary>Asks the words around whether what the rules found is a time expression, and of which kind.</summary>
internal static class EnglishContext
{
    private static readonly WordSet Numbered = new("# no. number nos. resolution flight room page chapter article route highway");
    private static readonly WordSet Measures = new(
        "metres meters miles km kilometres kilometers feet yards acres hectares tons tonnes kg pounds euros dollars degrees people troops soldiers men "
        + "women children votes seats words pages calories");

    private static readonly WordSet RateWords = new("million billion trillion thousand times once twice percent %");
    private static readonly WordSet LengthPrepositions = new("for within in after over took take takes lasted");
    private static readonly WordSet YearPrepositions = new("in since of by until from to before after during");
    private static readonly WordSet Modals = new("will would may might could");
    private static readonly WordSet Pronouns = new("i he she it we you they god");
    private static readonly WordSet ShortMonths = new("march may august jan mar apr jun jul aug sep oct dec");
    private static readonly WordSet MarchesOn = new("to for on against through");
    private static readonly WordSet OfADay = new("early small late");
    private static readonly WordSet Makes = new(
        "acura audi bmw buick cadillac chevrolet chevy chrysler dodge ferrari fiat ford honda hyundai jaguar jeep kia lexus mazda mercedes mitsubishi nissan "
        + "oldsmobile opel peugeot plymouth pontiac porsche renault saab subaru toyota volkswagen volvo");
    private static readonly WordSet Owners = new("his her their my your our its");
    private static readonly WordSet Ended = new("ended ending");
    private static readonly WordSet After = new("after afterward afterwards");

    private static readonly WordSet EndsPhrase =
        new("and or but to is was are were that there this these those has have had can may will would could many much more as it he she they we of in on at with by for when where who which the said");

    /// <summary>The lexeme, read anew where its surroundings ask for it; null for words that only look like time.</summary>
    public static Lexeme? Judge(TokenizedText text, EnglishTense tense, Lexeme found)
    {
        var isOneWord = found.End == found.First + 1;

        return found.Meaning switch
        {
            // A history's names tell its times: "the Seven Days".
            not null when EnglishTitles.Has(text, found) => (found.Kinds & Kind.Bare) != 0 ? null : found with { Kinds = found.Kinds | Kind.NarrativeOnly },
            not null when (found.Kinds & Kind.Bare) != 0 => JudgeBare(text, found),
            Fixed { Period.Unit: TimeUnit.Year } when isOneWord && !IsYear(text, found.First) => null,
            Named { Cycle: PartOfYearCycle { Part: TimeUnit.Month } } when isOneWord && !IsMonth(text, found.First) => null,

            // The fall of Rome.
            Named { Cycle: PartOfYearCycle { Part: TimeUnit.Season, Place: 2 }, Choice: Choice.Open } when text.Is(found.End, "of") => null,

            // Three quarters of the land.
            Length { Parts: [{ Unit: TimeUnit.Quarter }] } when (found.Kinds & Kind.Whole) == 0 => null,
            // "In the early hours of Friday" says when on Friday, not how long.
            Length { Parts: [{ Count: null, Unit: TimeUnit.Hour }] } when text.Is(found.First + 1, OfADay) && text.Is(found.End, "of") => null,
            Length length when (found.Kinds & Kind.Every) != 0 && IsRate(text, found.First) =>
                found with { Kinds = Kind.Other, Meaning = new Repeated(LengthText.Of(length)) },
            // "It will one day be …"
            Length { Parts: [{ Count: 1, Unit: TimeUnit.Day }] } when text.Is(found.First, "one") && (text.Is(found.First - 1, Modals) || text.Is(found.End, Modals)) =>
                found with { Meaning = EnglishDates.Future },
            // "over the past decade" is the ten years before, not those of a name.
            Stepped { Steps: 1 or -1, Origin: Origin.Now, Unit: TimeUnit.Decade or TimeUnit.Century } step when text.Is(found.First, "the") =>
                found with { Kinds = Kind.Length, Meaning = new Length([new(step.Unit is TimeUnit.Decade ? 10 : 100, TimeUnit.Year)]) },
            // "a man in his early 40s"
            Fixed { Period.Unit: TimeUnit.Decade } when text.Is(found.First - 1, Owners) => null,
            // "Now, let me begin."
            Reference when isOneWord && text[found.First] is "Now" && text.Is(found.End, ",") => null,
            // "To this day …"
            Stepped { Steps: 0, Unit: TimeUnit.Day, Origin: Origin.Now } when text.Is(found.First, "this") && text.Is(found.First - 1, "to") => found with { Meaning = EnglishDates.Present },
            Reference when text.Is(found.End - 1, "past") && IsFollowedByNoun(text, found.End) => null,
            Reference when (found.Kinds & Kind.FutureOnly) != 0 && !LooksAhead(text, tense, found) => null,
            _ => found,
        };
    }

    /// <summary>Words that are an expression in the right company only.</summary>
    private static Lexeme? JudgeBare(TokenizedText text, Lexeme found)
    {
        var endsClause = found.End == text.Tokens.Length || text.Tokens[found.End].Kind is TokenKind.Punctuation;
        var plain = found with { Kinds = found.Kinds & ~Kind.Bare };

        return found.Meaning switch
        {

            // "on the 15th."
            Named { Cycle: DayOfMonthCycle } => text.Is(found.First - 1, "on") && endsClause ? plain : null,

            // "in the small hours of Friday"
            Length { Parts: [{ Unit: TimeUnit.Hour }] } when text.Is(found.First - 1, OfADay) => null,

            // "within days", "months of talks".
            Length => text.Is(found.First - 1, LengthPrepositions) || text.Is(found.End, "of") ? plain : null,

            // "The day before, …"
            Timed or Stepped { Unit: TimeUnit.Day } => endsClause ? plain : null,

            // "back in '98"
            Fixed => text.Is(found.First - 1, YearPrepositions) ? plain : null,

            // "in the year ended March 31", "for the year".
            Stepped step when text.Is(found.End, Ended) => found with { Kinds = Kind.Length, Meaning = new Length([new(1, step.Unit)]) },
            Repeated => endsClause ? plain : null,
            _ => text.Is(found.First - 1, "for") ? plain : null,
        };
    }

    /// <summary>Money, percentages and "times" before "a year" make it a rate.</summary>
    private static bool IsRate(TokenizedText text, int first) =>
        first > 0 && (text.Tokens[first - 1].Kind is TokenKind.Number or TokenKind.Symbol || text.Is(first - 1, RateWords)
            || (first > 1 && text.Tokens[first - 2].Kind is TokenKind.Number && !text.Is(first - 1, LengthPrepositions)));

    private static bool IsYear(TokenizedText text, int at) =>
        // "a 1987 Chevrolet": the year of a model.
        !text.Is(at + 1, Measures) && !text.Is(at + 1, Makes) && (at == 0 || (text.Tokens[at - 1].Kind is not TokenKind.Symbol && !text.Is(at - 1, Numbered)));

    /// <summary>Not so: "the Long March", "May I", "Jan Kavan". A capitalised neighbour makes a name of a short month word.</summary>
    private static bool IsMonth(TokenizedText text, int at)
    {
        if (!text.Is(at, ShortMonths))
        {
            return true;
        }

        var followsName = at > 1 && text.Tokens[at - 1].Kind is TokenKind.Word && char.IsUpper(text[at - 1][0]) && text.Tokens[at - 2].Kind is not TokenKind.Punctuation;
        var precedesName = text[at].Length == 3 && !text.Is(at, "may") && at + 1 < text.Tokens.Length && char.IsUpper(text[at + 1][0]);
        var isVerb = text.Is(at, "may") && text.Is(at + 1, Pronouns);
        var isNoun = text.Is(at, "march") && (text.Is(at + 1, MarchesOn)
            || (text.Is(at - 1, "the") && (at + 1 == text.Tokens.Length || text.Tokens[at + 1].Kind is TokenKind.Punctuation)));
        return !followsName && !precedesName && !isVerb && !isNoun;
    }

    private static bool IsFollowedByNoun(TokenizedText text, int at) =>
        at < text.Tokens.Length && text.Tokens[at].Kind is TokenKind.Number or TokenKind.Word && !text.Is(at, EndsPhrase);

    /// <summary>"will soon" does, "as soon as" and "soon after" do not.</summary>
    private static bool LooksAhead(TokenizedText text, EnglishTense tense, Lexeme found) =>
        !text.Is(found.First - 1, "as") && !text.Is(found.End, After) && tense.DirectionAt(found) is Direction.Future;
}
