using Timeline.Cli.Invocation;
using Timeline.Engine.Articles;
using Timeline.Engine.Errors;
using Timeline.Tests.Errors;

namespace Timeline.Tests.Cli;

/// <summary>At the terminal, a remedy is the command to run or the option to give.</summary>
public sealed class AdviceTests
{
    private static readonly (Remedy Remedy, string Words)[] Expected =
    [
        (new DecideAgain(new(Remedies.Article, 8)), "See what changed, then decide again: timeline history 3f2a9c1b#8 --collection case"),
        (new ReadAgain(Remedies.Article), "Read it again, then decide again: timeline article 3f2a9c1b --collection case"),
        (new ReadArticle(Remedies.Article), "Read the article with: timeline article 3f2a9c1b --collection case"),
        (new SeeNames(Remedies.Article), "See whom it names with: timeline article 3f2a9c1b --json --collection case"),
        (new SeeArticles(), "List the articles with: timeline article --collection case"),
        (new SeeActors(), "List the actors with: timeline actors --collection case"),
        (new SeeStatements(Hidden: false), "List the statements and their ids with: timeline show --json --collection case"),
        (new SeeStatements(Hidden: true), "See its statements with: timeline show --status all --collection case"),
        (new GiveReason(), "Give one with --reason, for example --reason \"misread\"."),
        (new GiveAuthor(), "Give a name with --by."),
        (new GiveWords(), "Give the words with --words, or their place with --span."),
        (new GiveSpan(), "Give the place with --span."),
        (new GivePublished(), "Give the date it came out with --published, for example --published 2022-03-01."),
        (new CorrectStatement(new(Remedies.Article, 8), [StatementCorrection.Restore]), "Use: timeline restore 3f2a9c1b#8 --collection case"),
        (new CorrectStatement(new(Remedies.Article, 8), [StatementCorrection.Redate, StatementCorrection.Amend]),
            "Use: timeline redate 3f2a9c1b#8 --collection case or timeline amend 3f2a9c1b#8 --collection case"),
        (new MergeNames("Maria Lind", "Maria Berg"), "If both are one actor, use: timeline merge KEEP OTHER --collection case"),
        (new CaptureFirst(), "Capture an article with: timeline capture FILE --collection case"),
        (new CheckRecorded(), "Before you run it again, check what was recorded: timeline show --collection case"),
    ];

    [Fact]
    public void Advice_is_what_to_run() => Assert.Equal(Expected.Select(expected => expected.Words), Expected.Select(expected => new Advice("case").Of(expected.Remedy)));

    [Fact]
    public void Every_remedy_has_words_for_the_terminal()
    {
        Assert.Empty(Remedies.Types.Except(Expected.Select(expected => expected.Remedy.GetType())));
        Assert.All(Remedies.All, remedy => Assert.NotEqual(remedy.Sentence, new Advice("case").Of(remedy)));
    }

    [Fact]
    public void The_collection_that_is_meant_anyway_is_not_named() =>
        Assert.Equal("List the articles with: timeline article", new Advice(CollectionName.Default).Of(new SeeArticles()));

    [Fact]
    public void A_line_has_what_was_found_and_what_to_run() =>
        Assert.Equal(
            "Statement 3f2a9c1b#8 changed at position 5, but this correction is based on position 4. See what changed, then decide again: timeline history 3f2a9c1b#8 --collection case",
            Problem.Of(new StatementChangedException(new(Remedies.Article, 8), 4, 5), "case", database: null).Line);
}
