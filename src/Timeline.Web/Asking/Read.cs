using System.Globalization;
using System.Text.Json;
using NodaTime;
using Timeline.Engine.Dates;
using Timeline.Projections.Reading;

namespace Timeline.Web.Asking;

/// <summary>Readers of the texts that parameters come as.</summary>
internal static class Read
{
    public static string? NotBlank(string text, out string? value)
    {
        value = text.Trim();
        return value.Length > 0 ? null : "it is blank";
    }

    public static string? Date(string text, out ImpreciseDate? date) => ImpreciseDate.TryParse(text, out date, out var problem) ? null : problem;

    public static string? Range(string text, out DayRange? range)
    {
        range = DayRange.TryParse(text, out var read, out var problem) ? read : null;
        return problem;
    }

    /// <summary>The last day of a date.</summary>
    public static string? LastDay(string text, out LocalDate? day)
    {
        day = null;

        if (Date(text, out var date) is { } problem)
        {
            return problem;
        }

        day = date?.Latest;
        return day is null ? $"'{text}' has no last day. Give a date such as 2022-03-01 or 2022-03" : null;
    }

    public static string? Recorded(string text, out AsOf? asOf) =>
        AsOf.TryParse(text, out asOf) ? null : $"'{text}' is not a position such as 41, an instant such as 2022-03-01T10:00:00Z or a date such as 2022-03";

    public static Reader<T> Cursor<T>(CursorReader<T> read)
        where T : class => (string text, out T? cursor) =>
        read(text, out cursor) ? null : "it cannot be read. Copy all of it from the previous page, or start again without it";

    public static string? Position(string text, out long? position)
    {
        position = long.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : null;
        return position is null ? $"'{text}' is not a position such as 41" : null;
    }

    public static string? Flag(string text, out bool? value)
    {
        value = text switch
        {
            "" or "true" => true,
            "false" => false,
            _ => null,
        };
        return value is null ? $"'{text}' is neither true nor false" : null;
    }

    public static Reader<int?> Number(int least, int most) => (string text, out int? value) =>
    {
        value = int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number >= least && number <= most ? number : null;
        return value is null ? FormattableString.Invariant($"'{text}' is not a number from {least} to {most}") : null;
    };

    /// <summary>One of the names of an enumeration, as JSON writes them.</summary>
    public static Reader<T?> OneOf<T>(params T[] values)
        where T : struct, Enum => (string text, out T? value) =>
        {
            value = values.Select(v => (T?)v).FirstOrDefault(v => Name(v!.Value).Equals(text, StringComparison.OrdinalIgnoreCase));
            return value is null ? $"'{text}' is not one of {string.Join(", ", values.Select(Name))}" : null;
        };

    public static string Name<T>(T value)
        where T : struct, Enum => JsonNamingPolicy.CamelCase.ConvertName(value.ToString());
}
