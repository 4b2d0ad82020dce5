using Timeline.Engine.Dates;
using Timeline.Engine.Events;
using Timeline.Engine.Extraction.Statements.Clauses;

namespace Timeline.Engine.Extraction.Statements.Dating;

/// <summary>What the tense alone says of when something happened, measured from when it was said: the dates whose basis is "bounded".</summary>
internal static class TenseBounds
{
    /// <returns>Null where the tense leaves every day open.</returns>
    public static ImpreciseDate? Of(Tense tense, StatementForm form, ImpreciseDate said) => tense switch
    {
        Tense.Past or Tense.PresentPerfect or Tense.Pluperfect or Tense.MayHave => DateIntervals.UpTo(said),
        Tense.Present => said,
        Tense.Future or Tense.May => DateIntervals.From(said),

        // In the article's own voice these look ahead from a moment in the past that need not be the article's.
        Tense.FutureInPast or Tense.Would or Tense.Could => form is StatementForm.Indirect ? DateIntervals.From(said) : null,
        _ => null,
    };
}
