using System.CommandLine;
using Timeline.Cli.Invocation;
using Timeline.Cli.Printing;
using Timeline.Engine.Articles;

namespace Timeline.Cli.Commands;

/// <summary><c>timeline reattribute ID NAME | --nobody</c>: who said it.</summary>
internal static class ReattributeCommand
{
    private static readonly Argument<string?> Name = new("NAME") { Description = "The speaker", Arity = ArgumentArity.ZeroOrOne, CustomParser = Values.NotBlank("a name") };
    private static readonly Option<bool> Nobody = new("--nobody") { Description = "The text names no speaker" };

    public static Command Create() =>
        new Command("reattribute", "Correct a statement's speaker") { Correction.Id, Name }
            .With(Nobody, Correction.Reason, Correction.Seen, CommonOptions.Json)
            .Does(async (call, cancellationToken) =>
            {
                if (call.Get(Name) is null != call.Get(Nobody))
                {
                    throw new UsageException("Give either the speaker's name or --nobody.");
                }

                var (article, number) = await Correction.StatementAsync(call, cancellationToken);
                var speaker = call.Get(Name) is { } name ? await Correction.SpeakerAsync(call, name, cancellationToken) : null;
                var command = new ReattributeStatement(call.Collection, article, number, speaker, Correction.CauseOf(call));
                CorrectionPrinter.Print(call, await call.RecordAsync(command, cancellationToken), number);
            });
}
