namespace Timeline.Projections.Reading;

/// <summary>What was asked for is not there.</summary>
public abstract class NotFoundException(string message) : Exception(message);

/// <summary>Nothing was ever recorded in the collection.</summary>
/// <param name="known">Collections there are, a few of them.</param>
public sealed class CollectionNotFoundException(string collection, IReadOnlyList<string> known)
    : NotFoundException(
        $"There is no collection '{collection}': "
        + (known.Count == 0 ? "nothing was captured yet. Capture an article first." : $"the collections are {string.Join(", ", known)}."))
{
    /// <summary>Whether the whole log is empty.</summary>
    public bool NothingCaptured { get; } = known.Count == 0;
}

/// <summary>A position past the end of the collection's log.</summary>
public sealed class PositionNotReachedException(string collection, long asked, long last)
    : NotFoundException($"Position {asked} is not reached yet: the log of collection '{collection}' ends at {last}. Ask as of {last} or before.");

/// <summary>No actor has that name as of the position read at.</summary>
public sealed class ActorNotFoundException(string name, string collection, IReadOnlyList<string> similar)
    : NotFoundException(
        $"No actor '{name}' in collection '{collection}'"
        + (similar.Count == 0 ? ". List them with: timeline actors." : $"; similar names are {string.Join(", ", similar)}."));

/// <summary>A name that several actors share as an alias.</summary>
public sealed class ActorAmbiguousException(string name, IReadOnlyList<string> meant)
    : NotFoundException($"'{name}' may mean {string.Join(" or ", meant)}. Ask for one of them.");

/// <summary>An article does not name the actor.</summary>
public sealed class ActorNotInArticleException(string name, Guid article)
    : NotFoundException($"Article {article.ToString("N")[..8]} does not name '{name}'. See whom it names with: timeline article {article.ToString("N")[..8]} --json");

/// <summary>No article has an id that begins so.</summary>
public sealed class ArticleNotFoundException(string id, string collection, string found)
    : NotFoundException($"No article '{id}' in collection '{collection}': {found}. List them with: timeline article.");

/// <summary>Several articles have ids that begin so.</summary>
public sealed class ArticleAmbiguousException(string id, string collection)
    : NotFoundException($"No one article '{id}' in collection '{collection}': several begin so; give more digits. List them with: timeline article.");

/// <summary>An article has no statement of that number.</summary>
public sealed class StatementNotFoundException(string id, string collection)
    : NotFoundException($"No statement '{id}' in collection '{collection}'. Ids are printed by: timeline show --json.");

/// <summary>There is no view of that name.</summary>
public sealed class ViewNotFoundException(string name, IReadOnlyList<string> known)
    : NotFoundException($"There is no view '{name}'; the views are {string.Join(", ", known)}.");
