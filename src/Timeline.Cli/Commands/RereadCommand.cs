using System.CommandLine;
using Timeline.Cli.Invocation;
using Timeline.Cli.Printing;
using Timeline.Engine.Articles;
using Timeline.Projections.Articles;
using Timeline.Projections.Reading;

namespace Timeline.Cli.Commands;

/// <summary><c>timeline reread [ARTICLE…]</c>: captured articles, read again by the reader as it is now.</summary>
internal static class RereadCommand
{
    private static readonly Argument<string[]> Articles = new("ARTICLE")
    {
        Description = "The articles, by eight or more digits of their ids (default: every article of the collection)",
        Arity = ArgumentArity.ZeroOrMore,
    };

    private static readonly Option<string?> Reason = new("--reason") { Description = "The reason, recorded with the changes", HelpName = "TEXT", CustomParser = Values.NotBlank("a reason") };

    public static Command Create() =>
        new Command("reread", "Read articles again and record what has changed") { Articles }
            .With(Reason, CommonOptions.Json)
            .Does(async (call, cancellationToken) =>
            {
                var articles = call.Get(Articles) is { Length: > 0 } ids ? await FindAsync(call, ids, cancellationToken) : await AllAsync(call, cancellationToken);
                using var progress = call.StartProgress();
                var done = 0;

                foreach (var article in articles)
                {
                    progress?.Report($"rereading {Values.Number(++done)} of {Values.Number(articles.Count)}");
                    var reread = await call.RecordAsync(new RereadArticle(call.Collection, article, call.By, call.Get(Reason)), cancellationToken);
                    progress?.Wipe();
                    CorrectionPrinter.PrintReread(call, reread);
                    await call.Output.FlushAsync(cancellationToken);
                }
            });

    private static async Task<List<Guid>> FindAsync(Call call, string[] ids, CancellationToken cancellationToken)
    {
        var found = new List<Guid>();

        foreach (var id in ids)
        {
            found.Add(await Correction.ArticleAsync(call, id, cancellationToken));
        }

        return [.. found.Distinct()];
    }

    // Withdrawn articles are left alone, as by every correction; one that is named is refused.
    private static async Task<List<Guid>> AllAsync(Call call, CancellationToken cancellationToken)
    {
        var list = await Answers.OrEmptyAsync(call, call.SendAsync(new ListArticles(call.Collection, AsOf.Latest), cancellationToken), new ArticleList(0, []));
        return [.. list.Articles.Where(article => !article.Withdrawn).Select(article => Guid.ParseExact(article.Id, "N"))];
    }
}
