namespace Timeline.Accuracy.Scoring;

/// <summary>A time expression in a document: offsets in code points, TIMEX3 type and value.</summary>
public sealed record TimexSpan(string Doc, int Begin, int End, string Text, string Type, string Value);
