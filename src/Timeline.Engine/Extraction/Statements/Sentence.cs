using System.Collections.Immutable;
using Timeline.Engine.Extraction.Publication;
using Timeline.Engine.Extraction.Segments;
using Timeline.Engine.Extraction.Text;

namespace Timeline.Engine.Extraction.Statements;

/// <summary>A sentence and the paragraph or post it stands in.</summary>
internal sealed record Sentence(CharRange Range, Segment Segment)
{
    /// <summary>The sentences of prose and posts, without the dateline before a story's first.</summary>
    public static ImmutableArray<Sentence> In(TokenizedText text, ImmutableArray<Segment> segments) =>
    [
        .. from segment in segments
           where segment.Kind is SegmentKind.Prose or SegmentKind.Post
           from range in segment.Sentences
           where range.Length > 0
           select new Sentence(WithoutDateline(text, range), segment),
    ];

    /// <summary>The index of the first sentence that ends after <paramref name="position"/>.</summary>
    public static int FirstAfter(ImmutableArray<Sentence> sentences, int position)
    {
        var (low, high) = (0, sentences.Length);

        while (low < high)
        {
            var middle = (low + high) / 2;
            (low, high) = sentences[middle].Range.End > position ? (low, middle) : (middle + 1, high);
        }

        return low;
    }

    private static CharRange WithoutDateline(TokenizedText text, CharRange range)
    {
        var end = text.FirstTokenAfter(range.End - 1) + 1;
        return Dateline.EndOf(text, text.FirstTokenAfter(range.Start), Math.Min(end, text.Tokens.Length)) is { } first
            ? range with { Start = text.Tokens[first].Start }
            : range;
    }
}
