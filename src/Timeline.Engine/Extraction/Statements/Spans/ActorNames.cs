using System.Collections.Immutable;
using Timeline.Engine.Extraction.Mentions;
using Timeline.Engine.Extraction.Text;

namespace Timeline.Engine.Extraction.Statements.Spans;

/// <summary>Looks up an article's actors: by any spelling, and by place.</summary>
internal sealed class ActorNames
{
    private readonly Dictionary<string, string> _canonical = new(StringComparer.OrdinalIgnoreCase);
    private readonly ActorReading _actors;

    public ActorNames(ActorReading actors)
    {
        _actors = actors;

        foreach (var actor in actors.Actors)
        {
            _canonical.TryAdd(actor.Name, actor.Name);
        }

        foreach (var (alias, name) in actors.Actors.SelectMany(actor => actor.Aliases.Select(alias => (alias, actor.Name))))
        {
            _canonical.TryAdd(alias, name);
        }
    }

    public string? Speaker(StatementSpan span)
    {
        if (span.Sentence.Segment.Signature is { } signature && span.Attribution is null)
        {
            return Known(signature.Name) ?? Known(signature.Handle) ?? signature.Name;
        }

        return span.Attribution?.Speaker is { } speaker ? Known(speaker) ?? speaker : null;
    }

    public bool IsKnown(string? name) => Known(name) is not null;

    /// <summary>Canonical names of the actors named inside <paramref name="range"/>, in order of first appearance.</summary>
    public ImmutableArray<string> Mentioned(CharRange range)
    {
        var names = ImmutableArray.CreateBuilder<string>();

        foreach (var mention in _actors.In(range))
        {
            if (!names.Contains(mention.Name, StringComparer.Ordinal))
            {
                names.Add(mention.Name);
            }
        }

        return names.DrainToImmutable();
    }

    private string? Known(string? name) =>
        name is null ? null
        : _canonical.GetValueOrDefault(name) ?? _canonical.GetValueOrDefault(name.TrimStart('@'));
}
