using System.Globalization;

namespace Timeline.Web.Reads;

/// <summary>A place among the frames of one replay.</summary>
/// <param name="Position">Of the log that is replayed.</param>
/// <param name="Skipped">How many frames come before.</param>
internal sealed record FrameCursor(long Position, int Skipped)
{
    public static string? TryRead(string text, out FrameCursor? cursor)
    {
        cursor = text.Split('-') is [var first, var second]
            && long.TryParse(first, NumberStyles.None, CultureInfo.InvariantCulture, out var position)
            && int.TryParse(second, NumberStyles.None, CultureInfo.InvariantCulture, out var skipped)
            ? new FrameCursor(position, skipped)
            : null;
        return cursor is null ? "it cannot be read. Copy all of it from the previous page, or start again without it" : null;
    }

    public override string ToString() => FormattableString.Invariant($"{Position}-{Skipped}");
}
