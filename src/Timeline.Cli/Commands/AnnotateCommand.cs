using System.CommandLine;
using NodaTime;
using NodaTime.Text;
using Timeline.Cli.Invocation;
using Timeline.Engine.Articles;
using Timeline.Engine.Extraction;
using Timeline.Engine.Extraction.Annotation;
using Timeline.Engine.Extraction.Attributions;
using Timeline.Engine.Extraction.Mentions;

namespace Timeline.Cli.Commands;

/// <summary><c>timeline annotate</c>: what the reader alone finds in a folder of texts, as JSON Lines. Opens no database.</summary>
internal static class AnnotateCommand
{
    private static readonly Argument<string> Folder = new("DIR") { Description = "A folder with .txt files; for dates, a .dct file beside each holds its day" };

    public static Command Create() =>
        new("annotate", "Print what the reader finds in a folder of texts, as JSON Lines")
        {
            Verb("dates", "Time expressions, with TIMEX3 type and value", (doc, path, text, cancellationToken) =>
                DateAnnotations.OfText(doc, ArticleReader.Tokenize(text), PublishedBeside(path), cancellationToken)),
            Verb("attributions", "Attributions: source, cue and content", (doc, _, text, _) =>
            {
                var annotated = ArticleReader.Annotate(text);
                return AttributionAnnotations.Lines(doc, text, AttributionReader.Read(annotated, ActorReader.Read(annotated)));
            }),
            Verb("actors", "Names of persons, organisations, states and places", (doc, _, text, _) => ActorAnnotations.Lines(doc, text, ActorReader.Read(ArticleReader.Annotate(text)))),
        };

    private static Command Verb(string name, string description, Func<string, string, string, CancellationToken, IEnumerable<string>> linesOf)
    {
        var command = new Command(name, description) { Folder };
        return command.Does(async (call, cancellationToken) =>
        {
            var folder = call.Get(Folder) ?? "";

            if (!Directory.Exists(folder))
            {
                throw new DirectoryNotFoundException($"There is no folder '{folder}'. Give one that contains .txt files.");
            }

            var paths = Directory.GetFiles(folder, "*.txt").Order(StringComparer.Ordinal).ToArray();

            if (paths.Length == 0)
            {
                throw new FileNotFoundException($"The folder '{folder}' contains no .txt file. Put the texts there.");
            }

            foreach (var path in paths)
            {
                cancellationToken.ThrowIfCancellationRequested();
                await AnnotateAsync(call, path, linesOf, cancellationToken);
            }
        });
    }

    private static async Task AnnotateAsync(
        Call call, string path, Func<string, string, string, CancellationToken, IEnumerable<string>> linesOf, CancellationToken cancellationToken)
    {
        try
        {
            var (name, bytes) = await ArticleFile.ReadAsync(path, call, cancellationToken);
            var text = ArticleText.Decode(name, bytes).Text;

            foreach (var line in linesOf(Path.GetFileNameWithoutExtension(path), path, text, cancellationToken))
            {
                await call.Output.WriteLineAsync(line);
            }
        }
        catch (RefusedInputException e)
        {
            call.Report(e);
        }
    }

    private static LocalDate PublishedBeside(string path)
    {
        var dct = Path.ChangeExtension(path, ".dct");
        return File.Exists(dct) && !SpecialFile.Is(dct) && LocalDatePattern.Iso.Parse(File.ReadAllText(dct).Trim()) is { Success: true, Value: var published }
            ? published
            : throw new ArticleUnreadableException(path, $"'{dct}' does not contain the text's day as YYYY-MM-DD. Write it there.");
    }
}
