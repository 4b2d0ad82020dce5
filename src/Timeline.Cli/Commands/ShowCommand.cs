using System.CommandLine;
using Timeline.Cli.Invocation;
using Timeline.Cli.Printing;
using Timeline.Engine.Events;
using Timeline.Projections.Chronology;

namespace Timeline.Cli.Commands;

/// <summary><c>timeline show</c>: the timeline, a page at a time.</summary>
internal static class ShowCommand
{
    private static readonly Option<string?> Actor = Filter("--actor", "Only statements by or about this actor", "NAME");
    private static readonly Option<string?> Speaker = Filter("--speaker", "Only statements by this actor", "NAME");
    private static readonly Option<string?> Text = Filter("--text", "Only statements with these words; \"a phrase\", or and - as in web search", "WORDS");

    private static readonly Option<StatementForm?> Form = Choice.Of("--form", "Only statements of this form", Enum.GetValues<StatementForm>());
    private static readonly Option<Modality?> Modality = Choice.Of("--modality", "Only statements of this modality", Enum.GetValues<Modality>());

    private static readonly Option<ChronologyCursor?> After = new("--after")
    {
        Description = "Continue where a page ended; the cursor includes its limits",
        HelpName = "CURSOR",
        CustomParser = Values.Read((string text, out ChronologyCursor? cursor) =>
            ChronologyCursor.TryParse(text, out cursor) ? null : "the cursor cannot be read. Copy all of it from the previous page, or start again without it."),
    };

    /// <summary>All that a cursor fixes.</summary>
    private static readonly Option[] Fixed = [.. ReadOptions.Limits, Actor, Speaker, Text, Form, Modality];

    public static Command Create() =>
        new Command("show", "Print the timeline").With([.. Fixed, ReadOptions.Limit, After, CommonOptions.Json]).Does(async (call, cancellationToken) =>
        {
            var query = call.Get(After) is { } cursor ? Continue(call, cursor) : Start(call);
            var page = await Answers.OrEmptyAsync(call, call.SendAsync(query, cancellationToken), new ChronologyPage(0, [], null), query.Limits.AsOf);
            Answers.PrintPage(call, page);
        });

    private static ShowChronology Start(Call call) => new(
        call.Collection,
        ReadOptions.LimitsOf(call),
        Actor: call.Get(Actor),
        Speaker: call.Get(Speaker),
        Text: call.Get(Text),
        Form: call.Get(Form),
        Modality: call.Get(Modality),
        Limit: call.Get(ReadOptions.Limit),
        CountUndated: true);

    private static ShowChronology Continue(Call call, ChronologyCursor cursor)
    {
        if (Fixed.FirstOrDefault(call.Has) is { } given)
        {
            throw new UsageException($"--after includes its own limits, so you cannot combine it with {given.Name}. Leave one of them out.");
        }

        return call.Has(CommonOptions.Collection) && call.Collection != cursor.Query.Collection
            ? throw new UsageException($"--after is a place in collection '{cursor.Query.Collection}', not in '{call.Collection}'. Leave one of them out.")
            : cursor.Query with { After = cursor, Limit = call.Get(ReadOptions.Limit), CountUndated = true };
    }

    private static Option<string?> Filter(string name, string description, string helpName) =>
        new(name) { Description = description, HelpName = helpName, CustomParser = Values.NotBlank(name is "--text" ? "words" : "a name") };
}
