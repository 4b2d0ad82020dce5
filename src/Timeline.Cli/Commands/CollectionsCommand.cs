using System.CommandLine;
using Timeline.Cli.Invocation;
using Timeline.Cli.Printing;
using Timeline.Projections.Articles;

namespace Timeline.Cli.Commands;

/// <summary><c>timeline collections</c>: what investigations there are.</summary>
internal static class CollectionsCommand
{
    public static Command Create() =>
        new Command("collections", "List the collections").With(CommonOptions.Json).Does(async (call, cancellationToken) =>
        {
            var (_, collections) = await call.SendAsync(new ListCollections(), cancellationToken);

            if (call.IsJson)
            {
                Answers.PrintJson(call, new { collections });
            }
            else if (collections.Count == 0)
            {
                call.Note("There is no collection yet. The first capture creates one: timeline capture FILE");
            }
            else
            {
                Listing.Print(call, ["Collection", "Articles", "Statements"], collections.Select(c => (string?[])
                    [c.Name, Values.Number(c.Articles), Values.Number(c.Statements)]));
            }
        });
}
