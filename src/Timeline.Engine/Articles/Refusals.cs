using Timeline.Engine.Errors;

namespace Timeline.Engine.Articles;

/// <summary>What was given cannot be recorded; nothing was.</summary>
public abstract class RefusedInputException(string finding, Remedy? remedy = null) : TimelineException(finding, remedy);

/// <summary>A file is not a text that can be captured.</summary>
/// <param name="name">What the text is called, such as its file's name.</param>
/// <param name="reason">What was found and what to do, as in "it is empty."</param>
public sealed class ArticleUnreadableException(string name, string reason) : RefusedInputException($"Cannot capture '{name}': {reason}")
{
    /// <summary>What the text is called.</summary>
    public string Name { get; } = name;

    /// <summary>What was found and what to do, as in "it is empty."</summary>
    public string Reason { get; } = reason;
}

/// <summary>Neither the caller nor the article says when it came out.</summary>
public sealed class PublishedUnknownException(string name) : RefusedInputException(
    $"Cannot tell when '{name}' was published: it has no dateline, front matter or dated post.", new GivePublished())
{
    /// <summary>What the text is called.</summary>
    public string Name { get; } = name;
}

/// <summary>The date of publication lies in the future.</summary>
/// <param name="published">The date, in EDTF.</param>
/// <param name="today">The UTC day, as YYYY-MM-DD.</param>
public sealed class PublishedInFutureException(string name, string published, string today) : RefusedInputException(
    $"'{name}' cannot be published on {published}: today is {today} (UTC).", new GivePublished())
{
    /// <summary>What the text is called.</summary>
    public string Name { get; } = name;

    /// <summary>The date, in EDTF.</summary>
    public string Published { get; } = published;

    /// <summary>The UTC day on which the article was refused, as YYYY-MM-DD.</summary>
    public string Today { get; } = today;
}

/// <summary>A text that cannot be the name of a collection.</summary>
public sealed class CollectionNameException(string name) : RefusedInputException(
    $"'{name}' is not a collection name. Use 1 to {CollectionName.MaxLength} letters, digits, '-', '_' or '.', beginning with a letter or digit.")
{
    /// <summary>The text that was given.</summary>
    public string Name { get; } = name;
}
