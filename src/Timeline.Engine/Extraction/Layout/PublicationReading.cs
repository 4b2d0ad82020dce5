using Timeline.Engine.Dates;
using Timeline.Engine.Events;
using Timeline.Engine.Extraction.Text;

namespace Timeline.Engine.Extraction.Layout;

/// <summary>What an article says of itself. Null is what it does not say.</summary>
/// <param name="FrontMatter">The block of <c>key: value</c> lines between <c>---</c> at the top, which is no part of the story.</param>
public sealed record PublicationReading(PublishedDate? Published, string? Title, string? Publisher, string? Url, CharRange? FrontMatter);

/// <summary>When the article came out.</summary>
/// <param name="Range">Where the text says so; null when the caller did.</param>
/// <param name="Basis">
/// <see cref="DateBasis.Stated"/> by the caller, front matter, dateline or a line of its own; <see cref="DateBasis.Carried"/> from the newest post
/// in the text, before which it cannot have come out.
/// </param>
public sealed record PublishedDate(ImpreciseDate Value, CharRange? Range, DateBasis Basis);
