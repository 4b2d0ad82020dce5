using System.Collections.Immutable;
using Timeline.Engine.Extraction.Actors;
using Timeline.Engine.Extraction.Text;

namespace Timeline.Engine.Extraction.Statements;

/// <summary>Looks up an article's actors: by any spelling, and by place.</summary>
internal sealed class ActorNames
{
    private readonly Dictionary<string, string> _canonical = new(StringComparer.OrdinalIgnoreCase);
    private readonly ImmutableArray<ActorMention> _mentions;

    public ActorNames(ActorReading actors)
    {
        _mentions = actors.Mentions;

        foreach (var actor in actors.Actors)
        {
            _canonical.TryAdd(actor.Name, actor.Name);
        }

        foreach (var (alias, name) in actors.Actors.SelectMany(actor => actor.Aliases.Select(alias => (alias, actor.Name))))
        {
            _canonical.TryAdd(alias, name);
        }
    }

    public string? Speaker(Piece piece)
    {
        if (piece.Sentence.Segment.Signature is { } signature && piece.Attribution is null)
        {
            return Known(signature.Name) ?? Known(signature.Handle) ?? signature.Name;
        }

        return piece.Attribution?.Speaker is { } speaker ? Known(speaker) ?? speaker : null;
    }

    public bool IsKnown(string? name) => Known(name) is not null;

    /// <summary>Canonical names of the actors named inside <paramref name="range"/>, in order of first appearance.</summary>
    public ImmutableArray<string> Mentioned(CharRange range)
    {
        var (low, high) = (0, _mentions.Length);

        while (low < high)
        {
            var middle = (low + high) / 2;
            (low, high) = _mentions[middle].Range.Start >= range.Start ? (low, middle) : (middle + 1, high);
        }

        return [.. _mentions.Skip(low).TakeWhile(mention => mention.Range.Start < range.End).Where(mention => range.Contains(mention.Range))
            .Select(mention => mention.Name).Distinct(StringComparer.Ordinal)];
    }

    private string? Known(string? name) =>
        name is null ? null
        : _canonical.GetValueOrDefault(name) ?? _canonical.GetValueOrDefault(name.TrimStart('@'));
}
