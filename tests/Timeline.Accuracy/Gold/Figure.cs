using System.Collections.Immutable;

namespace Timeline.Accuracy.Gold;

/// <summary>One measure over the whole set.</summary>
/// <param name="Percent">100 is all right.</param>
/// <param name="Of">How many it was measured on.</param>
/// <param name="Errors">A line each.</param>
public sealed record Figure(string Name, double Percent, int Of, ImmutableArray<string> Errors);
