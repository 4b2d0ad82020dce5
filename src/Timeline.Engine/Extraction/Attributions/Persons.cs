using System.Collections.Immutable;
using Timeline.Engine.Events;
using Timeline.Engine.Extraction.Actors;
using Timeline.Engine.Extraction.Text;

namespace Timeline.Engine.Extraction.Attributions;

/// <summary>What an article's actor mentions say about whom a phrase can stand for.</summary>
internal sealed class Persons
{
    private readonly TokenizedText _text;
    private readonly ImmutableArray<ActorMention> _mentions;
    private readonly Dictionary<string, Gender> _genders = new(StringComparer.Ordinal);

    public Persons(TokenizedText text, ActorReading actors)
    {
        (_text, _mentions, Actors) = (text, actors.Mentions, actors.Actors);

        foreach (var mention in _mentions)
        {
            if (mention.Kind is ActorKind.Person && GenderOf(mention.Name) is Gender.Unknown && BeforeName(mention) is not Gender.Unknown and var gender)
            {
                _genders[mention.Name] = gender;
            }
        }
    }

    public ImmutableArray<ArticleActor> Actors { get; }

    public Gender GenderOf(string name)
    {
        if (!_genders.TryGetValue(name, out var gender))
        {
            _genders[name] = gender = GenderEvidence.OfFullName(name);
        }

        return gender;
    }

    /// <summary>The mentions that lie in a stretch of the text, in order.</summary>
    public ReadOnlySpan<ActorMention> In(CharRange range)
    {
        var first = FirstAt(range.Start);
        var end = first;

        while (end < _mentions.Length && _mentions[end].Range.End <= range.End)
        {
            end++;
        }

        return _mentions.AsSpan()[first..end];
    }

    /// <summary>The actor a signature or a spelled-out name belongs to: mentioned there, or of a name whose words are all in it.</summary>
    public string Canonical(CharRange range, string name)
    {
        if (In(range) is [var mention, ..])
        {
            return mention.Name;
        }

        foreach (var actor in Actors)
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

    /// <summary>"Mr. Smith", "spokeswoman Jane Doe".</summary>
    private Gender BeforeName(ActorMention mention)
    {
        var first = _text.FirstTokenAfter(mention.Range.Start);
        var inside = GenderEvidence.OfWord(_text[first]);
        return inside is Gender.Unknown && first > 0 ? GenderEvidence.OfWord(_text[first - 1]) : inside;
    }

    private int FirstAt(int position)
    {
        var (low, high) = (0, _mentions.Length);

        while (low < high)
        {
            var middle = (low + high) / 2;
            (low, high) = _mentions[middle].Range.Start >= position ? (low, middle) : (middle + 1, high);
        }

        return low;
    }
}
