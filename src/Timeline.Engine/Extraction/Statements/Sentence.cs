using System.Collections.Immutable;
using Timeline.Engine.Extraction.Segments;
using Timeline.Engine.Extraction.Text;

namespace Timeline.Engine.Extraction.Statements;

/// <summary>A sentence and the paragraph or post it stands in.</summary>
internal sealed record Sentence(CharRange Range, Segment Segment)
{
    public static ImmutableArray<Sentence> In(ImmutableArray<Segment> segments) =>
    [
        .. from segment in segments
           where segment.Kind is SegmentKind.Prose or SegmentKind.Post
           from range in segment.Sentences
           where range.Length > 0
           select new Sentence(range, segment),
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
}
