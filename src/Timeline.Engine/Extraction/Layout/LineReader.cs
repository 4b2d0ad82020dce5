using System.Collections.Immutable;
using System.Globalization;
using Timeline.Engine.Extraction.Text;

namespace Timeline.Engine.Extraction.Layout;

/// <summary>Cuts a text at its line ends and tells Markdown's block markers from words.</summary>
internal static class LineReader
{
    /// <summary>Front matter longer than this is not front matter but a text that begins with a rule.</summary>
    private const int LongestFrontMatter = 100;

    public static ImmutableArray<Line> Read(string text)
    {
        var lines = ImmutableArray.CreateBuilder<Line>();
        var ranges = Cut(text);
        var inCode = false;
        var first = FrontMatter(text, ranges);

        for (var i = 0; i < ranges.Count; i++)
        {
            var range = Trim(text, ranges[i]);
            var words = range.Of(text);
            var isFence = words is ['`', '`', '`', ..] or ['~', '~', '~', ..];
            inCode ^= isFence && i >= first;

            lines.Add(
                range.Length == 0 ? new Line(range, LineKind.Blank)
                : i < first || inCode || isFence ? new Line(range, LineKind.Markup)
                : Marked(text, range));
        }

        return lines.DrainToImmutable();
    }

    /// <summary>Without white space and invisible characters at either end.</summary>
    public static CharRange Trim(string text, CharRange range) => range.Trimmed(text, IsSpace);

    private static bool IsSpace(char c) => char.IsWhiteSpace(c) || CharUnicodeInfo.GetUnicodeCategory(c) is UnicodeCategory.Format;

    private static List<CharRange> Cut(string text)
    {
        var ranges = new List<CharRange>();
        var start = 0;

        for (var i = 0; i <= text.Length; i++)
        {
            if (i == text.Length || text[i] is '\n' or '\r' or '\u2028' or '\u2029' or '\u0085')
            {
                ranges.Add(new CharRange(start, i));
                i += i + 1 < text.Length && text[i] is '\r' && text[i + 1] is '\n' ? 1 : 0;
                start = i + 1;
            }
        }

        return ranges;
    }

    /// <summary>How many lines of <c>--- … ---</c> the text begins with.</summary>
    private static int FrontMatter(string text, List<CharRange> lines)
    {
        if (lines.Count < 3 || !Trim(text, lines[0]).Of(text).SequenceEqual("---") || !lines[1].Of(text).Contains(':'))
        {
            return 0;
        }

        for (var i = 1; i < Math.Min(lines.Count, LongestFrontMatter); i++)
        {
            if (Trim(text, lines[i]).Of(text) is "---" or "...")
            {
                return i + 1;
            }
        }

        return 0;
    }

    private static Line Marked(string text, CharRange range)
    {
        var kind = LineKind.Text;
        var words = range.Of(text);

        if (words[0] is '>')
        {
            var inner = Trim(text, range with { Start = range.Start + words.Length - words.TrimStart("> ").Length });
            return inner.Length == 0 ? new Line(inner, LineKind.Blank)
                : Marked(text, inner) is { Kind: not LineKind.Text } marked ? marked
                : new Line(inner, LineKind.Quoted);
        }

        if (SignatureReader.IsOwnLine(words))
        {
            return new Line(range, LineKind.Signature);
        }

        if (IsRule(words))
        {
            return new Line(range, LineKind.Rule);
        }

        if (words[0] is '|' || IsTag(words))
        {
            return new Line(range, LineKind.Markup);
        }

        var marker = 0;

        if (words[0] is '#')
        {
            (kind, marker) = (LineKind.Heading, words.Length - words.TrimStart('#').Length);
        }
        else if (words[0] is '-' or '*' or '+' or '•')
        {
            (kind, marker) = (LineKind.Item, 1);
        }
        else if (char.IsAsciiDigit(words[0]))
        {
            var digits = words.Length > 1 && char.IsAsciiDigit(words[1]) ? 2 : 1;
            marker = words.Length > digits && words[digits] is '.' or ')' ? digits + 1 : 0;
            kind = marker > 0 ? LineKind.Item : kind;
        }

        return marker > 0 && marker < words.Length && char.IsWhiteSpace(words[marker])
            ? new Line(Trim(text, range with { Start = range.Start + marker }), kind)
            : new Line(range, LineKind.Text);
    }

    private static bool IsRule(ReadOnlySpan<char> words)
    {
        var mark = words[0];
        return mark is '-' or '=' or '*' or '_' && words.Length >= 3 && words.IndexOfAnyExcept(mark, ' ') < 0;
    }

    /// <summary>Nothing but one HTML tag or comment.</summary>
    private static bool IsTag(ReadOnlySpan<char> words) =>
        words is ['<', .., '>'] && words[1..].IndexOf('<') < 0 && words.IndexOf('>') == words.Length - 1;
}
