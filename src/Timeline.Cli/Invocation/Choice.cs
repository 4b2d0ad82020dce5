using System.CommandLine;

namespace Timeline.Cli.Invocation;

/// <summary>Options and arguments whose value is one of a few words.</summary>
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

    /// <summary>An argument that must be the name of one of some values.</summary>
    public static Argument<T> Required<T>(string description, params T[] values)
        where T : struct, Enum
    {
        var names = string.Join('|', values.Select(Values.Name));
        var read = Values.OneOf(values);
        var argument = new Argument<T>(names) { Description = description, HelpName = names, CustomParser = result => read(result) ?? default };
        argument.CompletionSources.Clear();
        argument.CompletionSources.Add([.. values.Select(Values.Name)]);
        return argument;
    }

    private static string List<T>(T[] values)
        where T : struct, Enum => $"{string.Join(", ", values[..^1].Select(Values.Name))} or {Values.Name(values[^1])}";
}
