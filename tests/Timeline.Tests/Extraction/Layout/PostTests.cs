using System.Collections.Immutable;
using NodaTime;
using Timeline.Engine.Extraction;
using Timeline.Engine.Extraction.Layout;

namespace Timeline.Tests.Extraction.Layout;

public class PostTests
{
    private const string Prose = "The council met on Monday to discuss the harbour, which has been closed since the storm damaged it.";

    [Theory]
    [InlineData("March 1, 2022", 2022, 3, 1)]
    [InlineData("1 March 2022", 2022, 3, 1)]
    [InlineData("Mar 1, 2022", 2022, 3, 1)]
    [InlineData("Sept. 30, 2021", 2021, 9, 30)]
    public void A_signature_says_who_posted_and_when(string date, int year, int month, int day)
    {
        var post = Post($"{Prose}\n\nThe harbour is closed\n— Jane Roe (@jane_roe) {date}");

        Assert.Equal(("Jane Roe", "@jane_roe", date), (post.Signature!.Name, post.Signature.Handle, post.Signature.PostedWords));
        Assert.Equal(new LocalDate(year, month, day), post.Signature.Posted);
    }

    [Fact]
    public void A_day_that_does_not_exist_is_no_date() =>
        Assert.Null(Post("We are closed\n— Jane Roe (@jane) February 30, 2022").Signature!.Posted);

    [Theory]
    [InlineData("The harbour is closed — Jane Roe (@jane) March 1, 2022")]
    [InlineData("The harbour is closed\n— Jane Roe (@jane) March 1, 2022")]
    [InlineData("The harbour is closed\n\n— Jane Roe (@jane)")]
    [InlineData("> The harbour is closed\n>\n> — Jane Roe (@jane) [March 1, 2022](https://example.org/status/1)")]
    public void The_signature_may_stand_on_the_same_line_or_below(string post) => Assert.Equal(["The harbour is closed"], Sentences($"{Prose}\n\n{post}\n\n{Prose}"));

    [Fact]
    public void A_post_takes_in_the_lines_before_that_address_somebody()
    {
        var text = $"{Prose}\nDear neighbours: you did all you could.\nNow you can rest.\nThank you.\n— Jane Roe (@jane) March 1, 2022";

        Assert.Equal(["Dear neighbours: you did all you could.", "Now you can rest.", "Thank you."], Sentences(text));
    }

    [Fact]
    public void A_reporter_s_paragraph_before_it_is_not_part_of_it() =>
        Assert.Equal(["Harbour closed until May"], Sentences($"{Prose}\nHarbour closed until May\n— Jane Roe (@jane) March 1, 2022"));

    [Fact]
    public void Hashtags_and_links_are_in_the_post_but_in_no_sentence()
    {
        const string text = "We stand with you.#Harbour #StormAid https://example.org/x.Y pic.twitter.com/Abc12\n— Jane Roe (@jane) March 1, 2022";

        Assert.Equal(["We stand with you."], Sentences(text));
        Assert.Equal(text.Length, Post(text).Range.Length);
    }

    [Fact]
    public void A_hashtag_amid_a_sentence_stays_in_it() =>
        Assert.Equal(["We love #Harbour very much."], Sentences("We love #Harbour very much.\n— Jane Roe (@jane) March 1, 2022"));

    [Fact]
    public void A_handle_that_is_only_mentioned_signs_nothing() =>
        Assert.DoesNotContain(Read($"{Prose}\nThe council — led by Jane Roe (@jane) since the storm — will meet again on Monday."), s => s.Kind is SegmentKind.Post);

    private static string[] Sentences(string text) => [.. Post(text).Sentences.Select(s => s.Of(text).ToString())];

    private static Segment Post(string text) => Assert.Single(Read(text), s => s.Kind is SegmentKind.Post);

    private static ImmutableArray<Segment> Read(string text) => Segmenter.Read(ArticleReader.Tokenize(text));
}
