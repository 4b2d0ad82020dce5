using System.CommandLine;
using Timeline.Cli.Invocation;
using Timeline.Cli.Printing;
using Timeline.Projections.Articles;

namespace Timeline.Cli.Commands;

/// <summary><c>timeline article [ID]</c>: what was captured, or one article with its statements marked in the text.</summary>
internal static class ArticleCommand
{
    private static readonly Argument<string?> Id = new("ID")
    {
        Description = "The article to show, by eight or more digits of its id (default: list all articles)",
        Arity = ArgumentArity.ZeroOrOne,
    };

    public static Command Create()
    {
        var command = new Command("article", "List the articles, or show one with its statements marked in the text") { Id }
            .With(ReadOptions.AsOf, CommonOptions.Json);
        return command.Does((call, cancellationToken) => call.Get(Id) is { } id
            ? ShowAsync(call, id, cancellationToken)
            : ListAsync(call, cancellationToken));
    }

    private static async Task ListAsync(Call call, CancellationToken cancellationToken)
    {
        var asOf = call.Get(ReadOptions.AsOf) ?? Projections.Reading.AsOf.Latest;
        var list = await Answers.OrEmptyAsync(
            call, call.SendAsync(new ListArticles(call.Collection, asOf), cancellationToken), new ArticleList(0, []), asOf);

        if (call.IsJson)
        {
            Answers.PrintJson(call, list);
        }
        else if (list.Articles.Count > 0)
        {
            Listing.Print(call, ["Id", "Published", "Statements", "Publisher", "Title"], list.Articles.Select(a => (string?[])
            [
                call.Screen.IsForPeople ? StatementWords.ShortId(a.Id) : a.Id, a.Published?.ToString(), Values.Number(a.Statements), a.Publisher,
                a.Withdrawn ? $"{a.Title} (withdrawn)" : a.Title,
            ]));
        }
    }

    private static async Task ShowAsync(Call call, string id, CancellationToken cancellationToken)
    {
        var asOf = call.Get(ReadOptions.AsOf) ?? Projections.Reading.AsOf.Latest;
        var article = await call.SendAsync(new ShowArticle(call.Collection, id, asOf), cancellationToken);

        if (call.IsJson)
        {
            Answers.PrintJson(call, article);
            return;
        }

        foreach (var line in Facts(article.Article))
        {
            call.Output.WriteLine(line);
        }

        call.Output.WriteLine();

        if (article.Text is { } text)
        {
            MarkedText.Print(call, text, article.Statements);
        }
        else
        {
            call.Output.WriteLine("The text was taken down.");
        }
    }

    private static IEnumerable<string> Facts(ArticleView a)
    {
        yield return $"id          {a.Id}{(a.Withdrawn ? " (withdrawn)" : "")}";
        yield return $"title       {Printable.Field(a.Title)}";
        yield return $"publisher   {Printable.Field(a.Publisher)}";
        yield return $"url         {Printable.Field(a.Url)}";
        yield return $"published   {Published.Text(a.Published, a.PublishedBasis, a.PublishedWords)}";
        yield return $"language    {a.Language}";
        yield return $"recorded    {NodaTime.Text.InstantPattern.ExtendedIso.Format(a.Recorded)} by {Printable.Field(a.By)}, position {Values.Number(a.Position)}";
        yield return $"statements  {Values.Number(a.Statements)}";

        if (a.SeenAgain > 0)
        {
            yield return $"seen again  {Values.Number(a.SeenAgain)}";
        }
    }
}
