namespace Timeline.Engine.Dates;

/// <summary>The seasons of EDTF, by their codes (ISO 8601-2:2019, sub-year groupings).</summary>
/// <remarks>
/// 21 to 24 name no hemisphere; their days are taken to be the northern ones. Whoever knows better writes 25 to 32.
/// </remarks>
public enum Season
{
    Spring = 21,
    Summer = 22,
    Autumn = 23,
    Winter = 24,
    NorthernSpring = 25,
    NorthernSummer = 26,
    NorthernAutumn = 27,
    NorthernWinter = 28,
    SouthernSpring = 29,
    SouthernSummer = 30,
    SouthernAutumn = 31,
    SouthernWinter = 32,
}
