using System.CommandLine;
using System.CommandLine.Help;
using System.CommandLine.Invocation;
using Timeline.Cli.Invocation;
using Timeline.Engine.Articles;

namespace Timeline.Cli.Commands;

/// <summary>The whole command line.</summary>
internal static class Root
{
    /// <summary>No <c>@file</c> and no <c>-abc</c> for <c>-a -b -c</c>: names of people and files are to be taken as they are.</summary>
    private static readonly ParserConfiguration Parsing = new() { EnablePosixBundling = false, ResponseFileTokenReplacer = null };

    private static readonly Lazy<RootCommand> Command = new(Create);

    /// <returns>The exit code.</returns>
    public static async Task<int> RunAsync(string[] arguments, Terminal terminal, CancellationToken cancellationToken = default)
    {
        if (arguments.Select(argument => (Argument: argument, Problem: StorableText.ProblemOf(argument))).FirstOrDefault(found => found.Problem is not null) is { Problem: { } problem } found)
        {
            await terminal.Error.WriteLineAsync(Printable.Line($"'{found.Argument}' cannot be read: {problem}."));
            return Problem.WrongUsage;
        }

        var parsed = Command.Value.Parse(arguments, Parsing);

        if (parsed.Errors.Count > 0 && parsed.Action is null or ParseErrorAction)
        {
            return Misuse.Report(parsed, arguments, terminal.Error);
        }

        var exitCode = await parsed.InvokeAsync(terminal, cancellationToken);

        try
        {
            await terminal.Output.FlushAsync(CancellationToken.None);
            return exitCode;
        }
        catch (IOException e)
        {
            await terminal.Error.WriteLineAsync(Problem.OfOutput(e));
            return Problem.Failed;
        }
    }

    private static RootCommand Create()
    {
        (string Heading, Command[] Verbs)[] groups =
        [
            ("Begin", [DemoCommand.Create(), CaptureCommand.Create()]),
            ("Ask",
            [
                ShowCommand.Create(), ActorsCommand.Create(), ArticleCommand.Create(), CollectionsCommand.Create(),
                ReplayCommand.Create(), DiffCommand.Create(), HistoryCommand.Create(),
            ]),
            ("Correct statements and articles",
            [
                AddCommand.Create(), RedateCommand.Create(), ReattributeCommand.Create(), AmendCommand.Create(),
                .. JudgeCommands.CreateAll(), WithdrawCommand.Create(), RereadCommand.Create(),
            ]),
            ("Correct actors", [.. ActorCommands.CreateAll()]),
            ("Run", [ServeCommand.Create(), DbCommand.Create(), RebuildCommand.Create(), AnnotateCommand.Create(), CompletionsCommand.Create()]),
        ];

        var root = new RootCommand("Who said what, when they said it, and when it is supposed to have happened")
        {
            CommonOptions.Collection,
            CommonOptions.Db,
            CommonOptions.By,
        };

        foreach (var verb in groups.SelectMany(group => group.Verbs))
        {
            root.Subcommands.Add(verb);
        }

        var help = new RootHelp(groups);
        root.Options.OfType<HelpOption>().Single().Action = help;
        root.SetAction(help.Invoke);
        return root;
    }

    /// <summary>Lets a verb do something, and tells what goes wrong in one line.</summary>
    public static Command Does(this Command command, Func<Call, CancellationToken, Task> action)
    {
        command.SetAction(async (parsed, cancellationToken) =>
        {
            await using var call = new Call(parsed);

            try
            {
                await action(call, cancellationToken);
                call.NoteWhatIsHeldBack();
                await call.FinishAsync(cancellationToken);
                return call.ExitCode;
            }
            catch (Exception e)
            {
                call.NoteWhatIsHeldBack();

                // Whatever breaks while we stop, we stop because we were told to.
                return call.Report(cancellationToken.IsCancellationRequested ? new OperationCanceledException(e.Message, e, cancellationToken) : e);
            }
        });
        return command;
    }

    public static Command With(this Command command, params IEnumerable<Option> options)
    {
        foreach (var option in options)
        {
            command.Options.Add(option);
        }

        return command;
    }
}
