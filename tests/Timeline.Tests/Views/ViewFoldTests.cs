using NodaTime;
using Timeline.Engine.Dates;
using Timeline.Engine.Events;
using Timeline.Engine.Log;
using Timeline.Projections.Rows;
using Timeline.Projections.Views;

namespace Timeline.Tests.Views;

public sealed class ViewFoldTests
{
    private static readonly Guid Article = StreamIds.OfArticle("default", "00");

    private static readonly StatementRecorded Narration = new(
        1, new TextSpan(0, 9), "It closed", StatementForm.Narration, null,
        new StatementDate(ImpreciseDate.Parse("1987-05-05"), null, DateBasis.Published), StatementDate.Unknown, Modality.Asserted, false, ["Ann"], "en/1");

    private readonly ViewFold _fold = new();

    private long _position;

    [Fact]
    public void A_redated_article_takes_along_what_was_said_when_it_was_published()
    {
        Apply(Captured(), Narration, new ArticleRedated(ImpreciseDate.Parse("1987-05-04")));

        Assert.Equal(("1987-05-04", "1987-05-04"), (Statement().Published?.ToString(), Statement().Said.Value?.ToString()));
    }

    [Fact]
    public void A_redated_article_leaves_what_the_text_dates()
    {
        var stated = new StatementDate(ImpreciseDate.Parse("1987-05-01"), "on Friday", DateBasis.Stated);
        Apply(Captured(), Narration with { Said = stated }, new ArticleRedated(ImpreciseDate.Parse("1987-05-04")));

        Assert.Equal(stated, Statement().Said);
    }

    [Fact]
    public void A_withdrawn_article_hides_its_statements_and_forgets_no_decision()
    {
        Apply(Captured(), Narration, new StatementAccepted(1), new ArticleWithdrawn());

        Assert.Equal((StatementStatus.Retracted, StatementStatus.Accepted), (Statement().EffectiveStatus, Statement().Status));
    }

    [Fact]
    public void A_statement_added_to_a_withdrawn_article_is_hidden_too()
    {
        Apply(Captured(), new ArticleWithdrawn(), Narration);

        Assert.Equal(StatementStatus.Retracted, Statement().EffectiveStatus);
    }

    [Fact]
    public void An_amendment_leaves_alone_what_it_does_not_name()
    {
        Apply(Captured(), Narration, new StatementAmended(1, null, null, Modality.Alleged, null));

        Assert.Equal(("It closed", Modality.Alleged, false), (Statement().Words, Statement().Modality, Statement().Negated));
    }

    [Fact]
    public void The_spelling_a_name_was_first_met_in_stands()
    {
        Apply(Captured(), Narration, Narration with { Number = 2, Mentions = ["ANN"] });

        Assert.Equal("Ann", _fold.Names().NameOf("ann"));
    }

    [Fact]
    public void A_statement_keeps_the_position_of_its_first_event_and_that_of_its_last()
    {
        Apply(Captured(), Narration, new StatementDisputed(1));

        Assert.Equal((2, 3), (Statement().Position, Statement().Changed));
    }

    [Fact]
    public void A_statement_of_an_article_nobody_captured_is_refused() =>
        Assert.Equal(
            "The event at position 1 is about an article that was never captured.",
            Assert.Throws<InvalidDataException>(() => Apply(Narration)).Message);

    [Fact]
    public void A_correction_of_a_statement_nobody_recorded_is_refused() =>
        Assert.Equal(
            "The event at position 2 is about statement 4, which was never recorded.",
            Assert.Throws<InvalidDataException>(() => Apply(Captured(), new StatementRetracted(4))).Message);

    [Fact]
    public void An_event_no_view_knows_is_refused() =>
        Assert.Equal(
            "No view knows what to do with the event of type String at position 1.",
            Assert.Throws<InvalidDataException>(() => Apply("hello")).Message);

    private static ArticleCaptured Captured() =>
        new("Bridge closed", null, null, ImpreciseDate.Parse("1987-05-05"), DateBasis.Stated, null, "00", 100, "en");

    private StatementRow Statement() => _fold.Statements.Single(row => row.Number == 1);

    private void Apply(params object[] events)
    {
        foreach (var data in events)
        {
            _fold.Apply(new RecordedEvent("default", Article, ++_position, Instant.FromUnixTimeSeconds(_position), "test", null, data));
        }
    }
}
