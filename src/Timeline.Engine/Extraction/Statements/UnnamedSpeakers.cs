using System.Collections.Immutable;
using Timeline.Engine.Events;
using Timeline.Engine.Extraction.Attributions;
using Timeline.Engine.Extraction.Mentions;
using Timeline.Engine.Extraction.Text;

namespace Timeline.Engine.Extraction.Statements;

/// <summary>Whoever speaks is one of the article’s actors: a speaker the actor stage did not find becomes one, of no known kind.</summary>
internal static class UnnamedSpeakers
{
    public static (ActorReading Actors, ImmutableArray<StatementReading> Statements) Add(
        ActorReading actors, ImmutableArray<Attribution> attributions, ImmutableArray<StatementReading> statements)
    {
        var known = actors.Actors.Select(actor => actor.Name).ToHashSet(StringComparer.Ordinal);

        // "Police" at the beginning of a sentence and "police" inside one are the same; the first spelling is the name.
        var unknown = statements.Select(statement => statement.Speaker).OfType<string>().Where(speaker => !known.Contains(speaker)).ToHashSet(StringComparer.OrdinalIgnoreCase);

        if (unknown.Count == 0)
        {
            return (actors, statements);
        }

        var mentions = ImmutableArray.CreateBuilder<ActorMention>();

        foreach (var attribution in attributions)
        {
            if (attribution is { Speaker: { } speaker, Source: [var source, ..] } && unknown.TryGetValue(speaker, out var name) && !Overlaps(actors, mentions, source))
            {
                mentions.Add(new ActorMention(source, ActorKind.Unnamed, name, MentionSense.Description));
            }
        }

        return (
            new ActorReading(
                [.. actors.Actors, .. unknown.Select(name => new ArticleActor(name, ActorKind.Unnamed, [], null))],
                [.. actors.Mentions.Concat(mentions).OrderBy(mention => mention.Range.Start)]),
            [.. statements.Select(statement => statement.Speaker is { } speaker && unknown.TryGetValue(speaker, out var name) ? statement with { Speaker = name } : statement)]);
    }

    private static bool Overlaps(ActorReading actors, ImmutableArray<ActorMention>.Builder found, CharRange source) =>
        actors.Overlap(source) || (found.Count > 0 && found[^1].Range.Overlaps(source));
}
