using System.Collections.Immutable;
using Timeline.Engine.Articles;
using Timeline.Engine.Events;
using static Timeline.Tests.Articles.Given;

namespace Timeline.Tests.Articles;

/// <summary>What holds of every correction of a statement, and what each one refuses.</summary>
public sealed class CorrectionTests
{
    public static TheoryData<string> Verbs => ["redate", "reattribute", "amend", "dispute", "settle", "accept", "retract", "restore"];

    [Theory]
    [MemberData(nameof(Verbs))]
    public void A_correction_is_one_event(string verb) => Assert.Single(Decide(verb, Fit(verb), Why));

    [Theory]
    [MemberData(nameof(Verbs))]
    public void A_correction_repeated_changes_nothing(string verb) => Assert.Empty(Decide(verb, Fit(verb).Then(Decide(verb, Fit(verb), Why)), Why));

    [Theory]
    [MemberData(nameof(Verbs))]
    public void A_correction_of_what_changed_since_is_refused_with_where_to_look(string verb)
    {
        var article = Fit(verb);
        var changed = article.Statements[1].Changed;

        var refusal = Assert.Throws<StatementChangedException>(() => Decide(verb, article, Why with { SeenPosition = changed - 1 }));

        Assert.Equal((changed - 1, changed), (refusal.Seen, refusal.Changed));
        Assert.EndsWith($"changed at position {changed}, but this correction is based on position {changed - 1}. See what changed with ShowHistory, then decide again.", refusal.Message, StringComparison.Ordinal);
        Assert.Single(Decide(verb, article, Why with { SeenPosition = changed }));
    }

    [Theory]
    [MemberData(nameof(Verbs))]
    public void A_change_of_another_statement_is_no_reason_to_refuse(string verb)
    {
        var article = Fit(verb);
        var seen = article.Changed;

        Assert.Single(Decide(verb, article.Then(new StatementAccepted(2)), Why with { SeenPosition = seen }));
    }

    [Theory]
    [MemberData(nameof(Verbs))]
    public void A_statement_there_is_not_is_not_corrected(string verb) =>
        Assert.Equal(
            "Article 3f2a9c1b has no statement 9; its statements are numbered 1 to 2. Read the article with ShowArticle.",
            Assert.Throws<UnknownStatementException>(() => Decide(verb, Fit(verb), Why, number: 9)).Message);

    [Theory]
    [MemberData(nameof(Verbs))]
    public void Nothing_of_a_withdrawn_article_is_corrected(string verb) =>
        Assert.Throws<CorrectionRefusedException>(() => Decide(verb, Fit(verb).Then(new ArticleWithdrawn()), Why));

    [Theory]
    [InlineData("redate")]
    [InlineData("reattribute")]
    [InlineData("amend")]
    [InlineData("dispute")]
    [InlineData("accept")]
    public void What_is_retracted_is_restored_first(string verb) =>
        Assert.Equal(
            "Statement 3f2a9c1b#1 was retracted, so it cannot be corrected until it is restored. Use RestoreStatement.",
            Assert.Throws<CorrectionRefusedException>(() => Decide(verb, Article(new StatementRetracted(1)), Why)).Message);

    [Fact]
    public void A_corrected_date_says_that_a_person_set_it() =>
        Assert.Equal([new StatementRedated(1, StatementClock.Happened, new StatementDate(Date("1987-05"), null, DateBasis.Corrected))], Decide("redate", Article(), Why));

    [Fact]
    public void A_date_can_be_taken_away()
    {
        var dated = Article(new StatementRedated(1, StatementClock.Happened, new StatementDate(Date("1987-05"), "May", DateBasis.Stated)));

        var events = RedateStatementHandler.Decide(dated, new("default", new(Id, 1), StatementClock.Happened, null, Why), Today);

        Assert.Equal([new StatementRedated(1, StatementClock.Happened, StatementDate.Unknown)], events);
    }

    [Fact]
    public void Nothing_was_said_in_the_future_but_it_may_happen_then()
    {
        ImmutableArray<IArticleEvent> Redate(StatementClock which) =>
            RedateStatementHandler.Decide(Article(), new("default", new(Id, 1), which, Date("1988"), Why), Today);

        Assert.Equal(
            "The date 1988 lies in the future: today is 1987-05-06 (UTC). Give the date on which the statement was said.",
            Assert.Throws<WrongValueException>(() => Redate(StatementClock.Said)).Message);
        Assert.Single(Redate(StatementClock.Happened));
    }

    [Fact]
    public void A_speaker_can_be_nobody() =>
        Assert.Equal([new StatementReattributed(1, null)], ReattributeStatementHandler.Decide(Article(), new("default", new(Id, 1), null, Why)));

