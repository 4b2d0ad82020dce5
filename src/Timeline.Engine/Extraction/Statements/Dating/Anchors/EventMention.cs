using Timeline.Engine.Dates;
using Timeline.Engine.Extraction.Languages;
using Timeline.Engine.Extraction.Text;

namespace Timeline.Engine.Extraction.Statements.Dating.Anchors;

/// <summary>An event, named by a noun or told by a verb.</summary>
/// <param name="First">The token its noun phrase begins with; the verb itself where it is a verb.</param>
/// <param name="End">The token after its noun phrase, an "of …" included; the one after the verb.</param>
/// <param name="Agent">The last word of who does it or whose it is, in lower case; null when the words do not say.</param>
/// <param name="Patient">The last word of whom it befalls.</param>
/// <param name="Modifier">The words between determiner and noun that are no date: "full-scale", "second".</param>
/// <param name="IsDefinite">Speaks of an event that is known: "the invasion", "Russia’s invasion", or a verb.</param>
internal sealed record EventMention(
    EventKind Kind, int First, int End, string? Agent, string? Patient, string? Modifier, bool IsDefinite, bool IsVerb, EventDate? Dated = null);

/// <summary>When an event was, as a sentence says.</summary>
/// <param name="IsBeginning">It began then, and how long it lasted is not said.</param>
/// <param name="Words">The time expression.</param>
internal sealed record EventDate(ImpreciseDate Value, bool IsBeginning, CharRange Words);
