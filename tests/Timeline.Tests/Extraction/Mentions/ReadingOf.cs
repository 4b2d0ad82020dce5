using System.Collections.Immutable;
using Timeline.Engine.Extraction;
using Timeline.Engine.Extraction.Analysis;
using Timeline.Engine.Extraction.Layout;
using Timeline.Engine.Extraction.Mentions;
using Timeline.Engine.Extraction.Text;

namespace Timeline.Tests.Extraction.Mentions;

/// <summary>Reads actors out of sentences written down one by one, each a paragraph of its own.</summary>
internal static class ReadingOf
{
    public static (ActorReading Reading, string Text) Prose(params string[] sentences) => Segments([.. sentences.Select(sentence => (SegmentKind.Prose, sentence))]);

    public static (ActorReading Reading, string Text) Segments(params (SegmentKind Kind, string Words)[] pieces)
    {
        var text = string.Join('\n', pieces.Select(piece => piece.Words));
        var segments = ImmutableArray.CreateBuilder<Segment>();
        var start = 0;

        foreach (var (kind, words) in pieces)
        {
            var range = new CharRange(start, start + words.Length);
            segments.Add(new Segment(kind, range, kind is SegmentKind.Prose or SegmentKind.Post ? [range] : []));
            start += words.Length + 1;
        }

        return (ActorReader.Read(new AnnotatedText(ArticleReader.Tokenize(text), segments.ToImmutable())), text);
    }

    /// <summary>"words=Name" for each mention, in order.</summary>
    public static string[] Mentions(params string[] sentences)
    {
        var (reading, text) = Prose(sentences);
        return [.. reading.Mentions.Select(mention => $"{mention.Range.Of(text)}={mention.Name}")];
    }

    public static ArticleActor Actor(string name, params string[] sentences)
    {
        var actors = Prose(sentences).Reading.Actors;
        return Assert.Single(actors, actor => actor.Name == name);
    }
}
