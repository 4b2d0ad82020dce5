using Timeline.Engine.Events;
using Timeline.Engine.Extraction.Analysis;
using Timeline.Engine.Extraction.Languages;
using Timeline.Engine.Extraction.Text;

namespace Timeline.Engine.Extraction.Statements.Spans;

/// <summary>Where a statement's words begin and end.</summary>
internal static class Trimming
{
    /// <summary>A sentence without the dash or bullet of a list before it.</summary>
    public static CharRange Sentence(AnnotatedText text, CharRange range)
    {
        range = range.Trimmed(text.Text, char.IsWhiteSpace);

        while (range.Length > 1 && text.Text[range.Start] is '-' or '–' or '—' or '•' or '·' or '*' && char.IsWhiteSpace(text.Text[range.Start + 1]))
        {
            range = (range with { Start = range.Start + 1 }).Trimmed(text.Text, char.IsWhiteSpace);
        }

        return range;
    }

    /// <summary>
    /// What was said, without a leading "that" and the marks around it; a quotation with its quotation marks and the mark inside them.
    /// </summary>
    public static CharRange Content(AnnotatedText text, CharRange range, CharRange sentence, StatementForm form)
    {
        var s = text.Text;
        range = range.Trimmed(s, char.IsWhiteSpace);

        if (form is StatementForm.Quote)
        {
            var (start, end) = (range.Start, range.End);

            if (end < sentence.End && s[end] is ',' or '.' or '!' or '?' or '…' && end + 1 < sentence.End && IsClosing(s[end + 1]))
            {
                end++;
            }

            start -= start > sentence.Start && IsOpening(s[start - 1]) ? 1 : 0;
            end += end < sentence.End && IsClosing(s[end]) ? 1 : 0;
            return new CharRange(start, end);
        }

        while (range.Length > 0 && IsJoin(s[range.Start]))
        {
            range = range with { Start = range.Start + 1 };
        }

        var first = text.FirstTokenAfter(range.Start);

        if (text.Is(first, WordList.That) && first + 1 < text.Tokens.Length && text.Tokens[first].Start == range.Start)
        {
            range = range with { Start = Math.Min(range.End, text.Tokens[first + 1].Start) };
        }

        while (range.Length > 0 && (IsJoin(s[range.End - 1]) || (s[range.End - 1] is '.' && !EndsAbbreviation(text, range))))
        {
            range = range with { End = range.End - 1 };
        }

        return range;
    }

    /// <summary>A post's sentence without the tags and links that hang on it.</summary>
    public static CharRange Post(AnnotatedText text, CharRange range)
    {
        var s = text.Text;
        range = range.Trimmed(s, char.IsWhiteSpace);

        while (range.Length > 0)
        {
            var start = range.End - 1;

            while (start > range.Start && !char.IsWhiteSpace(s[start - 1]) && s[start] is not '#')
            {
                start--;
            }

            var word = s.AsSpan(start, range.End - start);

            if (word is not ['#', ..] && !word.StartsWith("http", StringComparison.Ordinal) && !word.StartsWith("pic.twitter", StringComparison.Ordinal))
            {
                break;
            }

            range = (range with { End = start }).Trimmed(s, char.IsWhiteSpace);
        }

        return range;
    }

    /// <summary>Whether the range holds that many words: less is a fragment.</summary>
    public static bool HasWords(AnnotatedText text, CharRange range, int atLeast) =>
        range.Length > 0 && TokenRange.Of(text, range) is var tokens && text.CountWords(tokens.First, tokens.End) >= atLeast;

    private static bool EndsAbbreviation(AnnotatedText text, CharRange range)
    {
        var last = text.FirstTokenAfter(range.End - 1);
        return last < text.Tokens.Length && text.Tokens[last].Kind is TokenKind.Word;
    }

    private static bool IsJoin(char c) => c is ',' or ';' or ':' or '—' or '–' || char.IsWhiteSpace(c);

    private static bool IsOpening(char c) => c is '“' or '"' or '‘' or '«' or '„';

    private static bool IsClosing(char c) => c is '”' or '"' or '’' or '»' or '“';
}