    [Fact]
    public void Two_people_can_dispute_the_same_statement_each_for_a_reason_of_their_own()
    {
        var disputed = Article(new StatementDisputed(1));

        Assert.Empty(Decide("dispute", disputed, Why));
        Assert.Single(Decide("dispute", disputed, Why with { Reason = "the page was altered" }));
        Assert.Single(Decide("dispute", disputed, Why with { By = "bo" }));
    }

    [Fact]
    public void What_nobody_disputes_is_not_settled() =>
        Assert.Equal(
            "Nobody disputes statement 3f2a9c1b#1, so there is nothing to settle. Use DisputeStatement or RetractStatement.",
            Assert.Throws<CorrectionRefusedException>(() => Decide("settle", Article(), Why)).Message);

    [Fact]
    public void A_dispute_that_stood_once_can_be_opened_again() =>
        Assert.Single(Decide("dispute", Article(new StatementDisputed(1), new DisputeSettled(1, DisputeOutcome.Stands)), Why));

    [Fact]
    public void What_is_disputed_is_settled_before_it_is_accepted() =>
        Assert.Contains("until the dispute is settled. Use SettleDispute.", Assert.Throws<CorrectionRefusedException>(() => Decide("accept", Article(new StatementDisputed(1)), Why)).Message, StringComparison.Ordinal);

    [Fact]
    public void What_was_never_retracted_is_not_restored() =>
        Assert.Throws<CorrectionRefusedException>(() => Decide("restore", Article(), Why));

    [Fact]
    public void What_a_dispute_retracted_can_be_restored() =>
        Assert.Single(Decide("restore", Article(new StatementDisputed(1), new DisputeSettled(1, DisputeOutcome.Retracted)), Why));

    [Fact]
    public void An_article_is_withdrawn_once()
    {
        Assert.Equal([new ArticleWithdrawn()], WithdrawArticleHandler.Decide(Article(), new("default", Id, Why)));
        Assert.Empty(WithdrawArticleHandler.Decide(Article(new ArticleWithdrawn()), new("default", Id, Why)));
        Assert.Throws<ArticleChangedException>(() => WithdrawArticleHandler.Decide(Article(), new("default", Id, Why with { SeenPosition = 3 })));
    }

    [Fact]
    public void An_article_is_redated_and_what_it_says_of_itself_with_it()
    {
        var events = RedateArticleHandler.Decide(Article(), new("default", Id, Date("1987-05-01"), Why), Today);
        var article = Article([.. events]);

        Assert.Equal("1987-05-01", article.Statements[1].Content.Said.Value?.ToString());
        Assert.Empty(RedateArticleHandler.Decide(article, new("default", Id, Date("1987-05-01"), Why), Today));
        Assert.Throws<WrongValueException>(() => RedateArticleHandler.Decide(article, new("default", Id, Date("1987-06"), Why), Today));
    }

    [Theory]
    [InlineData("", "ana")]
    [InlineData("  ", "ana")]
    [InlineData("misread", " ")]
    public void A_correction_says_who_and_why(string reason, string by) => Assert.Throws<WrongValueException>(() => new Cause(by, reason).Required());

    /// <summary>An article whose first statement the verb has something to do to.</summary>
    private static Article Fit(string verb) => verb switch
    {
        "settle" => Article(new StatementDisputed(1)),
        "restore" => Article(new StatementRetracted(1)),
        _ => Article(),
    };

    private static ImmutableArray<IArticleEvent> Decide(string verb, Article article, Cause cause, int number = 1) => verb switch
    {
        "redate" => RedateStatementHandler.Decide(article, new("default", new(Id, number), StatementClock.Happened, Date("1987-05"), cause), Today),
        "reattribute" => ReattributeStatementHandler.Decide(article, new("default", new(Id, number), "Jon Aas", cause)),
        "amend" => AmendStatementHandler.Decide(article, Text, new("default", new(Id, number), null, null, Modality.Alleged, null, cause)),
        "dispute" => DisputeStatementHandler.Decide(article, new("default", new(Id, number), cause)),
        "settle" => SettleDisputeHandler.Decide(article, new("default", new(Id, number), DisputeOutcome.Stands, cause)),
        "accept" => AcceptStatementHandler.Decide(article, new("default", new(Id, number), cause)),
        "retract" => RetractStatementHandler.Decide(article, new("default", new(Id, number), cause)),
        "restore" => RestoreStatementHandler.Decide(article, new("default", new(Id, number), cause)),
        _ => throw new ArgumentOutOfRangeException(nameof(verb)),
    };
}
