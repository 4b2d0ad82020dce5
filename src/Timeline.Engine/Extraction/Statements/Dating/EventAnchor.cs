using Timeline.Engine.Extraction.Text;

namespace Timeline.Engine.Extraction.Statements.Dating;

/// <summary>An event that a statement's words count from.</summary>
/// <param name="Dated">The time expression that dates the event.</param>
internal sealed record EventAnchor(DateSource Source, CharRange Dated);
