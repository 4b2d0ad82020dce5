using Timeline.Engine.Errors;

namespace Timeline.Projections.Reading;

/// <summary>What was asked for does not exist as of the position asked.</summary>
public abstract class NotFoundException(string finding, Remedy? remedy = null) : TimelineException(finding, remedy);

/// <summary>Nothing was ever recorded in the collection.</summary>
/// <param name="known">Some of the collections that exist.</param>
public sealed class CollectionNotFoundException(string collection, IReadOnlyList<string> known) : NotFoundException(
    $"There is no collection '{collection}'; {(known.Count == 0 ? "nothing has been captured yet" : $"the collections are {string.Join(", ", known)}")}.",
    known.Count == 0 ? new CaptureFirst() : null)
{
    /// <summary>The collection that was asked.</summary>
    public string Collection { get; } = collection;

    /// <summary>Some of the collections that exist.</summary>
    public IReadOnlyList<string> Known { get; } = known;

    /// <summary>Whether the whole log is empty.</summary>
    public bool NothingCaptured => Known.Count == 0;
}

/// <summary>The collection's log ends before the position.</summary>
public sealed class PositionNotReachedException(string collection, long requested, long last) : NotFoundException(
    FormattableString.Invariant($"Position {requested} does not exist yet: the log of collection '{collection}' {(last == 0 ? "is empty." : $"ends at {last}. Ask for {last} or earlier.")}"),
    last == 0 ? new CaptureFirst() : null)
{
    /// <summary>The collection that was asked.</summary>
    public string Collection { get; } = collection;

    /// <summary>The position that was requested.</summary>
    public long Requested { get; } = requested;

    /// <summary>The last position of the collection's log.</summary>
    public long Last { get; } = last;
}

/// <summary>No actor has that name as of the position asked.</summary>
/// <param name="similar">Names with a word in common, a few of them.</param>
public sealed class ActorNotFoundException(string name, string collection, IReadOnlyList<string> similar) : NotFoundException(
    $"There is no actor '{name}' in collection '{collection}'{(similar.Count == 0 ? "" : $"; similar names are {string.Join(", ", similar)}")}.",
    similar.Count == 0 ? new SeeActors() : null)
{
    /// <summary>The name that was asked for.</summary>
    public string Name { get; } = name;

    /// <summary>The collection that was asked.</summary>
    public string Collection { get; } = collection;

    /// <summary>Names with a word in common, a few of them.</summary>
    public IReadOnlyList<string> Similar { get; } = similar;
}

/// <summary>Several actors share the name as an alias.</summary>
/// <param name="meant">Their names.</param>
public sealed class ActorAmbiguousException(string name, IReadOnlyList<string> meant)
    : NotFoundException($"'{name}' can mean {string.Join(" or ", meant)}. Give one of these names.")
{
    /// <summary>The name that was asked for.</summary>
    public string Name { get; } = name;

    /// <summary>The names of the actors that it can mean.</summary>
    public IReadOnlyList<string> Meant { get; } = meant;
}

/// <summary>The article does not name the actor.</summary>
public sealed class ActorNotInArticleException(string name, Guid article)
    : NotFoundException($"Article {article.ToString("N")[..8]} does not name '{name}'.", new SeeNames(article))
{
    /// <summary>The actor's name.</summary>
    public string Name { get; } = name;

    /// <summary>The article's id.</summary>
    public Guid Article { get; } = article;
}

/// <summary>No article has an id that begins with these digits.</summary>
/// <param name="reason">Why, without a full stop.</param>
public sealed class ArticleNotFoundException(string id, string collection, string reason)
    : NotFoundException($"There is no article '{id}' in collection '{collection}': {reason}.", new SeeArticles())
{
    /// <summary>Why, without a full stop.</summary>
    public string Reason { get; } = reason;

    /// <summary>The id that was given.</summary>
    public string Id { get; } = id;

    /// <summary>The collection that was asked.</summary>
    public string Collection { get; } = collection;
}

/// <summary>Several articles have ids that begin with these digits.</summary>
public sealed class ArticleAmbiguousException(string id, string collection) : NotFoundException(
    $"Several articles in collection '{collection}' have ids that begin with '{id}'. Give more digits.", new SeeArticles())
{
    /// <summary>The digits that were given.</summary>
    public string Id { get; } = id;

    /// <summary>The collection that was asked.</summary>
    public string Collection { get; } = collection;
}

/// <summary>There is no statement with that id.</summary>
public sealed class StatementNotFoundException(string id, string collection)
    : NotFoundException($"There is no statement '{id}' in collection '{collection}'.", new SeeStatements(Hidden: false))
{
    /// <summary>The id that was given.</summary>
    public string Id { get; } = id;

    /// <summary>The collection that was asked.</summary>
    public string Collection { get; } = collection;
}

/// <summary>There is no view of that name.</summary>
/// <param name="known">The views that exist.</param>
public sealed class ViewNotFoundException(string name, IReadOnlyList<string> known)
    : NotFoundException($"There is no view '{name}'; the views are {string.Join(", ", known)}.")
{
    /// <summary>The name that was given.</summary>
    public string Name { get; } = name;

    /// <summary>The views that exist.</summary>
    public IReadOnlyList<string> Known { get; } = known;
}
