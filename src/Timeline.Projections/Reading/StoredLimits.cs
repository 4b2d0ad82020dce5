using NodaTime;
using NodaTime.Text;
using Timeline.Engine.Dates;

namespace Timeline.Projections.Reading;

/// <summary>Limits as cursors hold them.</summary>
internal static class StoredLimits
{
    public static string? Write(DayRange? between) => between?.ToString();

    public static string? Write(LocalDate? knownBy) => knownBy is { } day ? LocalDatePattern.Iso.Format(day) : null;

    /// <exception cref="FormatException">A date is none.</exception>
    public static ReadLimits Read(long position, string? between, bool undated, string? knownBy, StatusFilter? status) => new(
        between is null ? null : DayRange.Parse(between),
        undated,
        knownBy is null ? (LocalDate?)null : LocalDatePattern.Iso.Parse(knownBy).GetValueOrThrow(),
        AsOf.At(position),
        status);
}
