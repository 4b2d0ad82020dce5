using System.Collections.Immutable;
using Timeline.Engine.Dates;
using Timeline.Engine.Events;

namespace Timeline.Tests.Events;

public sealed class StatementContentTests
{
    private static readonly StatementContent Content = new(
        new TextSpan(0, 9), "It closed", StatementForm.Quote, "Maria Lind", On("1987-05-04", DateBasis.Published), On("1987-05", DateBasis.Stated),
        Modality.Asserted, false, ["Jon Aas"]);

    [Fact]
    public void A_statement_says_what_its_first_event_says()
    {
        var c = Content;
        var recorded = new StatementRecorded(1, c.Span, c.Words, c.Form, c.Speaker, c.Said, c.Happened, c.Modality, c.Negated, c.Mentions, "en/1");
        var added = new StatementAdded(1, c.Span, c.Words, c.Form, c.Speaker, c.Said, c.Happened, c.Modality, c.Negated, c.Mentions);

        Assert.Equal((c, c), (StatementContent.Apply(null, recorded), StatementContent.Apply(null, added)));
        Assert.All<IStatementEvent>([new StatementAccepted(1), new StatementReattributed(1, "Jon Aas")], e => Assert.Null(StatementContent.Apply(null, e)));
    }

    [Fact]
    public void A_redating_changes_the_date_of_its_clock()
    {
        var date = On("1986", DateBasis.Corrected);

        Assert.Equal(Content with { Happened = date }, StatementContent.Apply(Content, new StatementRedated(1, StatementClock.Happened, date)));
        Assert.Equal(Content with { Said = date }, StatementContent.Apply(Content, new StatementRedated(1, StatementClock.Said, date)));
    }

    [Fact]
    public void A_reattribution_changes_the_speaker() => Assert.Equal(
        [Content with { Speaker = "Jon Aas" }, Content with { Speaker = null }],
        [StatementContent.Apply(Content, new StatementReattributed(1, "Jon Aas")), StatementContent.Apply(Content, new StatementReattributed(1, null))]);

    [Fact]
    public void An_amendment_changes_what_it_names_and_leaves_the_rest()
    {
        ImmutableArray<string> mentions = ["Ann Berg"];
        var amended = new StatementAmended(1, new TextSpan(0, 2), "It", Modality.Alleged, true, StatementForm.Indirect, mentions);

        Assert.Equal(Content, StatementContent.Apply(Content, new StatementAmended(1, null, null, null, null)));
        Assert.Equal(
            Content with { Span = new TextSpan(0, 2), Words = "It", Modality = Modality.Alleged, Negated = true, Form = StatementForm.Indirect, Mentions = mentions },
            StatementContent.Apply(Content, amended));
    }

    [Fact]
    public void A_judgement_changes_nothing_of_what_is_said() => Assert.All<IStatementEvent>(
        [
            new StatementDisputed(1), new DisputeSettled(1, DisputeOutcome.Retracted), new StatementAccepted(1), new StatementRetracted(1), new StatementRestored(1),
        ],
        e => Assert.Equal(Content, StatementContent.Apply(Content, e)));

    [Fact]
    public void What_was_said_when_the_article_came_out_moves_with_it()
    {
        var stated = Content with { Said = On("1987-05-03", DateBasis.Stated) };

        Assert.Equal(Content with { Said = On("1988", DateBasis.Published) }, Content.PublishedOn(ImpreciseDate.Parse("1988")));
        Assert.Equal(stated, stated.PublishedOn(ImpreciseDate.Parse("1988")));
    }

    private static StatementDate On(string edtf, DateBasis basis) => new(ImpreciseDate.Parse(edtf), null, basis);
}
