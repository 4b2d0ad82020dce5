using Timeline.Engine.Extraction;
using Timeline.Engine.Extraction.Layout;

namespace Timeline.Tests.Extraction.Layout;

public class SegmenterTests
{
    private const string Prose = "The council met on Monday to discuss the harbour, which has been closed since the storm damaged it.";

    [Fact]
    public void Every_line_is_a_paragraph_with_or_without_blank_lines_between()
    {
        Assert.Equal(2, Read($"{Prose}\n{Prose}").Length);
        Assert.Equal(2, Read($"{Prose}\r\n\r\n{Prose}").Length);
    }

    [Theory]
    [InlineData("Reporting by Ann Abbot in Varnes; editing by Bo Berg and Cy Cole")]
    [InlineData("(Additional reporting by Ann Abbot; Writing by Bo Berg.)")]
    [InlineData("Ann Abbot and Bo Berg contributed reporting.")]
    [InlineData("Ann Abbot in Varnes contributed to this report.")]
    public void Who_worked_on_an_article_is_no_part_of_the_story(string credit)
    {
        Assert.DoesNotContain(Read($"{Prose}\n\n{credit}"), segment => segment.Kind is SegmentKind.Prose && segment.Range.Start > 0);
        Assert.Single(Read($"{Prose} {credit}")[0].Sentences);
    }

    [Theory]
    [InlineData("Reporting by the paper showed that the harbour was closed.")]
    [InlineData("The storm contributed to this report of damage by delaying it.")]
    public void What_somebody_s_reporting_showed_is_part_of_the_story(string sentence) => Assert.Single(Read($"{Prose}\n\n{sentence}")[1].Sentences);

    [Fact]
    public void Lines_wrapped_by_hand_are_one_paragraph()
    {
        const string text =
            """
            The council met on Monday to discuss the harbour,
            which has been closed since the storm damaged it.
            Its members could not agree, and the meeting went
            on until midnight.

            A second paragraph begins after the blank line and
            is wrapped as well.
            """;

        var segments = Read(text);

        Assert.Equal(2, segments.Length);
        Assert.Equal(2, segments[0].Sentences.Length);
    }

    [Theory]
    [InlineData("Harbour Stays Closed After Storm")]
    [InlineData("# harbour stays closed after storm, the council says on Monday.")]
    [InlineData("What happens next")]
    public void A_heading_names_what_follows_and_states_nothing(string heading)
    {
        var segments = Read($"Storm Report\n\n{Prose}\n\n{heading}\n\n{Prose}");

        Assert.Equal([SegmentKind.Heading, SegmentKind.Prose, SegmentKind.Heading, SegmentKind.Prose], segments.Select(s => s.Kind));
        Assert.Empty(segments[2].Sentences);
    }

    [Theory]
    [InlineData("Nobody was hurt.")]
    [InlineData("“Nobody was hurt,” she said.")]
    [InlineData("Was anybody hurt?")]
    public void A_short_sentence_is_no_heading(string line) =>
        Assert.Equal(SegmentKind.Prose, Read($"{Prose}\n\n{line}\n\n{Prose}")[1].Kind);

    [Theory]
    [InlineData("To Be Continued…")]
    [InlineData("Read more: Harbour closed again")]
    [InlineData("Advertisement")]
    [InlineData("Share this article")]
    [InlineData("Photo: Jane Roe / Example Press")]
    [InlineData("By Jane Roe and John Poe")]
    [InlineData("*By Jane Roe*")]
    [InlineData("![A ship](ship.jpg)")]
    [InlineData("<div>Subscribe</div>")]
    [InlineData("© 2022 Example Press")]
    [InlineData("Copyright 2022 Example Press. All rights reserved.")]
    [InlineData("* * *\n<div class=\"ad\">")]
    public void Navigation_credits_and_bylines_are_boilerplate(string line) =>
        Assert.All(Read($"{Prose}\n\n{line}\n\n{Prose}")[1..^1], s => Assert.Equal(SegmentKind.Boilerplate, s.Kind));

    [Theory]
    [InlineData("Comments by the harbour master angered the council.")]
    [InlineData("By the time they arrived, it was over.")]
    public void A_sentence_that_begins_like_boilerplate_is_none(string line) =>
        Assert.Equal(SegmentKind.Prose, Read($"{Prose}\n\n{line}\n\n{Prose}")[1].Kind);

    [Fact]
    public void Front_matter_is_boilerplate()
    {
        var segments = Read($"---\ntitle: Storm\ndate: 2022-03-01\n---\n\n# Storm\n\n{Prose}");

        Assert.Equal(SegmentKind.Prose, segments[^1].Kind);
        Assert.Equal(SegmentKind.Heading, segments[^2].Kind);
        Assert.All(segments[..^2], s => Assert.Equal(SegmentKind.Boilerplate, s.Kind));
    }

    [Theory]
    [InlineData("> The harbour stays closed.", "The harbour stays closed.")]
    [InlineData("- The harbour stays closed.", "The harbour stays closed.")]
    [InlineData("1. The harbour stays closed.", "The harbour stays closed.")]
    [InlineData("**The harbour stays closed.**", "The harbour stays closed.")]
    [InlineData("[The harbour](https://example.org/a.html) stays closed.", "[The harbour](https://example.org/a.html) stays closed.")]
    public void Markdown_markers_are_not_words(string line, string sentence)
    {
        var text = $"{Prose}\n\n{line}\n\n{Prose}";

        Assert.Equal(sentence, Assert.Single(Read(text)[1].Sentences).Of(text).ToString());
    }

    private static Segment[] Read(string text) => [.. Segmenter.Read(ArticleReader.Tokenize(text))];
}
