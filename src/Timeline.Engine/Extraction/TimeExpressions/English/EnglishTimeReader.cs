using Timeline.Engine.Extraction.Text;
using Timeline.Engine.Extraction.TimeExpressions.Patterns;

namespace Timeline.Engine.Extraction.TimeExpressions.English;

/// <summary>Finds the time expressions of English text and what each means; which day that is, the resolver says.</summary>
internal static class EnglishTimeReader
{
    /// <summary>Kinds that make it worth looking at the words around.</summary>
    private const Kind Triggers = Kind.Weekday | Kind.Month | Kind.Season | Kind.Feast | Kind.NamedDay | Kind.DayPart | Kind.Noon | Kind.Unit | Kind.Units
        | Kind.Year | Kind.Clock | Kind.Decade | Kind.AmPm | Kind.Era | Kind.Adverb | Kind.Frequency | Kind.Date | Kind.WeekdayPlural | Kind.Noun | Kind.Military;

    private static readonly List<string> Words = [];

    private static readonly RuleStage[] Stages =
    [
        Stage([.. EnglishFeasts.Rules, .. QuantityRules.All]), Stage(DurationRules.All), Stage(DateRules.All), Stage(TimeRules.All), Stage(TimeRules.Joins), Stage(SpanRules.All),
    ];

    private static readonly EnglishLexicon Lexicon = new(Words);

    /// <summary>Adds each expression's lexeme, in the order of the text.</summary>
    public static IEnumerable<Lexeme> Read(TokenizedText text, CancellationToken cancellationToken)
    {
        var lexer = new EnglishLexer(text, Lexicon);
        var island = new List<Lexeme>();
        var kinds = Kind.None;

        for (var at = 0; at < text.Tokens.Length;)
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
                    stage.Run(island);
                }

                foreach (var found in island)
                {
                    if (found.Meaning is not null && EnglishContext.Judge(text, found) is { } accepted)
                    {
                        yield return accepted;
                    }
                }
            }

            island.Clear();
            kinds = Kind.None;
        }
    }

    private static RuleStage Stage(Rule[] rules) => new(rules, WordNumber);

    private static int WordNumber(string word)
    {
        var index = Words.IndexOf(word);

        if (index < 0)
        {
            Words.Add(word);
            index = Words.Count - 1;
        }

        return index + 1;
    }
}
