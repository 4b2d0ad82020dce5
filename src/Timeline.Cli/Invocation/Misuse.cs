using System.CommandLine;
using System.CommandLine.Parsing;

namespace Timeline.Cli.Invocation;

/// <summary>Says in one line why a command line cannot be understood, and what was probably meant.</summary>
internal static class Misuse
{
    public static int Report(ParseResult parsed, string[] args, TextWriter errors)
    {
        errors.WriteLine(Printable.Line(Line(parsed, args)));
        return Problem.WrongUsage;
    }

    private static string Line(ParseResult parsed, string[] args)
    {
        var command = parsed.CommandResult.Command;
        var path = PathOf(parsed.CommandResult);

        if (parsed.UnmatchedTokens is [var unknown, ..])
        {
            var isOption = unknown.StartsWith('-');
            var (what, known) = isOption
                ? ("option", command.Options.Concat(parsed.RootCommandResult.Command.Options.Where(o => o.Recursive)).Select(o => o.Name))
                : ("verb", command.Subcommands.Select(c => c.Name));

            return !isOption && command.Subcommands.Count == 0
                ? $"{path} does not take '{unknown}' here. See: {path} --help"
                : $"{path} has no {what} '{unknown}'{Meant(unknown, known)} See: {path} --help";
        }

        if (command.Subcommands.Count > 0 && args.Length > 0)
        {
            return $"{path} needs one of {string.Join(", ", command.Subcommands.Select(c => c.Name))}. See: {path} --help";
        }

        if (parsed.Errors[0].SymbolResult is ArgumentResult { Tokens: [], Argument: var missing })
        {
            return $"{path} needs {missing.Name}. See: {path} --help";
        }

        var message = parsed.Errors[0].Message.ReplaceLineEndings(" ").TrimEnd();
        return $"{path}: {message}{(message.EndsWith('.') ? "" : ".")} See: {path} --help";
    }

    private static string PathOf(CommandResult result) =>
        result.Parent is CommandResult parent ? $"{PathOf(parent)} {result.Command.Name}" : "timeline";

    private static string Meant(string unknown, IEnumerable<string> known)
    {
        var nearest = known.Select(name => (Name: name, Distance: Distance(unknown, name))).OrderBy(n => n.Distance).ThenBy(n => n.Name, StringComparer.Ordinal).FirstOrDefault();
        return nearest.Name is { } meant && (nearest.Distance <= Math.Max(1, meant.Length / 3) || meant.StartsWith(unknown, StringComparison.OrdinalIgnoreCase))
            ? $"; did you mean '{meant}'?"
            : ".";
    }

    /// <summary>How many letters to change, add, drop or swap with their neighbour.</summary>
    private static int Distance(string a, string b)
    {
        var costs = new int[a.Length + 1, b.Length + 1];

        for (var i = 0; i <= a.Length; i++)
        {
            for (var j = 0; j <= b.Length; j++)
            {
                costs[i, j] = (i, j) switch
                {
                    (0, _) => j,
                    (_, 0) => i,
                    _ => Math.Min(
                        Math.Min(costs[i - 1, j], costs[i, j - 1]) + 1,
                        costs[i - 1, j - 1] + (char.ToLowerInvariant(a[i - 1]) == char.ToLowerInvariant(b[j - 1]) ? 0 : 1)),
                };

                if (i > 1 && j > 1 && a[i - 1] == b[j - 2] && a[i - 2] == b[j - 1])
                {
                    costs[i, j] = Math.Min(costs[i, j], costs[i - 2, j - 2] + 1);
                }
            }
        }

        return costs[a.Length, b.Length];
    }
}
