using System.Collections.Immutable;
using Timeline.Engine.Extraction.Analysis;
using Timeline.Engine.Extraction.Layout;
using Timeline.Engine.Extraction.Text;

namespace Timeline.Engine.Extraction.Statements.Spans;

/// <summary>A sentence and the paragraph or post it stands in.</summary>
internal sealed record Sentence(CharRange Range, Segment Segment)
{
    /// <summary>The sentences of prose and posts, without the dateline before a story's first.</summary>
    public static ImmutableArray<Sentence> In(AnnotatedText text) =>
    [
        .. from segment in text.Segments
           where segment.Kind is SegmentKind.Prose or SegmentKind.Post
           from range in segment.Sentences
           where range.Length > 0
           select new Sentence(WithoutDateline(text, range), segment),
    ];

    /// <summary>The index of the first sentence that ends after <paramref name="position"/>.</summary>
    public static int FirstAfter(ImmutableArray<Sentence> sentences, int position) =>
        SortedSearch.First(sentences.AsSpan(), position, static (sentence, at) => sentence.Range.End > at);

    private static CharRange WithoutDateline(AnnotatedText text, CharRange range)
    {
        var end = text.FirstTokenAfter(range.End - 1) + 1;
        return Dateline.EndOf(text, text.FirstTokenAfter(range.Start), Math.Min(end, text.Tokens.Length)) is { } first
            ? range with { Start = text.Tokens[first].Start }
            : range;
    }
}
