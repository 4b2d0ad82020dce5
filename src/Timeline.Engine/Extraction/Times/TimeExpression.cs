using Timeline.Engine.Dates;
using Timeline.Engine.Extraction.Text;
using Timeline.Engine.Extraction.Times.Values;

namespace Timeline.Engine.Extraction.Times;

/// <summary>Words that say when, how long or how often.</summary>
/// <param name="Value">TIMEX3 value: <c>1998-01-08</c>, <c>1998-W02</c>, <c>P5Y</c>, <c>PRESENT_REF</c>, <c>XXXX-WXX-1</c>.</param>
/// <param name="Date">
/// What it denotes on the calendar, as precise as the words and no more; null for a duration, a set, or a reference that fixes no day.
/// </param>
public sealed record TimeExpression(CharRange Range, TimexType Type, string Value, ImpreciseDate? Date);
