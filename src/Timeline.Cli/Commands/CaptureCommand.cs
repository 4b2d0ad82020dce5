using System.Collections.Immutable;
using System.CommandLine;
using Timeline.Cli.Invocation;
using Timeline.Cli.Printing;
using Timeline.Engine.Articles;
using Timeline.Engine.Dates;
using Timeline.Engine.Events;

namespace Timeline.Cli.Commands;

/// <summary><c>timeline capture FILE|DIR…</c>: article texts to events.</summary>
internal static class CaptureCommand
{
    private static readonly Argument<string[]> Files = new("FILE|DIR")
    {
        Description = "Text or Markdown files; folders (all .txt and .md files below them); or - for standard input",
        Arity = ArgumentArity.ZeroOrMore,
    };

    private static readonly Option<string?> List = new("--list")
    {
        Description = "Capture the files listed in FILE, one per line; - reads the list from standard input",
        HelpName = "FILE",
        CustomParser = Values.NotBlank("a file"),
    };

    private static readonly Option<ImpreciseDate?> PublishedOn = new("--published")
    {
        Description = "When the article came out, such as 2022-03-01 (default: the date in the text)",
        HelpName = "DATE",
        CustomParser = Values.Read<ImpreciseDate>(Values.Date),
    };

    private static readonly Option<string?> Title = Text("--title", "The headline", "a title");
    private static readonly Option<string?> Publisher = Text("--publisher", "Who published it", "a name");
    private static readonly Option<string?> Url = Text("--url", "The article's address", "an address");
    private static readonly Option<bool> DryRun = new("--dry-run") { Description = "Print what would be recorded, but record nothing" };

    public static Command Create()
    {
        var command = new Command("capture", "Read articles and record what they state") { Files }
            .With(List, PublishedOn, Title, Publisher, Url, DryRun, CommonOptions.Json);
        return command.Does(RunAsync);
    }

    private static async Task RunAsync(Call call, CancellationToken cancellationToken)
    {
        string[] named = call.Get(Files) ?? [];
        Refuse(call, named);
        string[] all = call.Get(List) is { } list ? [.. named, .. await ArticleFiles.ReadListAsync(list, call, cancellationToken)] : named;
        ArticlePath[] files = [.. all.SelectMany(ArticleFiles.Of)];
        var areNamed = !call.Has(List) && !named.Any(ArticleFiles.IsFolder);

        if (call.Get(DryRun))
        {
            await DryRunAsync(call, files, cancellationToken);
        }
        else if (areNamed && files is [var file])
        {
            await CaptureOneAsync(call, file.Path, cancellationToken);
        }
        else
        {
            await CaptureMany.RunAsync(call, [.. files.Select(file => InputOf(call, file))], areNamed, refusal => Skip(call, refusal), cancellationToken);
        }
    }

    private static async Task CaptureOneAsync(Call call, string file, CancellationToken cancellationToken)
    {
        using var progress = call.StartProgress();
        progress?.Report($"capturing {file}");

        try
        {
            var article = await call.RecordAsync(await CommandAsync(call, file, cancellationToken), cancellationToken);
            progress?.Wipe();
            CapturePrinter.Print(call, ArticleFile.NameOf(file), article);
        }
        catch (RefusedInputException e)
        {
            progress?.Wipe();
            Skip(call, e);
        }
    }

    private static ArticleInput InputOf(Call call, ArticlePath file) => new(
        ArticleFile.NameOf(file.Path),
        async cancellationToken => file.Problem is null ? await TextAsync(call, file.Path, cancellationToken) : throw file.Problem,
        call.Get(PublishedOn),
        Publisher: call.Get(Publisher));

    private static async Task DryRunAsync(Call call, ArticlePath[] files, CancellationToken cancellationToken)
    {
        using var progress = call.StartProgress();
        var done = 0;
        var before = new Dictionary<string, ImmutableArray<IArticleEvent>>(StringComparer.Ordinal);

        foreach (var file in files)
        {
            progress?.Report($"reading {Values.Number(++done)} of {Values.Number(files.Length)}: {file.Path}");

            try
            {
                var command = file.Problem is null ? await CommandAsync(call, file.Path, cancellationToken) : throw file.Problem;
                var earlier = before.GetValueOrDefault(command.Text.Digest, []);
                var article = await call.PreviewAsync(new PreviewArticle(command) { After = earlier }, cancellationToken);

                // All that a second copy of the text depends on.
                before[command.Text.Digest] = [.. earlier, .. article.Events.Where(e => e is ArticleCaptured or ArticleSeenAgain)];
                progress?.Wipe();
                CapturePrinter.PrintDryRun(call, command.Name, article);
                await call.Output.FlushAsync(cancellationToken);
            }
            catch (RefusedInputException e)
            {
                // The other files are none the worse for it.
                progress?.Wipe();
                Skip(call, e);
            }
        }
    }

    private static async Task<CaptureArticle> CommandAsync(Call call, string file, CancellationToken cancellationToken) => new(
        call.Collection, ArticleFile.NameOf(file), await TextAsync(call, file, cancellationToken),
        call.Get(PublishedOn), call.Get(Title), call.Get(Publisher), call.Get(Url), call.By);

    private static async Task<ArticleText> TextAsync(Call call, string file, CancellationToken cancellationToken)
    {
        var (name, bytes) = await ArticleFile.ReadAsync(file, call, cancellationToken);
        return ArticleText.Decode(name, bytes);
    }

    private static void Skip(Call call, RefusedInputException refusal)
    {
        if (refusal is PublishedInFutureException && call.Has(PublishedOn))
        {
            throw new UsageException(refusal.Message);
        }

        call.Report(refusal);
    }

    private static void Refuse(Call call, string[] files)
    {
        if (files.Length == 0 && !call.Has(List))
        {
            throw new UsageException("There is nothing to capture. Name files or folders, or give - for standard input, or --list FILE. See: timeline capture --help");
        }

        if ((call.Has(Title) ? Title : call.Has(Url) ? Url : null) is { } single
            && (call.Has(List) ? "a list is" : files.Length > 1 ? $"{Values.Number(files.Length)} files are" : ArticleFiles.IsFolder(files[0]) ? "a folder is" : null) is { } given)
        {
            throw new UsageException($"{single.Name} applies to one article, but {given} given. Capture them one by one, or leave {single.Name} out.");
        }

        if (files.Count(file => file is ArticleFile.StandardInput) + (call.Get(List) is ArticleFile.StandardInput ? 1 : 0) > 1)
        {
            throw new UsageException("Standard input (-) is given twice, but it can be read only once. Leave one out.");
        }
    }

    private static Option<string?> Text(string name, string description, string what) =>
        new(name) { Description = description, HelpName = "TEXT", CustomParser = Values.NotBlank(what) };
}
