using System.Collections.Immutable;
using CsCheck;
using Timeline.Engine.Extraction;
using Timeline.Engine.Extraction.Analysis;
using Timeline.Engine.Extraction.Attributions;
using Timeline.Engine.Extraction.Layout;
using Timeline.Engine.Extraction.Mentions;

namespace Timeline.Tests.Extraction;

public class MangledTextTests
{
    /// <summary>Some faults needed a few hundred to show.</summary>
    private const int Texts = 3_000;

    private static readonly string[] Pieces =
    [
        "“", "”", "\"", "‘", "’", "'", "''", "(", ")", "[", "]", ".", "?", "!", "…", ",", ":", "—", "-", " ", " ", " ", "\n", "\n\n", "\r\n", "\t",
        "said", "says", "claimed", "told", "according to", "that", "who", "he", "She", "They", "the minister", "Jane Roe", "Roe", "’s", "was", "to", "and", "it rained",
        "#tag", "https://a.b/c.D", "pic.twitter.com/x", "— Jane Roe (@jane) March 1, 2022", "(@", "@x", "> ", "- ", "# ", "---", "***", "```", "<p>", "</p>", "&nbsp;", "| a |",
        "\u200B", "\u200F", "\u202E", "مرحبا", "שלום", "😀", "👩‍👩‍👧", "\uD83D", "e\u0301", "中文。", "1.", "2,000", "U.S.", "Mr.", "\0", "To Be Continued…", "By Jane Roe",
    ];

    private static readonly Gen<string> Mangled = Gen.Int[0, Pieces.Length - 1].Select(i => Pieces[i]).Array[0, 40].Select(string.Concat);

    [Fact]
    public void Sentences_lie_in_order_inside_their_segments_whatever_the_text() => Mangled.Sample(text =>
    {
        var end = 0;

        foreach (var segment in Segmenter.Read(ArticleReader.Tokenize(text)))
        {
            Assert.InRange(segment.Range.Start, end, text.Length);
            Assert.InRange(segment.Range.End, segment.Range.Start + 1, text.Length);
            end = segment.Range.Start;

            foreach (var sentence in segment.Sentences)
            {
                Assert.InRange(sentence.Start, end, segment.Range.End);
                Assert.True(sentence.End > sentence.Start && segment.Range.Contains(sentence));
                Assert.False(char.IsWhiteSpace(text[sentence.Start]) || char.IsWhiteSpace(text[sentence.End - 1]));
                end = sentence.End;
            }

            end = segment.Range.End;
        }
    }, iter: Texts);

    [Fact]
    public void Attributions_lie_inside_the_text_whatever_it_is() => Mangled.Sample(text =>
    {
        foreach (var attribution in Read(text))
        {
            Assert.NotEmpty(attribution.Content);
            Assert.All([.. attribution.Source, .. attribution.Cue, .. attribution.Content], r => Assert.True(r.Start >= 0 && r.Start < r.End && r.End <= text.Length));
            Assert.All(attribution.Content.Zip(attribution.Content.Skip(1)), pair => Assert.True(pair.First.End <= pair.Second.Start));
        }
    }, iter: Texts);

    [Fact]
    public void A_very_long_line_is_read_in_passing()
    {
        var text = string.Concat(Enumerable.Repeat("the men of the town, which he said was “old, ", 20_000));

        Assert.True(Read(text).Length < text.Length);
    }

    private static ImmutableArray<Attribution> Read(string text)
    {
        var tokens = ArticleReader.Tokenize(text);
        return AttributionReader.Read(new AnnotatedText(tokens, Segmenter.Read(tokens)), new ActorReading([], []));
    }
}
