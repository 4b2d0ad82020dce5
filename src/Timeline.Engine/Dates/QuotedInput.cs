namespace Timeline.Engine.Dates;

/// <summary>What was asked, as a message repeats it: short, on one line.</summary>
internal static class QuotedInput
{
    private const int Longest = 60;

    public static string Of(ReadOnlySpan<char> text)
    {
        var shown = text.Length > Longest ? [.. text[..Longest], '…'] : text.ToArray();
        for (var i = 0; i < shown.Length; i++)
        {
            shown[i] = char.IsControl(shown[i]) ? ' ' : shown[i];
        }

        return shown.Length == 0 ? "''" : new string(shown);
    }
}
