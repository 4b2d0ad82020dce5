using System.CommandLine;
using Timeline.Cli.Invocation;
using Timeline.Cli.Printing;
using Timeline.Engine.Articles;

namespace Timeline.Cli.Commands;

/// <summary><c>timeline amend ID</c>: which words it is, and how they are meant.</summary>
internal static class AmendCommand
{
    private static readonly Option<bool?> Negated = new("--negated") { Description = "Whether the statement negates something", HelpName = "true|false", Arity = ArgumentArity.ExactlyOne };

    public static Command Create() =>
        new Command("amend", "Correct a statement's words, modality or negation") { Correction.Id }
            .With(Correction.Span, Correction.Words, Correction.Modality, Negated, Correction.Reason, Correction.Seen, CommonOptions.Json)
            .Does(async (call, cancellationToken) =>
            {
                var (article, number) = await Correction.StatementAsync(call, cancellationToken);
                var command = new AmendStatement(
                    call.Collection, article, number, call.Get(Correction.Span), call.Get(Correction.Words), call.Get(Correction.Modality), call.Get(Negated),
                    Correction.CauseOf(call));
                CorrectionPrinter.Print(call, await call.RecordAsync(command, cancellationToken), number);
            });
}
