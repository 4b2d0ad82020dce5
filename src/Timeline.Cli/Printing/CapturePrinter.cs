using System.Text.Json;
using Timeline.Cli.Invocation;
using Timeline.Engine.Articles;
using Timeline.Engine.Events;
using Timeline.Engine.Log;
using Timeline.Projections.Chronology;
using Timeline.Projections.Rows;

namespace Timeline.Cli.Printing;

/// <summary>Says what a capture recorded, or would record.</summary>
internal static class CapturePrinter
{
    public static void Print(Call call, string file, CapturedArticle article)
    {
        if (call.IsJson)
        {
            Answers.PrintJson(call, CaptureLine.Of(file, article));
        }
        else
        {
            var seenAgain = article.Events.OfType<ArticleSeenAgain>().FirstOrDefault();
            call.Output.WriteLine(string.Join('\t',
                article.Id.ToString("N"),
                $"{Count(article)} new {Statements(article)}",
                article.Captured is { } captured
                    ? $"published {Published.Text(captured.Published, captured.PublishedBasis, captured.PublishedWords)}"
                    : seenAgain is null ? "this text was captured before"
                    : $"this text was captured before; now also seen at {Printable.Field(seenAgain.Url ?? seenAgain.Publisher)}",
                Printable.Line(file)));
        }

        Warn(call, file, article);
    }

    /// <param name="tellsOfIt">Else only what somebody should look after.</param>
    public static void PrintOneOfMany(Call call, string file, CapturedArticle article, bool tellsOfIt, Progress? progress)
    {
        if (tellsOfIt)
        {
            progress?.Wipe();
            Print(call, file, article);
            call.Output.Flush();
        }
        else
        {
            Warn(call, file, article, progress);
        }
    }

    /// <summary>What became of many. Beside the lines of JSON it is a remark.</summary>
    public static void PrintTally(Call call, CaptureTally tally)
    {
        if (call.IsJson)
        {
            call.Note(string.Join(", ", tally.Fields()));
        }
        else
        {
            call.Output.WriteLine(string.Join('\t', tally.Fields()));
        }
    }

    public static void PrintDryRun(Call call, string file, CapturedArticle article)
    {
        if (call.IsJson)
        {
            Answers.PrintJson(call, new
            {
                file,
                article = article.Id.ToString("N"),
                events = article.Events.Select(e => new { type = Names[e.GetType()], data = JsonSerializer.SerializeToElement(e, e.GetType(), LogJson.Options) }),
            });
        }
        else
        {
            StatementPrinter.Print(call, article.Statements.Select(statement => AsShown(article, statement)));
        }

        if (!call.IsJson)
        {
            call.Note(Would(file, article));
        }

        Warn(call, file, article);
    }

    private static string Would(string file, CapturedArticle article) =>
        article.Captured is { } captured
            ? $"Would record {Count(article)} {Statements(article)} from {file}, published {Published.Text(captured.Published, captured.PublishedBasis, captured.PublishedWords)}. Nothing was recorded."
        : article.Events.OfType<ArticleSeenAgain>().FirstOrDefault() is { } again
            ? $"Would record no new statement from {file}: this text was captured before; now also seen at {Printable.Field(again.Url ?? again.Publisher)}. Nothing was recorded."
        : $"Would record nothing from {file}: this text was captured before.";

    private static readonly Dictionary<Type, string> Names = EventTypes.ByName.ToDictionary(pair => pair.Value, pair => pair.Key);

    private static void Warn(Call call, string file, CapturedArticle article, Progress? progress = null)
    {
        if (article is { Captured: null or { Language: "en" }, IsWithdrawn: false })
        {
            return;
        }

        progress?.Wipe();

        if (article.Captured is { Language: not "en" } captured)
        {
            var language = captured.Language is "und" ? "in an unknown language" : $"in '{captured.Language}'";
            call.Note(
                $"{file} seems to be {language}, but only English is supported. Check its {Count(article)} {Statements(article)} with: timeline article {StatementWords.ShortId(article.Id.ToString("N"))}");
        }

        if (article.IsWithdrawn)
        {
            call.Note($"{file} is withdrawn: show its statements with --status all.");
        }
    }

    private static string Count(CapturedArticle article) => Values.Number(article.Statements.Count());

    private static string Statements(CapturedArticle article) => article.Statements.Count() == 1 ? "statement" : "statements";

    private static StatementView AsShown(CapturedArticle article, StatementRecorded s) => new(
        $"{article.Id:N}#{Values.Number(s.Number)}", article.Id.ToString("N"), s.Number, s.Span.Begin, s.Span.End, s.Words, s.Form, s.Speaker,
        s.Said.Value, s.Said.Words, s.Said.Basis, s.Happened.Value, s.Happened.Words, s.Happened.Basis, article.Captured?.Published,
        s.Modality, s.Negated, s.Mentions, StatementStatus.Recorded, Possibly: false, Position: 0, Recorded: default, Changed: 0);
}

/// <summary>What a capture recorded, as JSON. Members and their order are a contract.</summary>
/// <param name="Statements">How many new ones.</param>
/// <param name="Published">Null, with what follows, when the text was captured before.</param>
internal sealed record CaptureLine(
    string File, string Article, int Statements, Engine.Dates.ImpreciseDate? Published, DateBasis? PublishedBasis, string? PublishedWords, string? Language,
    bool Withdrawn)
{
    public static CaptureLine Of(string file, CapturedArticle article) => new(
        file, article.Id.ToString("N"), article.Statements.Count(), article.Captured?.Published, article.Captured?.PublishedBasis,
        article.Captured?.PublishedWords, article.Captured?.Language, article.IsWithdrawn);
}
