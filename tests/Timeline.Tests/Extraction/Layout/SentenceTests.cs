using Timeline.Engine.Extraction;
using Timeline.Engine.Extraction.Layout;

namespace Timeline.Tests.Extraction.Layout;

public class SentenceTests
{
    [Theory]
    [InlineData("The bridge fell. Nobody was hurt.", "The bridge fell.|Nobody was hurt.")]
    [InlineData("Did it fall? It did!", "Did it fall?|It did!")]
    public void A_stop_ends_a_sentence(string text, string expected) => AssertSentences(text, expected);

    [Theory]
    [InlineData("Gen. Ward met Mr. Hale and Dr. J. R. Moss.")]
    [InlineData("The ship left at 5 a.m. on Tuesday.")]
    [InlineData("The U.S. Navy and the U.N. mission disagree.")]
    [InlineData("It arrived on Sept. 4 with No. 7 painted on it.")]
    [InlineData("A jury in Dover, Del. acquitted him.")]
    [InlineData("They live in Tampa, Fla. Council members do, too.")]
    [InlineData("In Stone v. Marsh the court was divided.")]
    [InlineData("Acme Inc. bought it.")]
    public void An_abbreviation_does_not(string text) => AssertSentences(text, text);

    [Fact]
    public void An_abbreviation_before_a_new_subject_does() =>
        AssertSentences("They flew to the U.S. The talks failed.", "They flew to the U.S.|The talks failed.");

    [Theory]
    [InlineData("Prices rose 3.5 percent to $1,200.50 in May.")]
    [InlineData("Well... maybe not.")]
    [InlineData("Visit example.com or https://example.org/a.B?c=D. for more, he said.")]
    public void A_stop_inside_a_number_or_a_pause_does_not(string text) => AssertSentences(text, text);

    [Fact]
    public void Closing_marks_stay_with_the_sentence_they_touch() =>
        AssertSentences("“It is over.” (We left.) “Is it?”", "“It is over.”|(We left.)|“Is it?”");

    [Fact]
    public void Every_sentence_of_a_quotation_is_its_own_with_the_marks_that_touch_it() =>
        AssertSentences("“It is over. We lost. Go home.”", "“It is over.|We lost.|Go home.”");

    [Theory]
    [InlineData("“Will it hold?” she asked.")]
    [InlineData("“Will it hold?” Moss asked.")]
    [InlineData("“Stop!” the harbour master shouted.")]
    public void A_question_inside_quotation_marks_goes_on_to_its_speaker(string text) => AssertSentences(text, text);

    [Fact]
    public void Quotation_marks_that_never_close_do_no_harm() =>
        AssertSentences("“Look at it. Will it hold? “Will it fall?”", "“Look at it.|Will it hold?|“Will it fall?”");

    [Fact]
    public void A_lost_space_after_a_stop_is_no_lost_sentence() =>
        AssertSentences("They stopped the war.The army went home.", "They stopped the war.|The army went home.");

    [Theory]
    [InlineData("PORT RAY (Example) — The port is closed.", "The port is closed.")]
    [InlineData("PORT RAY, March 1, 2022 (Example) -- The port is closed.", "The port is closed.")]
    [InlineData("“The port is closed,” she said.<br/>", "“The port is closed,” she said.")]
    [InlineData("The port is closed.&nbsp;", "The port is closed.")]
    [InlineData("ROE: The port is closed.", "ROE: The port is closed.")]
    public void Datelines_tags_and_entities_are_no_words_of_it(string text, string expected) => AssertSentences(text, expected);

    [Fact]
    public void Straight_marks_open_after_a_space_and_close_before_one() =>
        AssertSentences("\"It is over.\" He left. \"Really?\"", "\"It is over.\"|He left.|\"Really?\"");

    private static void AssertSentences(string text, string expected)
    {
        var segment = Assert.Single(Segmenter.Read(ArticleReader.Tokenize(text)));
        Assert.Equal(expected.Split('|'), segment.Sentences.Select(s => s.Of(text).ToString()));
    }
}
