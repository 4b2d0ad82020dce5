using System.Globalization;
using System.Text;

namespace Timeline.Engine.Extraction.Times.Values;

/// <summary>TIMEX3's text of a length of time: <c>P5Y</c>, <c>PT3H</c>, <c>PXM</c>.</summary>
internal static class LengthText
{
    public static string Of(Length length)
    {
        var text = new StringBuilder("P");
        var onClock = false;

        foreach (var (count, unit) in length.Parts)
        {
            if (unit < TimeUnit.Night && !onClock)
            {
                onClock = true;
                text.Append('T');
            }

            text.Append(count is { } known ? known.ToString("0.####", CultureInfo.InvariantCulture) : "X").Append(Code(unit));
        }

        return text.ToString();
    }

    public static string Code(TimeUnit unit) => unit switch
    {
        TimeUnit.Second => "S",
        TimeUnit.Minute or TimeUnit.Month => "M",
        TimeUnit.Hour => "H",
        TimeUnit.Night => "NI",
        TimeUnit.Day => "D",
        TimeUnit.Weekend => "WE",
        TimeUnit.Week => "W",
        TimeUnit.Season => "SE",
        TimeUnit.Quarter => "Q",
        TimeUnit.Half => "H",
        TimeUnit.Decade => "DE",
        TimeUnit.Century => "CE",
        TimeUnit.Millennium => "ML",
        _ => "Y",
    };
}
