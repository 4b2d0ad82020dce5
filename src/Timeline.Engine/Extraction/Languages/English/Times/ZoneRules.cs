using Timeline.Engine.Extraction.Times.Patterns;

namespace Timeline.Engine.Extraction.Languages.English.Times;

/// <summary>First: zones by their name. One that does not tell summer from winter, or is a place's own, has no offset.</summary>
internal static class ZoneRules
{
    public static readonly Rule[] All =
    [
        new("greenwich mean time", _ => Zone(0)),
        new("coordinated universal time", _ => Zone(0)),
        new("universal time", _ => Zone(0)),
        new("eastern standard time", _ => Zone(-5)),
        new("eastern daylight time", _ => Zone(-4)),
        new("central standard time", _ => Zone(-6)),
        new("central daylight time", _ => Zone(-5)),
        new("mountain standard time", _ => Zone(-7)),
        new("mountain daylight time", _ => Zone(-6)),
        new("pacific standard time", _ => Zone(-8)),
        new("pacific daylight time", _ => Zone(-7)),
        new("local|eastern|central|mountain|pacific time", _ => Zone(EnglishDates.UnknownOffset)),
        new("moscow|kyiv|kiev|london|paris|berlin|jerusalem|baghdad|tehran|beijing|tokyo|washington time", _ => Zone(EnglishDates.UnknownOffset)),
        new("new york time", _ => Zone(EnglishDates.UnknownOffset)),
    ];

    private static RuleResult Zone(int offset) => new(Kind.Zone, offset);
}
