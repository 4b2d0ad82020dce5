using NodaTime;

namespace Timeline.Engine.Dates;

/// <summary>A date with an X in it: every year, month or day of the calendar whose digits fit.</summary>
/// <param name="beforeChrist">The year is written with a minus sign.</param>
internal sealed class UnspecifiedDigits(bool beforeChrist, DigitPattern year, DigitPattern? month, DigitPattern? day) : Gaps
{
    // There is no year -0000: 1 BC is 0000.
    private readonly int _firstYear = beforeChrist ? -year.Highest : year.Lowest;
    private readonly int _lastYear = beforeChrist ? -Math.Max(year.Lowest, 1) : year.Highest;

    /// <summary>From the first to the last day that fits; null when none does.</summary>
    public Bounds? Hull()
    {
        for (var first = _firstYear; first <= _lastYear; first++)
        {
            if (Fitting(first) is [var earliest, ..])
            {
                var last = _lastYear;
                while (Fitting(last).Count == 0)
                {
                    last--;
                }

                return earliest.Join(Fitting(last)[^1]);
            }
        }

        return null;
    }

    public override bool Touch(Bounds limit)
    {
        var last = Math.Min(_lastYear, limit.LastDay?.Year ?? _lastYear);
        for (var candidate = Math.Max(_firstYear, limit.FirstDay?.Year ?? _firstYear); candidate <= last; candidate++)
        {
            if (Fitting(candidate).Exists(stretch => stretch.Overlaps(limit)))
            {
                return true;
            }
        }

        return false;
    }

    private List<Bounds> Fitting(int candidate)
    {
        List<Bounds> stretches = [];
        if (!year.Matches(Math.Abs(candidate)))
        {
            return stretches;
        }

        if (month is not { } months)
        {
            stretches.Add(Bounds.OfMonths(candidate, 1, 12));
            return stretches;
        }

        for (var m = 1; m <= 12; m++)
        {
            if (!months.Matches(m))
            {
                continue;
            }

            if (day is not { } days)
            {
                stretches.Add(Bounds.OfMonths(candidate, m, m));
                continue;
            }

            for (var d = 1; d <= Bounds.DaysIn(candidate, m); d++)
            {
                if (days.Matches(d))
                {
                    var date = new LocalDate(candidate, m, d);
                    stretches.Add(Bounds.OfDays(date, date));
                }
            }
        }

        return stretches;
    }
}
