using System.CommandLine;

namespace Timeline.Cli.Commands;

/// <summary><c>timeline demo</c>: the main job on an article of our own, in a collection of its own. Every command it shows can be typed.</summary>
internal static class DemoCommand
{
    private const string Collection = "demo";

    private static readonly Option<bool> Article = new("--article") { Description = "Print the sample article and exit" };

    private static readonly (string Meaning, string[] Arguments)[] Steps =
    [
        ("What the article states about the crane, in the order it happened", ["show", "--text", "crane"]),
        ("What one person said, and what was said of her", ["actors", "Helena Brandt"]),
        ("What had been said by 10 March", ["replay", "--to", "2024-03-10"]),
        ("What was said between 10 and 11 March", ["diff", "2024-03-10", "2024-03-11", "--clock", "said"]),
    ];

    public static Command Create() =>
        new Command("demo", "Try it out on a sample article").With(Article).Does(async (call, cancellationToken) =>
        {
            if (call.Get(Article))
            {
                using var reader = new StreamReader(OpenArticle());
                await call.Output.WriteAsync(await reader.ReadToEndAsync(cancellationToken));
                return;
            }

            await call.Output.WriteLineAsync("$ timeline demo --article | timeline capture - --collection demo");
            await call.RunAsync(["capture", "-", "--collection", Collection], OpenArticle(), Root.RunAsync, cancellationToken);

            foreach (var (meaning, arguments) in Steps)
            {
                string[] all = [.. arguments, "--collection", Collection];
                await call.Output.WriteLineAsync($"\n# {meaning}\n$ timeline {string.Join(' ', all.Select(Quoted))}");
                await call.RunAsync(all, Stream.Null, Root.RunAsync, cancellationToken);
            }
        });

    private static Stream OpenArticle() =>
        typeof(DemoCommand).Assembly.GetManifestResourceStream("demo.harbour") ?? throw new InvalidDataException("The sample article is missing from this build.");

    private static string Quoted(string argument) => argument.Contains(' ', StringComparison.Ordinal) ? $"\"{argument}\"" : argument;
}
