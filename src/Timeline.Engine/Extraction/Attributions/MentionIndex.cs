using Timeline.Engine.Events;
using Timeline.Engine.Extraction.Languages;
using Timeline.Engine.Extraction.Mentions;
using Timeline.Engine.Extraction.Text;

namespace Timeline.Engine.Extraction.Attributions;

/// <summary>What an article's actors say about whom a phrase can stand for.</summary>
internal sealed class MentionIndex(ActorReading actors)
{
    private readonly Dictionary<string, ActorGender?> _genders =
        actors.Actors.GroupBy(actor => actor.Name, StringComparer.Ordinal).ToDictionary(g => g.Key, g => g.First().Gender, StringComparer.Ordinal);

    /// <summary>Whether "he" or "she" can be this person: unless known to be the other.</summary>
    public bool CanBe(string name, ActorGender gender) => _genders.GetValueOrDefault(name) is not { } known || known == gender;

    /// <summary>The mentions that lie in a stretch of the text, in order.</summary>
    public ReadOnlySpan<ActorMention> In(CharRange range) => actors.In(range);

    /// <summary>Whether the words name nothing but a place: where a story was filed, not who speaks.</summary>
    public bool IsPlace(CharRange range) => In(range) is [{ Kind: ActorKind.Place }, ..];

    /// <summary>The actor a signature belongs to: mentioned there, or of a name whose words are all in it.</summary>
    public string Canonical(CharRange range, string name)
    {
        if (In(range) is [var mention, ..])
        {
            return mention.Name;
        }

        foreach (var actor in actors.Actors)
        {
            if (actor.Name == name || actor.Aliases.Contains(name, StringComparer.Ordinal)
                || (actor.Kind is ActorKind.Person && actor.Name.Contains(' ', StringComparison.Ordinal)
                    && actor.Name.Split(' ').All(part => name.Contains(part, StringComparison.Ordinal))))
            {
                return actor.Name;
            }
        }

        return name;
    }
}
