using System.Collections.Immutable;
using Timeline.Engine.Events;

namespace Timeline.Engine.Errors;

/// <summary>
/// What to do about an error, as data, so that each program can word it for its users: as a command, a request or a button. The records of this
/// file are all there are.
/// </summary>
public abstract record Remedy
{
    private protected Remedy()
    {
    }

    /// <summary>The remedy as a sentence about this library's commands and queries, for logs and for programs without words of their own.</summary>
    public abstract string Sentence { get; }
}

/// <summary>See what changed in the statement, then decide again.</summary>
public sealed record DecideAgain(StatementId Statement) : Remedy
{
    public override string Sentence => "See what changed with ShowHistory, then decide again.";
}

/// <summary>Read the article as it is now, then decide again.</summary>
public sealed record ReadAgain(Guid Article) : Remedy
{
    public override string Sentence => "Read it again with ShowArticle, then decide again.";
}

/// <summary>Read the article: its text and its statements.</summary>
public sealed record ReadArticle(Guid Article) : Remedy
{
    public override string Sentence => "Read the article with ShowArticle.";
}

/// <summary>See which actors the article names.</summary>
public sealed record SeeNames(Guid Article) : Remedy
{
    public override string Sentence => "ShowArticle returns its statements, which have the names.";
}

/// <summary>List the articles of the collection.</summary>
public sealed record SeeArticles : Remedy
{
    public override string Sentence => "List the articles with ListArticles.";
}

/// <summary>List the actors of the collection.</summary>
public sealed record SeeActors : Remedy
{
    public override string Sentence => "List the actors with ListActors.";
}

/// <summary>List the statements of the collection, with their ids.</summary>
/// <param name="Hidden">Whether retracted statements and those of withdrawn articles are wanted too.</param>
public sealed record SeeStatements(bool Hidden) : Remedy
{
    public override string Sentence => Hidden ? "ShowChronology still returns its statements if its limits ask for every status." : "ShowChronology returns the statements with their ids.";
}

/// <summary>Give the reason for the correction.</summary>
public sealed record GiveReason : Remedy
{
    public override string Sentence => "Give one in Cause.Reason, such as \"misread\".";
}

/// <summary>Give the name of the person who makes the correction.</summary>
public sealed record GiveAuthor : Remedy
{
    public override string Sentence => "Give a name in Cause.By.";
}

/// <summary>Give the statement's words as the text has them, or their place in the text.</summary>
public sealed record GiveWords : Remedy
{
    public override string Sentence => "Give the words in Words, or their place in Span.";
}

/// <summary>Give the place in the text.</summary>
public sealed record GiveSpan : Remedy
{
    public override string Sentence => "Give the place in Span.";
}

/// <summary>Give the date on which the article came out.</summary>
public sealed record GivePublished : Remedy
{
    public override string Sentence => "Give the date it came out in Published, such as 2022-03-01.";
}

/// <summary>Correct the statement in one of these ways.</summary>
/// <param name="Ways">At least one.</param>
public sealed record CorrectStatement(StatementId Statement, ImmutableArray<StatementCorrection> Ways) : Remedy
{
    public override string Sentence => $"Use {List(way => way is StatementCorrection.Settle ? "SettleDispute" : $"{way}Statement")}.";

    /// <summary>The ways as an English list, such as "a, b or c".</summary>
    /// <param name="words">Names one of them.</param>
    public string List(Func<StatementCorrection, string> words)
    {
        string[] named = [.. Ways.Select(words)];
        return named is [.. var before, var last] && before.Length > 0 ? $"{string.Join(", ", before)} or {last}" : named[0];
    }
}

/// <summary>Merge two names, if both are one actor.</summary>
/// <param name="Kept">The canonical name of the actor that the command was about.</param>
/// <param name="Other">The canonical name of the other.</param>
public sealed record MergeNames(string Kept, string Other) : Remedy
{
    public override string Sentence => "If both are one actor, use MergeActors.";
}

/// <summary>Capture an article: nothing has been recorded yet.</summary>
public sealed record CaptureFirst : Remedy
{
    public override string Sentence => "Capture an article with CaptureArticle.";
}

/// <summary>Find out whether the command was recorded before it is sent again, unless it had a key.</summary>
public sealed record CheckRecorded : Remedy
{
    public override string Sentence => "If the command had a key, send it again with the same key; otherwise check what was recorded before you send it again.";
}
