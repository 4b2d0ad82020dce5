namespace Timeline.Engine.Dates;

/// <summary>A number of fixed width, some digits of which may be an <c>X</c>: not specified.</summary>
/// <param name="Lowest">Every X read as 0.</param>
/// <param name="Highest">Every X read as 9.</param>
internal readonly record struct DigitPattern(int Lowest, int Highest)
{
    public bool IsSpecified => Lowest == Highest;

    /// <summary>How many digits precede the first X of a four-digit number.</summary>
    public int LeadingDigits => (Highest - Lowest) switch
    {
        0 => 4,
        < 10 => 3,
        < 100 => 2,
        < 1000 => 1,
        _ => 0,
    };

    /// <summary>Reads digits and X, nothing else.</summary>
    public static DigitPattern? Read(ReadOnlySpan<char> digits)
    {
        var (lowest, highest) = (0, 0);
        foreach (var digit in digits)
        {
            if (digit != 'X' && !char.IsAsciiDigit(digit))
            {
                return null;
            }

            lowest = (lowest * 10) + (digit == 'X' ? 0 : digit - '0');
            highest = (highest * 10) + (digit == 'X' ? 9 : digit - '0');
        }

        return new DigitPattern(lowest, highest);
    }

    public bool Matches(int number)
    {
        for (var (low, high, rest) = (Lowest, Highest, number); (low | high | rest) != 0; low /= 10, high /= 10, rest /= 10)
        {
            if (rest % 10 < low % 10 || rest % 10 > high % 10)
            {
                return false;
            }
        }

        return true;
    }
}
