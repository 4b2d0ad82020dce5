using Timeline.Engine.Events;
using Timeline.Engine.Extraction.Attributions;
using Timeline.Engine.Extraction.Text;

namespace Timeline.Engine.Extraction.Statements.Spans;

/// <summary>The words of one statement to be, and what they were taken from.</summary>
/// <param name="Attribution">What attributes them; null in narration and in a post.</param>
internal sealed record StatementSpan(CharRange Range, StatementForm Form, Sentence Sentence, Attribution? Attribution);
