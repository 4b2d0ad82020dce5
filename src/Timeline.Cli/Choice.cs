using System.CommandLine;

namespace Timeline.Cli;

/// <summary>Options whose value is one of a few words.</summary>
internal static class Choice
{
    /// <summary>An option whose value is the name of one of some values, null when not given.</summary>
    public static Option<T?> Of<T>(string name, string description, params T[] values)
        where T : struct, Enum
    {
        var option = new Option<T?>(name) { Description = $"{description}: {List(values)}", HelpName = name.TrimStart('-').ToUpperInvariant(), CustomParser = Values.OneOf(values) };
        option.CompletionSources.Clear();
        option.CompletionSources.Add([.. values.Select(Values.Name)]);
        return option;
    }

    private static string List<T>(T[] values)
        where T : struct, Enum => $"{string.Join(", ", values[..^1].Select(Values.Name))} or {Values.Name(values[^1])}";
}
