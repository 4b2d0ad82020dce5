namespace Timeline.Engine.Articles;

/// <summary>What was given cannot be recorded; nothing was.</summary>
public abstract class RefusedInputException(string message) : Exception(message);

/// <summary>A file is not a text that can be captured.</summary>
public sealed class ArticleUnreadableException(string name, string found)
    : RefusedInputException($"Cannot capture '{name}': {found}");

/// <summary>Neither the caller nor the article says when it came out.</summary>
public sealed class PublishedUnknownException(string name)
    : RefusedInputException(
        $"Cannot tell when '{name}' was published: it has no dateline, front matter or dated post. Pass --published, for example --published 2022-03-01.");

/// <summary>A date of publication that has not come yet.</summary>
public sealed class PublishedInFutureException(string name, string published, string today)
    : RefusedInputException($"'{name}' cannot be published on {published}: today is {today} (UTC). Pass the date it came out with --published.");

/// <summary>A collection's name that is not one.</summary>
public sealed class CollectionNameException(string name)
    : RefusedInputException(
        $"'{name}' is no collection name: use 1 to {CollectionName.MaxLength} letters, digits, '-', '_' or '.', beginning with a letter or digit.");
