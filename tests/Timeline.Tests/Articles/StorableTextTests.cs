using System.Text;
using CsCheck;
using Timeline.Engine.Actors;
using Timeline.Engine.Articles;
using Timeline.Engine.Dates;

namespace Timeline.Tests.Articles;

public sealed class StorableTextTests
{
    [Fact]
    public void A_text_can_be_stored_when_UTF8_gives_it_back_and_it_has_no_U0000() =>
        Gen.OneOf('\0', 'a', 'é', '\uD83D', '\uDE00', '\uFFFF').Array[0, 6].Select(characters => new string(characters)).Sample(
            text => Assert.Equal(
                Encoding.UTF8.GetString(Encoding.UTF8.GetBytes(text)) == text && !text.Contains('\0', StringComparison.Ordinal), StorableText.ProblemOf(text) is null));

    [Fact]
    public void Whoever_embeds_the_engine_is_told_what_cannot_be_recorded()
    {
        // Not as theory data, which comes as UTF-8.
        foreach (var text in (string[])["\0", "Maria \uD800 Lind"])
        {
            Assert.Contains("The reason", Refused(() => new Cause("ann", text).Required()), StringComparison.Ordinal);
            Assert.Contains("The author's name", Refused(() => new Cause(text, "why").Required()), StringComparison.Ordinal);
            Assert.Contains("The name", Refused(() => Deciding.RequireName(text)), StringComparison.Ordinal);
            Assert.All(
                [Capture with { Title = text }, Capture with { Publisher = text }, Capture with { Url = text }, Capture with { By = text }],
                command => Assert.Throws<ArticleUnreadableException>(() => CaptureArticleHandler.Decide(null, command, new(2026, 1, 1))));
        }
    }

    private static CaptureArticle Capture => new("case", "a.txt", ArticleText.Of("a.txt", "The bridge is closed."), ImpreciseDate.Year(2022), null, null, null, "ann");

    private static string Refused(Action action) => Assert.Throws<WrongValueException>(action).Message;
}
