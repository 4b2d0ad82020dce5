using System.CommandLine;
using Timeline.Cli.Invocation;
using Timeline.Cli.Printing;
using Timeline.Engine.Articles;
using Timeline.Engine.Dates;
using Timeline.Engine.Events;

namespace Timeline.Cli.Commands;

/// <summary><c>timeline redate ID DATE</c>: when it happened, was said, or came out.</summary>
internal static class RedateCommand
{
    private const string Unknown = "unknown";

    private static readonly Argument<string> Id = new("ID") { Description = "The statement (its article's id, # and its number) or the article", CustomParser = Values.NotBlank("an id") };

    private static readonly Argument<string> Date = new("DATE") { Description = $"Such as 2022-02-21, 2022-02~ or ../2022-02-27; {Unknown} removes the date" };

    private static readonly Option<StatementClock?> Of = Choice.Of("--of", "The date to correct (default: happened)", Enum.GetValues<StatementClock>());

    public static Command Create() =>
        new Command("redate", "Correct a date of a statement or an article") { Id, Date }
            .With(Of, Correction.Reason, Correction.Seen, CommonOptions.Json)
            .Does((call, cancellationToken) => (call.Get(Id) ?? "").Contains('#', StringComparison.Ordinal)
                ? StatementAsync(call, cancellationToken)
                : ArticleAsync(call, cancellationToken));

    private static async Task StatementAsync(Call call, CancellationToken cancellationToken)
    {
        var date = DateOf(call);
        var (article, number) = await call.SendAsync(new Projections.Articles.FindStatement(call.Collection, call.Get(Id) ?? ""), cancellationToken);
        var command = new RedateStatement(call.Collection, article, number, call.Get(Of) ?? StatementClock.Happened, date, Correction.CauseOf(call));
        CorrectionPrinter.Print(call, await call.RecordAsync(command, cancellationToken), number);
    }

    private static async Task ArticleAsync(Call call, CancellationToken cancellationToken)
    {
        if (call.Has(Of))
        {
            throw new UsageException($"--of is for statements, but {call.Get(Id)} names an article. Leave --of out, or add # and the statement's number.");
        }

        var published = DateOf(call) ?? throw new UsageException("An article's date cannot be unknown. Give a date such as 2022-03-01 or 2022.");
        var article = await Correction.ArticleAsync(call, call.Get(Id) ?? "", cancellationToken);
        CorrectionPrinter.Print(call, await call.RecordAsync(new RedateArticle(call.Collection, article, published, Correction.CauseOf(call)), cancellationToken), null);
    }

    private static ImpreciseDate? DateOf(Call call) =>
        call.Get(Date) is not { } text || text is Unknown ? null
        : ImpreciseDate.TryParse(text, out var date, out var problem) ? date
        : throw new UsageException(problem);
}
