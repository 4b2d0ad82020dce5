using System.Collections.Immutable;
using Timeline.Engine.Extraction.Analysis;
using Timeline.Engine.Extraction.Mentions;
using Timeline.Engine.Extraction.Text;

namespace Timeline.Engine.Extraction.Attributions;

/// <summary>Reads who said what out of an article: quotations, indirect speech, posts.</summary>
public static class AttributionReader
{
    /// <returns>In the order of their content.</returns>
    public static ImmutableArray<Attribution> Read(AnnotatedText text, ActorReading actors)
    {
        ArgumentNullException.ThrowIfNull(text);
        ArgumentNullException.ThrowIfNull(actors);
        var mentions = new MentionIndex(actors);
        var candidates = new CandidateReader(text, mentions).Read();
        var speakers = new SpeakerResolver(text, mentions, actors);
        var attributions = ImmutableArray.CreateBuilder<Attribution>(candidates.Count);

        foreach (var candidate in candidates)
        {
            attributions.Add(
                new Attribution(
                    Ranges(text, candidate.Source),
                    Ranges(text, candidate.Cue),
                    [.. candidate.Content.Select(c => c.In(text))],
                    candidate.Form,
                    speakers.Resolve(candidate),
                    candidate.Stance));
        }

        attributions.Sort((a, b) => a.Content[0].Start.CompareTo(b.Content[0].Start));
        return attributions.DrainToImmutable();
    }

    private static ImmutableArray<CharRange> Ranges(TokenizedText text, TokenRange range) => range.IsEmpty ? [] : [range.In(text)];
}
