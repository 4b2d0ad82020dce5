using Timeline.Engine.Articles;
using Timeline.Engine.Errors;

namespace Timeline.Cli.Invocation;

/// <summary>What to do about an error, as commands and options.</summary>
/// <param name="collection">The collection that was asked.</param>
internal sealed class Advice(string collection)
{
    /// <summary>What was found, and what to do.</summary>
    public string Line(TimelineException e) => e.Remedy is { } remedy ? $"{e.Finding} {Of(remedy)}" : e.Message;

    /// <summary>The one table from remedy to command. A command ends the line, so that it can be copied.</summary>
    public string Of(Remedy remedy) => remedy switch
    {
        DecideAgain r => $"See what changed, then decide again: {Command($"history {r.Statement.ToShortString()}")}",
        ReadAgain r => $"Read it again, then decide again: {Command($"article {Id(r.Article)}")}",
        ReadArticle r => $"Read the article with: {Command($"article {Id(r.Article)}")}",
        SeeNames r => $"See whom it names with: {Command($"article {Id(r.Article)} --json")}",
        SeeArticles => $"List the articles with: {Command("article")}",
        SeeActors => $"List the actors with: {Command("actors")}",
        SeeStatements { Hidden: true } => $"See its statements with: {Command("show --status all")}",
        SeeStatements => $"List the statements and their ids with: {Command("show --json")}",
        GiveReason => "Give one with --reason, for example --reason \"misread\".",
        GiveAuthor => "Give a name with --by.",
        GiveWords => "Give the words with --words, or their place with --span.",
        GiveSpan => "Give the place with --span.",
        GivePublished => "Give the date it came out with --published, for example --published 2022-03-01.",
        CorrectStatement r => $"Use: {r.List(way => Command($"{Values.Name(way)} {r.Statement.ToShortString()}"))}",
        MergeNames => $"If both are one actor, use: {Command("merge KEEP OTHER")}",
        CaptureFirst => $"Capture an article with: {Command("capture FILE")}",
        CheckRecorded => $"Before you run it again, check what was recorded: {Command("show")}",
        _ => remedy.Sentence,
    };

    private string Command(string arguments) => $"timeline {arguments}{(collection == CollectionName.Default ? "" : $" --collection {collection}")}";

    private static string Id(Guid article) => article.ToString("N")[..8];
}
