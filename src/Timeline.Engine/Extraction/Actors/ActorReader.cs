using System.Collections.Immutable;
using Timeline.Engine.Extraction.Segments;
using Timeline.Engine.Extraction.Text;

namespace Timeline.Engine.Extraction.Actors;

internal static class ActorReader
{
    public static ActorReading Read(TokenizedText text, ImmutableArray<Segment> segments) => new([], []);
}
