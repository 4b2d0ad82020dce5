using Timeline.Engine.Extraction.Text;
using Timeline.Engine.Extraction.Times.Patterns;

namespace Timeline.Engine.Extraction.Languages.English.Times;

/// <summary>Finds the time expressions of English text and what each means; which day that is, the resolver says.</summary>
internal static class EnglishTimeReader
{
    /// <summary>Kinds that make it worth looking at the words around.</summary>
    private const Kind Triggers = Kind.Weekday | Kind.Month | Kind.Season | Kind.NamedDay | Kind.DayPart | Kind.Noon | Kind.Unit | Kind.Units
        | Kind.Year | Kind.Clock | Kind.Decade | Kind.AmPm | Kind.Era | Kind.Adverb | Kind.Frequency | Kind.Date | Kind.WeekdayPlural | Kind.Noun | Kind.Military | Kind.YearPhrase | Kind.Ago;

    private static readonly List<string> Words = [];

    /// <summary>In the order they run: each sees what the ones before have joined.</summary>
    private static readonly RuleStage[] Stages =
    [
        Stage([.. EnglishFeasts.Rules, .. QuantityRules.All, .. YearRules.Phrases, .. StepRules.Hyphenated, .. TimeRules.Military, .. ZoneRules.All]),
        Stage(DurationRules.All),
        Stage([.. DayRules.All, .. SeasonRules.All, .. YearRules.All, .. StepRules.All]),
        Stage(TimeRules.All),
        Stage(TimeRules.Joins),
        Stage(SpanRules.All),
    ];

    // After the stages: these have by now collected the literal words of their patterns.
    private static readonly EnglishLexicon Lexicon = new(Words);

    /// <summary>Each expression's lexeme, in the order of the text.</summary>
    public static RuleMatches Read(TokenizedText text, EnglishTense tense, CancellationToken cancellationToken)
    {
        var lexer = new EnglishLexer(text, Lexicon);
        var found = new List<Lexeme>();
        var island = new List<Lexeme>();
        var (kinds, steps) = (Kind.None, 0L);

        // Words that mean nothing here cut the text into islands of words that might. No rule reaches across.
        for (var at = 0; at < text.Tokens.Length; steps++)
        {
            var lexeme = lexer.Read(at);
            at = lexeme.End;

            if (lexeme.Kinds != Kind.None || lexeme.Word != 0)
            {
                island.Add(lexeme);
                kinds |= lexeme.Kinds;

                if (at < text.Tokens.Length)
                {
                    continue;
                }
            }

            if ((kinds & Triggers) != 0)
            {
                cancellationToken.ThrowIfCancellationRequested();

                foreach (var stage in Stages)
                {
                    steps += stage.Run(island);
                }

                foreach (var candidate in island)
                {
                    if (candidate.Meaning is not null && EnglishContext.Judge(text, tense, candidate) is { } accepted)
                    {
                        found.Add(accepted);
                    }
                }
            }

            island.Clear();
            kinds = Kind.None;
        }

        return new(found, steps);
    }

    private static RuleStage Stage(Rule[] rules) => new(rules, WordNumber);

    private static int WordNumber(string word)
    {
        if (!Words.Contains(word))
        {
            Words.Add(word);
        }

        return Words.IndexOf(word) + 1;
    }
}

/// <param name="Steps">How many lexemes were read and patterns tried: the work done, in a measure that no clock disturbs.</param>
internal readonly record struct RuleMatches(List<Lexeme> Expressions, long Steps);
