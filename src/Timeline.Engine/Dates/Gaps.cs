namespace Timeline.Engine.Dates;

/// <summary>What a date can denote when that is not one unbroken stretch: a set, unspecified digits, a winter.</summary>
internal abstract class Gaps
{
    /// <summary>Whether something the date can denote lies inside the limit.</summary>
    public abstract bool Touch(Bounds limit);
}

/// <summary>One of a few stretches.</summary>
internal sealed class Stretches(params Bounds[] stretches) : Gaps
{
    public override bool Touch(Bounds limit) => Array.Exists(stretches, stretch => stretch.Overlaps(limit));
}

/// <summary>One of several dates, each of which may have gaps of its own.</summary>
internal sealed class Choice(EdtfReading[] members) : Gaps
{
    public override bool Touch(Bounds limit) => Array.Exists(members, member => member.Touches(limit));
}
