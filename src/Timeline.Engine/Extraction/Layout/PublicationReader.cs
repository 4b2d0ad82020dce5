using System.Collections.Immutable;
using Timeline.Engine.Extraction.Text;

namespace Timeline.Engine.Extraction.Layout;

/// <summary>Reads what an article says of itself: when it came out, under what title, where.</summary>
internal static class PublicationReader
{
    private const int LongestTitle = 300;

    public static PublicationReading Read(TokenizedText text, ImmutableArray<Segment> segments)
    {
        var (frontMatter, phrases) = (FrontMatter.Read(text.Text), text.Language.Layout);

        return new PublicationReading(
            PublishedDateReader.Read(text, frontMatter, segments),
            frontMatter?.Value(phrases.TitleKeys) ?? Title(text.Text, segments, frontMatter?.Range.End ?? 0),
            frontMatter?.Value(phrases.PublisherKeys),
            frontMatter?.Value(phrases.UrlKeys),
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
