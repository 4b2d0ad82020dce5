using System.CommandLine;
using Timeline.Cli.Invocation;
using Timeline.Cli.Printing;
using Timeline.Projections.Actors;
using Timeline.Projections.Chronology;

namespace Timeline.Cli.Commands;

/// <summary><c>timeline actors [NAME]</c>: who there is, or one actor's view.</summary>
internal static class ActorsCommand
{
    // People want the few that matter; --json has them all.
    private const int MostLinks = 8;

    private static readonly Argument<string?> Name = new("NAME")
    {
        Description = "The actor to show, by any of its names (default: list all actors)",
        Arity = ArgumentArity.ZeroOrOne,
    };

    public static Command Create()
    {
        var command = new Command("actors", "List the actors, or show one with what it said and what was said about it") { Name }
            .With([.. ReadOptions.Limits, ReadOptions.Limit, CommonOptions.Json]);
        return command.Does((call, cancellationToken) => call.Get(Name) is { } name
            ? ShowAsync(call, name, cancellationToken)
            : ListAsync(call, cancellationToken));
    }

    private static async Task ListAsync(Call call, CancellationToken cancellationToken)
    {
        var limits = ReadOptions.LimitsOf(call);
        var list = await Answers.OrEmptyAsync(
            call, call.SendAsync(new ListActors(call.Collection, limits), cancellationToken), new ActorList(0, []), limits.AsOf);

        if (call.IsJson)
        {
            Answers.PrintJson(call, list);
        }
        else if (list.Actors.Count > 0)
        {
            Listing.Print(call, ["Name", "Kind", "Said by", "Said about", "First seen", "Last seen"], list.Actors.Select(a => (string?[])
            [
                a.Name, a.Kind is { } kind ? Values.Name(kind) : null, Values.Number(a.SaidBy), Values.Number(a.SaidAbout),
                a.FirstSeen?.ToString(), a.LastSeen?.ToString(),
            ]));
        }
        else if (list.Position > 0)
        {
            call.Note("No actor is named within these limits.");
        }
    }

    private static async Task ShowAsync(Call call, string name, CancellationToken cancellationToken)
    {
        var actor = await call.SendAsync(
            new ShowActor(call.Collection, name, ReadOptions.LimitsOf(call), call.Get(ReadOptions.Limit)), cancellationToken);

        if (call.IsJson)
        {
            Answers.PrintJson(call, actor);
            return;
        }

        call.Output.WriteLine($"{Printable.Field(actor.Name)}{(actor.Kind is { } kind ? $" ({Values.Name(kind)})" : "")}");

        if (actor.Aliases.Count > 0)
        {
            call.Output.WriteLine($"also called: {string.Join("; ", actor.Aliases.Select(alias => $"{Printable.Field(alias.Name)} ({Printable.Field(alias.Reason)})"))}");
        }

        foreach (var role in actor.Roles.DistinctBy(role => (role.Role, role.When?.ToString())))
        {
            call.Output.WriteLine($"role: {Printable.Field(role.Role)}{(role.When is { } when ? $" ({when})" : "")}");
        }

        call.Output.WriteLine($"seen: {Printable.Field(actor.FirstSeen?.ToString())} to {Printable.Field(actor.LastSeen?.ToString())}");
        Print(call, "speaks of", actor.SpeaksOf);
        Print(call, "spoken of by", actor.SpokenOfBy);
        Print(call, "said", actor.SaidBy, actor.SaidByNext);
        Print(call, "said about", actor.SaidAbout, actor.SaidAboutNext);
    }

    private static void Print(Call call, string head, IReadOnlyList<ActorLink> links)
    {
        if (links.Count > 0)
        {
            call.Output.WriteLine($"{head}: {string.Join("; ", links.Take(MostLinks).Select(link => $"{Printable.Field(link.Name)} ({Values.Number(link.Statements)})"))}");
        }
    }

    private static void Print(Call call, string head, IReadOnlyList<StatementView> statements, string? next)
    {
        call.Output.WriteLine();
        call.Output.WriteLine($"{head}: {(statements.Count == 0 ? "nothing" : Values.Number(statements.Count))}{(next is null ? "" : " and more")}");

        if (statements.Count > 0)
        {
            StatementPrinter.Print(call, statements);
        }

        if (next is not null)
        {
            call.Note($"There is more {head}: timeline show --after {next}");
        }
    }
}
