using System.Collections.Immutable;
using NodaTime;
using Timeline.Engine.Extraction.Text;

namespace Timeline.Engine.Extraction.Layout;

/// <summary>What part a segment plays in its article.</summary>
public enum SegmentKind
{
    /// <summary>A paragraph of the article.</summary>
    Prose,

    /// <summary>A social-media post inside the article; <see cref="Segment.Signature"/> says whose.</summary>
    Post,

    /// <summary>A title or subtitle: names what follows, states nothing of its own.</summary>
    Heading,

    /// <summary>Navigation, credits, "to be continued": no part of the story.</summary>
    Boilerplate,
}

/// <summary>A paragraph-sized piece of the article.</summary>
/// <param name="Range">The whole piece, without white space around it; a post's includes its signature.</param>
/// <param name="Sentences">In order, not overlapping, trimmed, inside <paramref name="Range"/>; none in a heading or boilerplate.</param>
public sealed record Segment(SegmentKind Kind, CharRange Range, ImmutableArray<CharRange> Sentences, PostSignature? Signature = null);

/// <summary>Who posted and when: <c>— Name (@handle) March 1, 2022</c>.</summary>
public sealed record PostSignature(CharRange Range, string Name, string? Handle, LocalDate? Posted, string? PostedWords);
