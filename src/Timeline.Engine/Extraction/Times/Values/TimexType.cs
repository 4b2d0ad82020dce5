namespace Timeline.Engine.Extraction.Times.Values;

/// <summary>TIMEX3's types of time expression (ISO 24617-1).</summary>
public enum TimexType
{
    Date,
    Time,
    Duration,
    Set,
}
