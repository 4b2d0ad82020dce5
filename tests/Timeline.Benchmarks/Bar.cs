using System.Text.Json;

namespace Timeline.Benchmarks;

/// <summary>One thing that has to be fast enough, and how it is measured.</summary>
/// <param name="Unit">What the value counts, and whether the target is its least or its most.</param>
/// <param name="Measure">The median of <see cref="Clock.Rounds"/> runs; null when what it is measured against cannot be had here.</param>
/// <param name="IsLong">It takes more than three minutes.</param>
internal sealed record Bar(string Name, Limit Limit, double Target, string Unit, Func<CancellationToken, Task<double?>> Measure, bool IsLong = false)
{
    /// <summary>Share of the target that noise may cost.</summary>
    private const double Grace = 0.05;

    public Bar(string name, Limit limit, double target, string unit, Func<double?> measure)
        : this(name, limit, target, unit, _ => Task.FromResult(measure()))
    {
    }

    public bool Holds(double value) => Limit is Limit.AtLeast ? value >= Target * (1 - Grace) : value <= Target * (1 + Grace);

    public string Line(double value) =>
        JsonSerializer.Serialize(new { bar = Name, value = Math.Round(value, 2), target = Target, unit = Unit, holds = Holds(value) });
}

internal enum Limit
{
    AtLeast,
    AtMost,
}
