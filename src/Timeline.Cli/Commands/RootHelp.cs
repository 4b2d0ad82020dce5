using System.CommandLine;
using System.CommandLine.Help;
using System.CommandLine.Invocation;

namespace Timeline.Cli.Commands;

/// <summary>The help of the whole command line: verbs in groups, in the order in which people need them. A verb's own help is System.CommandLine's.</summary>
internal sealed class RootHelp((string Heading, Command[] Verbs)[] groups) : SynchronousCommandLineAction
{
    private readonly HelpAction _ofVerb = new();

    /// <summary>As for every help: <c>timeline settle --help</c> lacks arguments and is no mistake.</summary>
    public override bool ClearsParseErrors => true;

    public override int Invoke(ParseResult parseResult)
    {
        if (parseResult.CommandResult.Command is not RootCommand root)
        {
            return _ofVerb.Invoke(parseResult);
        }

        var output = parseResult.InvocationConfiguration.Output;
        output.WriteLine($"{root.Description}\n\nUsage:\n  timeline VERB [options]");

        foreach (var (heading, verbs) in groups)
        {
            Write(output, heading, verbs.Select(verb => (Label(verb), (Symbol)verb)));
        }

        Write(output, "Options", root.Options.Select(option => (Label(option), (Symbol)option)));
        output.WriteLine("\nSee the arguments and options of a verb with: timeline VERB --help");
        return 0;
    }

    private static void Write(TextWriter output, string heading, IEnumerable<(string Label, Symbol Symbol)> rows)
    {
        output.WriteLine($"\n{heading}:");

        foreach (var (label, symbol) in rows)
        {
            output.WriteLine($"  {label,-32}  {Brief(symbol.Description ?? "")}");
        }
    }

    private static string Label(Command verb) => string.Join(' ', [verb.Name, .. verb.Arguments.Select(Label)]);

    private static string Label(Argument argument)
    {
        var name = argument.Arity.MaximumNumberOfValues > 1 ? $"{argument.Name}..." : argument.Name;
        return argument.Arity.MinimumNumberOfValues == 0 ? $"[{name}]" : $"<{name}>";
    }

    private static string Label(Option option) => string.Join(", ", [option.Name, .. option.Aliases.Where(alias => alias.StartsWith('-'))]) + (option.HelpName is { } value ? $" <{value}>" : "");

    /// <summary>What comes after the first sentence or clause is for the verb's own help.</summary>
    private static string Brief(string description) => description.Split(". ")[0].Split("; ")[0];
}
