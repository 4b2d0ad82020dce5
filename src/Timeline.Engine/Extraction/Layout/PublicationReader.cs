using System.Collections.Immutable;
using Timeline.Engine.Extraction.Languages.English;
using Timeline.Engine.Extraction.Text;

namespace Timeline.Engine.Extraction.Layout;

/// <summary>Reads what an article says of itself: when it came out, under what title, where.</summary>
internal static class PublicationReader
{
    private const int LongestTitle = 300;

    public static PublicationReading Read(TokenizedText text, ImmutableArray<Segment> segments)
    {
        var frontMatter = FrontMatter.Read(text.Text);

        return new PublicationReading(
            PublishedDateReader.Read(text, frontMatter, segments),
            frontMatter?.Value(LayoutWords.TitleKeys) ?? Title(text.Text, segments, frontMatter?.Range.End ?? 0),
            frontMatter?.Value(LayoutWords.PublisherKeys),
            frontMatter?.Value(LayoutWords.UrlKeys),
            frontMatter?.Range);
    }

    /// <summary>The first line when it is a heading; a heading further down is a section's.</summary>
    private static string? Title(string text, ImmutableArray<Segment> segments, int start)
    {
        var first = segments.FirstOrDefault(segment => segment.Range.Start >= start && segment.Kind is not SegmentKind.Boilerplate);

        if (first is null || first.Range.Length > LongestTitle)
        {
            return null;
        }

        var words = first.Range.Of(text);
        var isMarkdown = words is ['#', ' ', ..] or ['#', '#', ' ', ..];
        var line = words.IndexOf('\n') is var end and >= 0 ? words[..end] : words;
        return first.Kind is SegmentKind.Heading || isMarkdown ? line.TrimStart('#').Trim().ToString() : null;
    }
}
