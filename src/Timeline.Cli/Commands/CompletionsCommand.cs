using System.CommandLine;
using Timeline.Cli.Invocation;

namespace Timeline.Cli.Commands;

/// <summary><c>timeline completions SHELL</c>: a script that lets the shell ask <c>timeline</c> itself what may come next.</summary>
internal static class CompletionsCommand
{
    private static readonly string[] Shells = ["bash", "zsh", "fish", "pwsh"];

    private static readonly Argument<string?> Shell = new("SHELL")
    {
        Description = "bash, zsh, fish or pwsh",
        HelpName = "SHELL",
        CustomParser = Values.Read((string text, out string? shell) =>
        {
            shell = Shells.FirstOrDefault(s => s.Equals(text, StringComparison.OrdinalIgnoreCase));
            return shell is null ? $"There is no script for '{text}', only for {string.Join(", ", Shells)}." : null;
        }),
        CompletionSources = { Shells },
    };

    public static Command Create() =>
        new Command("completions", "Print a script that completes verbs and options in your shell") { Shell }.Does((call, cancellationToken) =>
        {
            using var script = typeof(CompletionsCommand).Assembly.GetManifestResourceStream($"completions.{call.Get(Shell)}")
                ?? throw new InvalidDataException($"The script for {call.Get(Shell)} is missing from this build.");
            using var reader = new StreamReader(script);
            return call.Output.WriteAsync(reader.ReadToEnd().AsMemory(), cancellationToken);
        });
}
