using System.CommandLine;
using MediatR;
using Timeline.Cli.Invocation;
using Timeline.Cli.Printing;
using Timeline.Engine.Actors;
using Timeline.Engine.Dates;
using Timeline.Engine.Events;
using Timeline.Projections.Actors;

namespace Timeline.Cli.Commands;

/// <summary>What people decide about actors: <c>alias</c>, <c>merge</c>, <c>separate</c>, <c>describe</c>.</summary>
internal static class ActorCommands
{
    private static readonly Argument<string> Name = Named("NAME", "An actor, by any of its names");
    private static readonly Argument<string> Alias = Named("ALIAS", "Another name of the actor");
    private static readonly Argument<string> Keep = Named("KEEP", "The actor to keep; its name is shown for both");
    private static readonly Argument<string> Other = Named("OTHER", "The other name of that actor");

    private static readonly Option<string> In = new("--in") { Description = "The article in which the name means somebody else", HelpName = "ARTICLE", Required = true };
    private static readonly Option<string> As = new("--as") { Description = "The actor's name in that article", HelpName = "NEWNAME", Required = true };
    private static readonly Option<ActorKind?> Kind = Choice.Of("--kind", "The kind of actor", Enum.GetValues<ActorKind>());
    private static readonly Option<string?> Role = new("--role") { Description = "The actor's role or office, such as \"foreign minister\"", HelpName = "TEXT", CustomParser = Values.NotBlank("a role") };
    private static readonly Option<ImpreciseDate?> When = Correction.Date("--when", "When the actor had the role, such as 2018/2022");

    public static IEnumerable<Command> CreateAll() =>
    [
        Verb("alias", "Give an actor another name", [Name, Alias], [], async (call, cancellationToken) => new AliasActor(
            call.Collection,
            await FindAsync(call, Name, cancellationToken),
            call.Get(Alias) ?? "",
            await call.SendAsync(new FindNamesake(call.Collection, call.Get(Alias) ?? ""), cancellationToken),
            Correction.CauseOf(call))),
        Verb("merge", "Make one actor of two", [Keep, Other], [], async (call, cancellationToken) => new MergeActors(
            call.Collection, await FindAsync(call, Keep, cancellationToken), await FindAsync(call, Other, cancellationToken, asWritten: true), Correction.CauseOf(call))),
        Verb("separate", "Split off the actor that a name means in one article", [Name], [In, As], SeparateAsync),
        Verb("describe", "Record an actor's kind or role", [Name], [Kind, Role, When], async (call, cancellationToken) => new DescribeActor(
            call.Collection, await FindAsync(call, Name, cancellationToken), call.Get(Kind), call.Get(Role), call.Get(When), Correction.CauseOf(call))),
    ];

    private static async Task<IRequest<Decided>> SeparateAsync(Call call, CancellationToken cancellationToken)
    {
        var article = await Correction.ArticleAsync(call, call.Get(In) ?? "", cancellationToken);
        var actor = await FindAsync(call, Name, cancellationToken, asWritten: true);
        var written = await call.SendAsync(new FindWrittenNames(call.Collection, actor, article), cancellationToken);
        return new SeparateActor(call.Collection, actor, article, written, call.Get(As) ?? "", Correction.CauseOf(call));
    }

    private static Command Verb<T>(
        string name, string description, Argument[] arguments, Option[] options, Func<Call, CancellationToken, Task<T>> decide)
        where T : IRequest<Decided>
    {
        var command = new Command(name, description);

        foreach (var argument in arguments)
        {
            command.Arguments.Add(argument);
        }

        return command.With([.. options, Correction.Reason, CommonOptions.Json]).Does(async (call, cancellationToken) =>
            CorrectionPrinter.Print(call, await call.RecordAsync(await decide(call, cancellationToken), cancellationToken)));
    }

    private static Task<KnownActor> FindAsync(Call call, Argument<string> name, CancellationToken cancellationToken, bool asWritten = false) =>
        call.SendAsync(new FindActor(call.Collection, call.Get(name) ?? "", asWritten), cancellationToken);

    private static Argument<string> Named(string name, string description) => new(name) { Description = description, CustomParser = Values.NotBlank("a name") };
}
