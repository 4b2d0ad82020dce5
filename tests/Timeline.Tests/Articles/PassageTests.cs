using System.Collections.Immutable;
using Timeline.Engine.Articles;
using Timeline.Engine.Events;
using static Timeline.Tests.Articles.Given;

namespace Timeline.Tests.Articles;

/// <summary>Adding and amending point into the text: by words that occur there once, or by their place.</summary>
public sealed class PassageTests
{
    [Fact]
    public void A_statement_is_added_by_its_words_with_the_next_number_and_whom_it_mentions()
    {
        var added = Assert.IsType<StatementAdded>(Assert.Single(Add(words: "Jon Aas denied it. The bridge")));

        Assert.Equal((3, new TextSpan(38, 67), "Jon Aas denied it. The bridge"), (added.Number, added.Span, added.Words));
        Assert.Equal((StatementForm.Narration, null, "1987-05-05", DateBasis.Published), (added.Form, added.Speaker, added.Said.Value?.ToString(), added.Said.Basis));
        Assert.Equal(["Jon Aas"], added.Mentions);
    }

    [Fact]
    public void Added_twice_it_is_one_statement()
    {
        var article = Article([.. Add(words: "Maria Lind spoke.")]);

        Assert.Empty(Add(article, words: "Maria Lind spoke."));
        Assert.Single(Add(article, words: "Maria Lind spoke.", speaker: "Jon Aas"));
    }

    [Fact]
    public void What_is_recorded_already_is_corrected_not_added()
    {
        Assert.Equal(
            "These words are already statement 3f2a9c1b#2, which differs. Use RedateStatement, ReattributeStatement or AmendStatement.",
            Assert.Throws<CorrectionRefusedException>(() => Add(words: "Jon Aas denied it.", speaker: "Jon Aas", happened: "1987")).Message);
        Assert.Equal(
            "These words are already statement 3f2a9c1b#2, which was retracted. Use RestoreStatement.",
            Assert.Throws<CorrectionRefusedException>(() => Add(Article(new StatementRetracted(2)), words: "Jon Aas denied it.", speaker: "Jon Aas")).Message);
    }

    [Fact]
    public void Words_that_occur_twice_need_their_place()
    {
        Assert.Equal(
            "\"The bridge is\" occurs 2 times in article 3f2a9c1b, at 18..31, 57..70. A statement has one place. Give the place in Span.",
            Assert.Throws<WrongValueException>(() => Add(words: "The bridge is")).Message);
        Assert.Single(Add(words: "The bridge is", span: new TextSpan(57, 70)));
    }

    [Theory]
    [InlineData("The ferry is late.")]
    [InlineData("the bridge is open.")]
    [InlineData(" ")]
    public void Words_that_are_not_there_are_refused(string words) => Assert.Throws<WrongValueException>(() => Add(words: words));

    [Theory]
    [InlineData(0, 0)]
    [InlineData(5, 4)]
    [InlineData(-1, 4)]
    [InlineData(70, 77)]
    [InlineData(17, 18)]
    public void A_place_outside_the_text_or_without_words_is_refused(int begin, int end) =>
        Assert.Throws<WrongValueException>(() => Add(span: new TextSpan(begin, end)));

    [Fact]
    public void Words_and_place_must_agree() => Assert.Throws<WrongValueException>(() => Add(words: "Maria Lind", span: new TextSpan(18, 37)));

    [Fact]
    public void Places_count_code_points_and_white_space_between_words_does_not_matter()
    {
        const string Faces = "😀😀 The quay\r\n  is closed. 😀";

        var added = Assert.IsType<StatementAdded>(Assert.Single(Add(text: Faces, words: "quay is closed.")));

        Assert.Equal((new TextSpan(7, 25), "quay\r\n  is closed."), (added.Span, added.Words));
        Assert.Equal("😀 The", Assert.IsType<StatementAdded>(Assert.Single(Add(text: Faces, span: new TextSpan(1, 6)))).Words);
    }

    [Fact]
    public void Narration_has_no_speaker() => Assert.Throws<WrongValueException>(() => AddStatementHandler.Decide(
        Article(), Text, new("default", Id, null, "Maria Lind spoke.", StatementForm.Narration, "Maria Lind", null, null, Modality.Asserted, false, Why), Today));

    [Fact]
    public void An_amended_place_brings_its_words_and_whom_it_mentions()
    {
        var events = AmendStatementHandler.Decide(Article(), Text, new("default", new(Id, 1), new TextSpan(18, 56), null, null, null, Why));

        var amended = Assert.IsType<StatementAmended>(Assert.Single(events));
        Assert.Equal((new TextSpan(18, 56), "The bridge is shut. Jon Aas denied it."), (amended.Span!.Value, amended.Words));
        Assert.Equal(["Jon Aas"], amended.Mentions!.Value.AsEnumerable());
        Assert.Null(amended.Reader);
    }

    [Fact]
    public void To_amend_nothing_is_refused() =>
        Assert.Throws<WrongValueException>(() => AmendStatementHandler.Decide(Article(), Text, new("default", new(Id, 1), null, null, null, null, Why)));

    private static ImmutableArray<IArticleEvent> Add(
        Article? article = null, string text = Text, string? words = null, TextSpan? span = null, string? speaker = null, string? happened = null) =>
        AddStatementHandler.Decide(
            article ?? Article(), text,
            new("default", Id, span, words, null, speaker, null, happened is null ? null : Date(happened), Modality.Asserted, false, Why), Today);
}
