using System.Collections.Immutable;
using Timeline.Engine.Extraction.Text;

namespace Timeline.Engine.Extraction.Layout;

/// <summary>Takes an article, plain or Markdown, apart into paragraphs, posts, headings and what is no part of the story.</summary>
public static class Segmenter
{
    /// <returns>In text order, not overlapping.</returns>
    public static ImmutableArray<Segment> Read(TokenizedText text)
    {
        ArgumentNullException.ThrowIfNull(text);
        var paragraphs = ParagraphReader.Read(text.Text, LineReader.Read(text.Text));
        var segments = ImmutableArray.CreateBuilder<Segment>(paragraphs.Length);
        var posts = Posts(text, paragraphs);
        var isTitleSeen = false;

        for (var i = 0; i < paragraphs.Length; i++)
        {
            if (posts.TryGetValue(i, out var post))
            {
                segments.AddRange(Post(text, paragraphs, i, post.Last, post.Signature));
                i = post.Last;
                continue;
            }

            var segment = Paragraph(text, paragraphs[i], !isTitleSeen, i + 1 < paragraphs.Length);
            isTitleSeen |= segment.Kind is not SegmentKind.Boilerplate;
            segments.Add(segment);
        }

        return segments.DrainToImmutable();
    }

    /// <summary>First paragraph of each post -> its last and the signature there.</summary>
    private static Dictionary<int, (int Last, PostSignature Signature)> Posts(TokenizedText text, ImmutableArray<Paragraph> paragraphs)
    {
        var posts = new Dictionary<int, (int, PostSignature)>();
        var taken = 0;

        for (var i = 0; i < paragraphs.Length; i++)
        {
            var (first, end) = TokenRange.Of(text, paragraphs[i].Range);

            if (paragraphs[i].Kind is not (LineKind.Markup or LineKind.Heading) && SignatureReader.Find(text, first, end) is { } signature)
            {
                var isOwnLine = text.FirstTokenAfter(signature.Range.Start) == first;
                posts[PostReader.FirstParagraph(text, paragraphs, i, isOwnLine, taken)] = (i, signature);
                taken = i + 1;
            }
        }

        return posts;
    }

    private static IEnumerable<Segment> Post(TokenizedText text, ImmutableArray<Paragraph> paragraphs, int from, int to, PostSignature signature)
    {
        var (first, _) = TokenRange.Of(text, paragraphs[from].Range);
        var signed = text.FirstTokenAfter(signature.Range.Start);

        if (from == to && signed > first && PostReader.FirstToken(text, first, signed) is var start && start > first)
        {
            var before = new CharRange(text.Tokens[first].Start, text.Tokens[start - 1].End);
            yield return new Segment(SegmentKind.Prose, before, SentenceReader.Read(text, first, start));
            first = start;
        }

        var sentences = ImmutableArray.CreateBuilder<CharRange>();

        for (var i = from; i <= to; i++)
        {
            var (begin, end) = TokenRange.Of(text, paragraphs[i].Range);
            sentences.AddRange(SentenceReader.Read(text, Math.Max(begin, first), Math.Min(end, signed)));
        }

        yield return new Segment(
            SegmentKind.Post, new CharRange(text.Tokens[first].Start, signature.Range.End), sentences.DrainToImmutable(), signature);
    }

    private static Segment Paragraph(TokenizedText text, Paragraph paragraph, bool isFirst, bool hasMore)
    {
        var (first, end) = TokenRange.Of(text, paragraph.Range);

        var kind = paragraph.Kind switch
        {
            LineKind.Markup => SegmentKind.Boilerplate,
            _ when Boilerplate.Is(text, paragraph.Range, first, end) => SegmentKind.Boilerplate,
            LineKind.Heading => SegmentKind.Heading,
            LineKind.Text when paragraph.LineCount == 1 && Headings.Is(text, first, end, isFirst, hasMore) => SegmentKind.Heading,
            _ => SegmentKind.Prose,
        };

        // "OSLO (Example) — The port": where it was filed is no part of the sentence. A name in capitals and a colon is a speaker's.
        var start = Dateline.EndOf(text, first, end) is { } after && !text.Is(after - 1, ":") ? after : first;

        if (kind is not SegmentKind.Prose)
        {
            return new Segment(kind, paragraph.Range, []);
        }

        var sentences = SentenceReader.Read(text, start, end);
        var story = sentences.RemoveAll(sentence => Credits.Is(text, sentence));
        return new Segment(story.IsEmpty && !sentences.IsEmpty ? SegmentKind.Boilerplate : kind, paragraph.Range, story);
    }
}
