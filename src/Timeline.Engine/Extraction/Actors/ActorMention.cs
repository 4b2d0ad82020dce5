using System.Collections.Immutable;
using Timeline.Engine.Events;
using Timeline.Engine.Extraction.Text;

namespace Timeline.Engine.Extraction.Actors;

/// <summary>A place in the text that names an actor (not a pronoun).</summary>
/// <param name="Range">The name as written, without title or article.</param>
/// <param name="Name">The actor's canonical name within the article: the key of <see cref="ArticleActor.Name"/>.</param>
public sealed record ActorMention(CharRange Range, ActorKind Kind, string Name);

/// <summary>What the article says of one actor, over all its mentions.</summary>
/// <param name="Name">The fullest name the article gives, or the usual one for a state or well-known body.</param>
/// <param name="Aliases">Other spellings met in this article, in order of appearance, without <paramref name="Name"/>.</param>
/// <param name="Role">As the article words it ("a senior adviser to the interior minister"); null if it gives none.</param>
public sealed record ArticleActor(string Name, ActorKind Kind, ImmutableArray<string> Aliases, string? Role);

/// <summary>All actors of an article and every place that names one, in text order, mentions not overlapping.</summary>
public sealed record ActorReading(ImmutableArray<ArticleActor> Actors, ImmutableArray<ActorMention> Mentions);
