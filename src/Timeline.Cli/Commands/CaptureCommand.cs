using System.CommandLine;
using Timeline.Cli.Printing;
using Timeline.Engine.Articles;
using Timeline.Engine.Dates;
using Timeline.Engine.Log;

namespace Timeline.Cli.Commands;

/// <summary><c>timeline capture FILE…</c>: article texts to events.</summary>
internal static class CaptureCommand
{
    private static readonly Argument<string[]> Files = new("FILE")
    {
        Description = "Plain text or Markdown; - is standard input",
        Arity = ArgumentArity.OneOrMore,
    };

    private static readonly Option<ImpreciseDate?> PublishedOn = new("--published")
    {
        Description = "When it came out, for example 2022-03-01 (default: what the text says)",
        HelpName = "DATE",
        CustomParser = Values.Read<ImpreciseDate>(Values.Date),
    };

    private static readonly Option<string?> Title = Text("--title", "Its headline", "a title");
    private static readonly Option<string?> Publisher = Text("--publisher", "Who published it", "a name");
    private static readonly Option<string?> Url = Text("--url", "Where it was read", "an address");
    private static readonly Option<bool> DryRun = new("--dry-run") { Description = "Print what would be recorded; open no database" };

    public static Command Create()
    {
        var command = new Command("capture", "Read articles and record what they state") { Files }
            .With(PublishedOn, Title, Publisher, Url, DryRun, CommonOptions.Json);
        return command.Does(RunAsync);
    }

    private static async Task RunAsync(Call call, CancellationToken cancellationToken)
    {
        var files = call.Get(Files) ?? [];
        Refuse(call, files);
        using var progress = call.StartProgress();
        var done = 0;

        foreach (var file in files)
        {
            progress?.Report($"capturing {Values.Number(++done)} of {Values.Number(files.Length)}: {file}");

            try
            {
                var article = await CaptureAsync(call, file, cancellationToken);
                progress?.Wipe();
                Print(call, ArticleFile.NameOf(file), article);
                await call.Output.FlushAsync(cancellationToken);
            }
            catch (PublishedInFutureException e) when (call.Has(PublishedOn))
            {
                throw new UsageException(e.Message);
            }
            catch (RefusedInputException e)
            {
                // The other files are none the worse for it.
                progress?.Wipe();
                call.Report(e);
            }
        }
    }

    private static async Task<CapturedArticle> CaptureAsync(Call call, string file, CancellationToken cancellationToken)
    {
        var (name, bytes) = await ArticleFile.ReadAsync(file, call, cancellationToken);
        var command = new CaptureArticle(
            call.Collection, name, ArticleText.Decode(name, bytes), call.Get(PublishedOn), call.Get(Title), call.Get(Publisher), call.Get(Url), call.By);

        return call.Get(DryRun)
            ? new CapturedArticle(
                StreamIds.OfArticle(command.Collection, command.Text.Digest), CaptureArticleHandler.Decide(article: null, command, Call.Today), IsWithdrawn: false)
            : await call.RecordAsync(command, cancellationToken);
    }

    private static void Print(Call call, string file, CapturedArticle article)
    {
        if (call.Get(DryRun))
        {
            CapturePrinter.PrintDryRun(call, file, article);
        }
        else
        {
            CapturePrinter.Print(call, file, article);
        }
    }

    private static void Refuse(Call call, string[] files)
    {
        if (files.Length > 1 && (call.Has(Title) ? Title : call.Has(Url) ? Url : null) is { } single)
        {
            throw new UsageException($"{single.Name} belongs to one article, and {Values.Number(files.Length)} files are given. Capture them one by one, or leave it out.");
        }

        if (files.Count(file => file is "-") > 1)
        {
            throw new UsageException("Standard input (-) is given twice, and it can be read once. Leave one out.");
        }
    }

    private static Option<string?> Text(string name, string description, string what) =>
        new(name) { Description = description, HelpName = "TEXT", CustomParser = Values.NotBlank(what) };
}
