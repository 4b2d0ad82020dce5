using System.Collections.Immutable;
using System.Text;
using Timeline.Engine.Extraction.Languages.English;
using Timeline.Engine.Extraction.Layout;
using Timeline.Engine.Extraction.Text;

namespace Timeline.Training;

/// <summary>Some sentences in a row, read as an article would be.</summary>
internal sealed record NameDocument(TokenizedText Text, ImmutableArray<Segment> Segments, ImmutableArray<(int First, int End)> Sentences, byte[] Tags)
{
    /// <summary>The corpora do not say where an article ends; ten sentences in a row are mostly of one.</summary>
    private const int Length = 10;

    public static List<NameDocument> Of(List<TaggedSentence> sentences) => [.. sentences.Chunk(Length).Select(Join)];

    private static NameDocument Join(TaggedSentence[] sentences)
    {
        var (text, tokens, tags) = (new StringBuilder(), ImmutableArray.CreateBuilder<Token>(), new List<byte>());
        var (segments, ranges) = (ImmutableArray.CreateBuilder<Segment>(), ImmutableArray.CreateBuilder<(int, int)>());

        foreach (var sentence in sentences)
        {
            var (at, first) = (text.Length, tokens.Count);
            text.Append(sentence.Text.Text).Append('\n');
            tokens.AddRange(sentence.Text.Tokens.Select(token => token with { Start = token.Start + at, End = token.End + at }));
            tags.AddRange(sentence.Tags);
            ranges.Add((first, tokens.Count));
            var range = new CharRange(tokens[first].Start, tokens[^1].End);
            segments.Add(new Segment(SegmentKind.Prose, range, [range]));
        }

        return new NameDocument(new TokenizedText(text.ToString(), tokens.ToImmutable(), EnglishLanguage.Instance), segments.ToImmutable(), ranges.ToImmutable(), [.. tags]);
    }
}
