using System.Collections.Immutable;
using CsCheck;
using Timeline.Engine.Extraction;
using Timeline.Engine.Extraction.Analysis;
using Timeline.Engine.Extraction.Layout;
using Timeline.Engine.Extraction.Mentions;
using Timeline.Engine.Extraction.Text;

namespace Timeline.Tests.Extraction.Mentions;

/// <summary>What holds for any text at all, however mangled.</summary>
public sealed class ActorReaderProperties
{
    private static readonly string[] Pieces =
    [
        "President", "Ingrid", "Solberg", "’s", "'s", " ", " ", " ", " ", "\n", ",", ".", "(", ")", "EU", "European", "Union", "of", "the", "The", "and", "&", "-", "—", "Ministry",
        "Minsk", "Russian", "said", "according", "to", "office", "army", "officials", "38", "th", "Brigade", "“", "”", "\"", "@", "#", "/", "al", "von", "de", "Jr.", "Mr.", "U.S.", "May",
        "é", "Łódź", "e\u0301", "\U0001F600", "\ud800", "\u200b", "ß", "İ", "O’Neill", "WHO", "US", "UKRAINE", "said Mr.", "in", "City", "Inc", "George W. Bush", "Xi", "’", "...", "\t",
    ];

    private static readonly Gen<string> Texts = Gen.OneOf(Gen.Int[0, Pieces.Length - 1].Select(i => Pieces[i]), Gen.String[Gen.Char, 0, 3]).Array[0, 60].Select(string.Concat);

    [Fact]
    public void Any_text_is_read_into_ordered_mentions_of_listed_actors() =>
        Texts.Sample(text =>
        {
            var reading = Read(text);
            var end = 0;

            foreach (var mention in reading.Mentions)
            {
                Assert.InRange(mention.Range.Start, end, text.Length);
                Assert.InRange(mention.Range.End, mention.Range.Start + 1, text.Length);
                Assert.Contains(reading.Actors, actor => actor.Name == mention.Name && actor.Kind == mention.Kind);
                end = mention.Range.End;
            }

            Assert.All(reading.Actors, actor => Assert.Contains(reading.Mentions, mention => mention.Name == actor.Name));
            Assert.All(reading.Actors, actor => Assert.DoesNotContain(actor.Name, actor.Aliases));
        });

    [Fact]
    public void The_same_text_is_always_read_the_same() =>
        Texts.Sample(text =>
        {
            var (once, again) = (Read(text), Read(text));
            Assert.Equal(once.Mentions, again.Mentions);
            Assert.Equal(once.Actors.Select(actor => (actor.Name, actor.Kind, actor.Role, string.Join('|', actor.Aliases))), again.Actors.Select(actor => (actor.Name, actor.Kind, actor.Role, string.Join('|', actor.Aliases))));
        });

    [Fact]
    public void A_long_text_costs_as_many_times_more_as_it_is_longer()
    {
        var once = string.Concat(Enumerable.Repeat("President Ingrid Solberg of the Border Guard Union (BGU) met Mr. Ozols in Riga, “The Long Road” and 38th St. Brigade. ", 400));
        var mentions = Read(once).Mentions.Length;
        Assert.Equal(2 * mentions, Read(once + once).Mentions.Length);
    }

    private static ActorReading Read(string text)
    {
        var tokens = ArticleReader.Tokenize(text);
        var segments = ImmutableArray.CreateBuilder<Segment>();
        var start = 0;

        foreach (var line in text.Split('\n'))
        {
            if (line.Trim().Length > 0)
            {
                var range = new CharRange(start, start + line.Length);
                var isHeading = line.Length % 5 == 0;
                segments.Add(new Segment(isHeading ? SegmentKind.Heading : SegmentKind.Prose, range, isHeading ? [] : [range]));
            }

            start += line.Length + 1;
        }

        return ActorReader.Read(new AnnotatedText(tokens, segments.ToImmutable()));
    }
}
