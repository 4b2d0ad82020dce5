using System.CommandLine.Parsing;
using System.Globalization;
using System.Text.Json;
using NodaTime;
using Timeline.Engine.Dates;
using Timeline.Projections.Reading;

namespace Timeline.Cli.Invocation;

/// <summary>Reads what people type as the value of an option; a value that makes no sense is wrong usage, with the reason.</summary>
internal static class Values
{
    /// <returns>What is wrong and what would do; null when the text was read.</returns>
    public delegate string? Reader<T>(string text, out T? value);

    /// <summary>For <c>CustomParser</c>.</summary>
    public static Func<ArgumentResult, T?> Read<T>(Reader<T> read) => result =>
    {
        if (read(result.Tokens[0].Value, out var value) is { } problem)
        {
            result.AddError($"{OptionName(result)}{problem}");
        }

        return value;
    };

    public static Func<ArgumentResult, string?> NotBlank(string what) => Read((string text, out string? value) =>
    {
        value = text.Trim();
        return value.Length > 0 ? null : $"the text is blank. Give {what}.";
    });

    public static Func<ArgumentResult, int> Between(int least, int most) => Read((string text, out int value) =>
        int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out value) && value >= least && value <= most
            ? null
            : $"'{text}' is not a number from {Number(least)} to {Number(most)}.");

    /// <summary>One of the names of an enumeration, as JSON writes them.</summary>
    public static Func<ArgumentResult, T?> OneOf<T>(params T[] values)
        where T : struct, Enum => Read((string text, out T? value) =>
        {
            value = values.Select(v => (T?)v).FirstOrDefault(v => Name(v!.Value).Equals(text, StringComparison.OrdinalIgnoreCase));
            return value is null ? $"'{text}' is not one of {string.Join(", ", values.Select(Name))}." : null;
        });

    public static string Name<T>(T value)
        where T : struct, Enum => JsonNamingPolicy.CamelCase.ConvertName(value.ToString());

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
        return day is null ? $"'{text}' has no last day. Give a date such as 2022-03-01 or 2022-03." : null;
    }

    public static string? Recorded(string text, out AsOf? asOf) =>
        AsOf.TryParse(text, out asOf) ? null
        : text.Contains('T', StringComparison.Ordinal) ? $"'{text}' is not an instant. Write it as 2022-03-01T10:00:00Z."
        : $"{LastDay(text, out _) ?? $"'{text}' cannot be reached."} A position such as 41 or an instant such as 2022-03-01T10:00:00Z works too.";

    public static string Number(long number) => number.ToString(CultureInfo.InvariantCulture);

    private static string OptionName(ArgumentResult result) => result.Parent is OptionResult { IdentifierToken: { } option } ? $"{option.Value} " : "";
}
