using System.Collections.Immutable;
using Timeline.Engine.Extraction.Text;

namespace Timeline.Engine.Extraction.Layout;

/// <summary>Lines that belong together.</summary>
/// <param name="Kind">That of its first line.</param>
/// <param name="LineCount">How many lines of the text it takes up.</param>
internal readonly record struct Paragraph(CharRange Range, LineKind Kind, int LineCount);

/// <summary>Joins lines to paragraphs: every line is one, unless the text was wrapped by hand at a certain width.</summary>
internal static class ParagraphReader
{
    /// <summary>Characters. Nobody wraps by hand beyond this; a paragraph on one line is usually longer.</summary>
    private const int WidestPage = 120;

    private const int NarrowestPage = 30;

    public static ImmutableArray<Paragraph> Read(string text, ImmutableArray<Line> lines)
    {
        var paragraphs = ImmutableArray.CreateBuilder<Paragraph>();
        var width = WrappedAt(text, lines);

        for (var i = 0; i < lines.Length; i++)
        {
            var line = lines[i];

            if (line.Kind is LineKind.Blank)
            {
                continue;
            }

            if (line.Kind is LineKind.Rule)
            {
                Underline(paragraphs, lines, i);
                continue;
            }

            if (i > 0 && paragraphs.Count > 0 && Continues(text, lines[i - 1], line, width))
            {
                var last = paragraphs[^1];
                paragraphs[^1] = last with { Range = last.Range with { End = line.Range.End }, LineCount = last.LineCount + 1 };
            }
            else
            {
                paragraphs.Add(new Paragraph(line.Range, line.Kind, 1));
            }
        }

        return paragraphs.DrainToImmutable();
    }

    /// <summary>A row of <c>===</c> or <c>---</c> right below a single line makes it a heading.</summary>
    private static void Underline(ImmutableArray<Paragraph>.Builder paragraphs, ImmutableArray<Line> lines, int rule)
    {
        if (rule > 0 && lines[rule - 1].Kind is LineKind.Text && paragraphs[^1] is { LineCount: 1, Range.Length: <= WidestPage })
        {
            paragraphs[^1] = paragraphs[^1] with { Kind = LineKind.Heading };
        }
    }

    /// <summary>The width the text is wrapped at, or 0 if its lines are paragraphs.</summary>
    private static int WrappedAt(string text, ImmutableArray<Line> lines)
    {
        var width = 0;

        foreach (var line in lines)
        {
            width = line.Kind is LineKind.Text or LineKind.Quoted or LineKind.Item ? Math.Max(width, line.Range.Length) : width;
        }

        if (width is > WidestPage or < NarrowestPage)
        {
            return 0;
        }

        var (breaks, full) = (0, 0);

        for (var i = 1; i < lines.Length; i++)
        {
            if (CanContinue(lines[i - 1], lines[i]))
            {
                breaks++;
                full += IsFull(text, lines[i - 1], lines[i], width) && !EndsSentence(text, lines[i - 1]) ? 1 : 0;
            }
        }

        // A wrapped text breaks inside sentences nearly everywhere; a list of one-line paragraphs nearly nowhere.
        return full > 0 && full * 2 >= breaks ? width : 0;
    }

    private static bool Continues(string text, Line previous, Line line, int width) =>
        CanContinue(previous, line)
        && ((width > 0 && IsFull(text, previous, line, width)) || (!EndsSentence(text, previous) && char.IsLower(text[line.Range.Start])));

    private static bool CanContinue(Line previous, Line line) =>
        (previous.Kind, line.Kind) is (LineKind.Text, LineKind.Text) or (LineKind.Quoted, LineKind.Quoted) or (LineKind.Item, LineKind.Text);

    /// <summary>Whether the next line's first word would not have fitted; ragged hands get a fifth of the width.</summary>
    private static bool IsFull(string text, Line line, Line next, int width)
    {
        var words = next.Range.Of(text);
        var first = words.IndexOf(' ') is > 0 and var space ? space : words.Length;
        return line.Range.Length + 1 + first > width * 4 / 5;
    }

    private static bool EndsSentence(string text, Line line) =>
        line.Range.Of(text).TrimEnd("\"'”’)]*_»") is [.., '.' or '?' or '!' or '…' or ':'];
}
