using Timeline.Engine.Extraction.Languages;
using Timeline.Engine.Extraction.Text;

namespace Timeline.Engine.Extraction.Analysis;

/// <summary>The closed classes of English words.</summary>
internal static class Grammar
{
    public static WordClass Classify(TokenizedText text, int i, bool beginsSentence)
    {
        var token = text.Tokens[i];
        var word = text[i];

        if (token.Kind is TokenKind.Number)
        {
            return WordClass.Number;
        }

        if (token.Kind is TokenKind.Word)
        {
            return ClassifyWord(text, i, word, beginsSentence);
        }

        return word switch
        {
            "," or ";" => WordClass.Comma,
            "." or "?" or "!" or "…" => WordClass.Stop,
            ":" => WordClass.Colon,
            "—" or "–" or "―" => WordClass.Dash,
            "-" when token.SpaceBefore || text.Is(i + 1, "-") || text.Is(i - 1, "-") => WordClass.Dash,
            "(" or "[" => WordClass.OpenBracket,
            ")" or "]" => WordClass.CloseBracket,
            "&" => WordClass.Coordinator,
            _ => WordClass.Mark,
        };
    }

    /// <summary>The token after "last week", "late Thursday", "two days ago", "on Dec. 2"; <paramref name="i"/> itself if no such phrase begins there.</summary>
    public static int AfterTime(AnnotatedText text, int i)
    {
        if (text.ClassOf(i) is WordClass.Time)
        {
            return i + 1;
        }

        if (text.Is(i, WordList.On) && text.ClassOf(i + 1) is WordClass.Time or WordClass.Name && AfterTime(text, i + 1) is var day && day > i + 1)
        {
            return day;
        }

        if (text.Is(i, WordList.BeforeTimeNoun))
        {
            var noun = i + 1;

            while (text.Is(noun, WordList.InsideTime))
            {
                noun++;
            }

            return text.ClassOf(noun) is WordClass.Time || text.Is(noun, WordList.TimeNouns) ? noun + 1 : i;
        }

        if (text.ClassOf(i) is WordClass.Number or WordClass.Open or WordClass.Determiner && i + 2 < text.Tokens.Length && text.Language[WordList.TimeNouns].Contains(text[i + 1].TrimEnd('s'))
            && text.Is(i + 2, WordList.AfterLength))
        {
            return i + 3;
        }

        return text.ClassOf(i) is WordClass.Name && text.Language.MonthOf(text[i]) > 0 && text.ClassOf(i + 1) is WordClass.Number
            ? i + 2 + (text.ClassOf(i + 2) is WordClass.Comma && text.ClassOf(i + 3) is WordClass.Number ? 2 : 0)
            : i;
    }

    /// <summary>A noun that takes a verb without "s".</summary>
    public static bool IsPlural(TokenizedText text, int i) => text.Is(i, WordList.Plurals) || text[i] is [_, _, .., not ('s' or 'u' or 'i'), 's'];

    private static WordClass ClassifyWord(TokenizedText text, int i, ReadOnlySpan<char> word, bool beginsSentence)
    {
        if (text.Is(i, WordList.CliticS))
        {
            return i > 0 && text.Is(i - 1, WordList.BeforeIs) ? WordClass.Be : WordClass.Possessive;
        }

        var isUpper = char.IsUpper(word[0]);

        // "US" is a name; "May" within a sentence is a month more often than a modal.
        if (text.Language.ClosedClassOf(word) is { } known
            && !(isUpper && !beginsSentence && word is not "I" && known is not (WordClass.Time or WordClass.Determiner)))
        {
            return known;
        }

        if (isUpper && (!beginsSentence || word.Length < 2 || char.IsUpper(word[1])))
        {
            return WordClass.Name;
        }

        return !isUpper && word.Length > 4 && text.Ends(i, WordList.AdverbEnding) && !text.Is(i, WordList.NoAdverbs)
            ? WordClass.Adverb
            : isUpper ? WordClass.Name : WordClass.Open;
    }
}
