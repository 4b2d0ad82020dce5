using System.CommandLine;
using Timeline.Cli.Invocation;
using Timeline.Cli.Printing;
using Timeline.Engine.Articles;
using Timeline.Engine.Dates;
using Timeline.Engine.Events;

namespace Timeline.Cli.Commands;

/// <summary><c>timeline add ARTICLE</c>: a statement the reader missed.</summary>
internal static class AddCommand
{
    private static readonly Option<string?> Speaker = new("--speaker") { Description = "Who said it (default: the article itself)", HelpName = "NAME", CustomParser = Values.NotBlank("a name") };
    private static readonly Option<ImpreciseDate?> Said = Correction.Date("--said", "When it was said (default: when the article came out)");
    private static readonly Option<ImpreciseDate?> Happened = Correction.Date("--happened", "When the thing it is about happened (default: unknown)");
    private static readonly Option<StatementForm?> Form = Choice.Of("--form", "The form of the statement", Enum.GetValues<StatementForm>());
    private static readonly Option<bool> Negated = new("--negated") { Description = "The statement negates something" };

    public static Command Create() =>
        new Command("add", "Add a statement that the reader missed") { Correction.Article }
            .With(Correction.Words, Correction.Span, Speaker, Said, Happened, Form, Correction.Modality, Negated, Correction.Reason, CommonOptions.Json)
            .Does(async (call, cancellationToken) =>
            {
                var article = await Correction.ArticleAsync(call, call.Get(Correction.Article) ?? "", cancellationToken);
                var speaker = call.Get(Speaker) is { } name ? await Correction.SpeakerAsync(call, name, cancellationToken) : null;
                var added = await call.RecordAsync(
                    new AddStatement(
                        call.Collection, article, call.Get(Correction.Span), call.Get(Correction.Words), call.Get(Form), speaker, call.Get(Said),
                        call.Get(Happened), call.Get(Correction.Modality) ?? Modality.Asserted, call.Get(Negated), Correction.CauseOf(call)),
                    cancellationToken);
                CorrectionPrinter.Print(call, added, added.Events.OfType<StatementAdded>().FirstOrDefault()?.Number);
            });
}
