using System.CommandLine;
using Timeline.Cli.Invocation;
using Timeline.Cli.Printing;
using Timeline.Engine.Articles;

namespace Timeline.Cli.Commands;

/// <summary><c>timeline withdraw ARTICLE</c>: it is no longer relied upon.</summary>
internal static class WithdrawCommand
{
    public static Command Create() =>
        new Command("withdraw", "Stop relying on an article and hide its statements") { Correction.Article }
            .With(Correction.Reason, Correction.Seen, CommonOptions.Json)
            .Does(async (call, cancellationToken) =>
            {
                var article = await Correction.ArticleAsync(call, call.Get(Correction.Article) ?? "", cancellationToken);
                var command = new WithdrawArticle(call.Collection, article, Correction.CauseOf(call));
                CorrectionPrinter.Print(call, await call.RecordAsync(command, cancellationToken), null);
            });
}
