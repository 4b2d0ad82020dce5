using System.CommandLine;
using Timeline.Engine.Articles;

namespace Timeline.Cli.Commands;

/// <summary><c>timeline demo</c>: the main job on an article of our own, in a collection of its own.</summary>
internal static class DemoCommand
{
    private const string Collection = "demo";
    private const int Width = 100;

    public static Command Create() =>
        new Command("demo", "Show the main job on a sample article").Does(async (call, cancellationToken) =>
        {
            var path = Path.Combine(Path.GetTempPath(), "timeline-demo.md");
            await Task.CompletedTask;
            throw new UsageException(path + Collection + Width + CollectionName.Default);
        });
}
