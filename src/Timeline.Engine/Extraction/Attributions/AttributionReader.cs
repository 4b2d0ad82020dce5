using System.Collections.Immutable;
using Timeline.Engine.Extraction.Actors;
using Timeline.Engine.Extraction.Segments;
using Timeline.Engine.Extraction.Text;

namespace Timeline.Engine.Extraction.Attributions;

/// <summary>Reads who said what out of an article: quotations, indirect speech, posts.</summary>
public static class AttributionReader
{
    /// <returns>In the order of their content.</returns>
    public static ImmutableArray<Attribution> Read(TokenizedText text, ImmutableArray<Segment> segments, ActorReading actors)
    {
        ArgumentNullException.ThrowIfNull(text);
        ArgumentNullException.ThrowIfNull(actors);
        var classified = new ClassifiedText(text, segments);
        var persons = new Persons(actors);
        var findings = new FindingReader(classified, segments, persons).Read();
        var speakers = new SpeakerResolver(classified, persons, actors);
        var attributions = ImmutableArray.CreateBuilder<Attribution>(findings.Count);

        foreach (var finding in findings)
        {
            attributions.Add(
                new Attribution(
                    Ranges(text, finding.Source),
                    Ranges(text, finding.Cue),
                    [.. finding.Content.Select(c => c.In(text))],
                    finding.Form,
                    speakers.Resolve(finding),
                    finding.Stance));
        }

        attributions.Sort((a, b) => a.Content[0].Start.CompareTo(b.Content[0].Start));
        return attributions.DrainToImmutable();
    }

    private static ImmutableArray<CharRange> Ranges(TokenizedText text, TokenRange range) => range.IsEmpty ? [] : [range.In(text)];
}
