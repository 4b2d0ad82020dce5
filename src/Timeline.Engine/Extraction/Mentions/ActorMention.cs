using System.Collections.Immutable;
using Timeline.Engine.Events;
using Timeline.Engine.Extraction.Languages;
using Timeline.Engine.Extraction.Text;

namespace Timeline.Engine.Extraction.Mentions;

/// <summary>In what way a mention names its actor.</summary>
public enum MentionSense
{
    /// <summary>By name: "Russia", "Lukashenko", "the Kremlin".</summary>
    Name,

    /// <summary>By an adjective or the name of its people: "Russian forces", "the Belarusians", "US-led".</summary>
    Adjective,

    /// <summary>By name, but only to say where something is or happens: "near Kobryn". It neither speaks nor acts there.</summary>
    Location,

    /// <summary>By what it is: "Zelenskiy’s office", "the Belarusian army", "a senior defence official". The range is the noun phrase's head.</summary>
    Description,
}

/// <summary>A place in the text that names an actor (not a pronoun).</summary>
/// <param name="Range">The name as written, without title or article.</param>
/// <param name="Name">The actor's canonical name within the article: the key of <see cref="ArticleActor.Name"/>.</param>
public sealed record ActorMention(CharRange Range, ActorKind Kind, string Name, MentionSense Sense = MentionSense.Name);

/// <summary>What the article says of one actor, over all its mentions.</summary>
/// <param name="Name">The fullest name the article gives, or the usual one for a state or well-known body.</param>
/// <param name="Aliases">Other spellings met in this article, in order of appearance, without <paramref name="Name"/>.</param>
/// <param name="Role">As the article words it ("a senior adviser to the interior minister"); null if it gives none.</param>
/// <param name="Gender">A guess from title and given name; null when they do not tell, or for anything but a person.</param>
public sealed record ArticleActor(string Name, ActorKind Kind, ImmutableArray<string> Aliases, string? Role, ActorGender? Gender = null);
