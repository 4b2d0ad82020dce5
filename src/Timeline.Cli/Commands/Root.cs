using System.CommandLine;
using System.CommandLine.Help;
using System.CommandLine.Invocation;

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
        var root = new RootCommand("Who said what, when they said it, and when it is supposed to have happened")
        {
            DemoCommand.Create(),
            CaptureCommand.Create(),
            ShowCommand.Create(),
            ActorsCommand.Create(),
            ArticleCommand.Create(),
            CollectionsCommand.Create(),
            ReplayCommand.Create(),
            DiffCommand.Create(),
            HistoryCommand.Create(),
            AddCommand.Create(),
            RedateCommand.Create(),
            ReattributeCommand.Create(),
            AmendCommand.Create(),
            WithdrawCommand.Create(),
            RereadCommand.Create(),
            RebuildCommand.Create(),
            AnnotateCommand.Create(),
            ServeCommand.Create(),
            DbCommand.Create(),
            CompletionsCommand.Create(),
            CommonOptions.Collection,
            CommonOptions.Db,
            CommonOptions.By,
        };

        foreach (var command in JudgeCommands.CreateAll().Concat(ActorCommands.CreateAll()))
        {
            root.Subcommands.Add(command);
        }

        root.SetAction(parsed => new HelpAction().Invoke(parsed));
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
                await call.FinishAsync(cancellationToken);
                return call.ExitCode;
            }
            catch (Exception e)
            {
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
