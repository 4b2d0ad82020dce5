namespace Timeline.Engine.Events;

/// <summary>
/// A stretch of an article's text as captured: Unicode code points (not UTF-16 units, not bytes),
/// counted without a byte-order mark, start inclusive, end exclusive.
/// </summary>
public readonly record struct TextSpan(int Begin, int End);
