using System.Collections.Immutable;
using System.Diagnostics;
using System.Text.Json;
using Timeline.IntegrationTests.Cli;

namespace Timeline.IntegrationTests.Faults;

/// <summary>Writes on the command line, each in a process of its own. Who leaves presses Ctrl-C.</summary>
internal sealed class AsProcesses(string database, string folder)
{
    private const int Interrupted = 130;

    public static WriteKind[] Kinds { get; } = Enum.GetValues<WriteKind>();

    public async Task<Outcome> WriteAsync(Write write, TimeSpan? leavesAfter)
    {
        var cancellation = TestContext.Current.CancellationToken;
        var files = await FilesAsync(write, cancellation);
        string[] arguments = [.. ArgumentsOf(write, files), "--collection", write.Collection, "--by", write.By, "--json"];
        using var process = Process.Start(CliRun.Start(database, arguments)) ?? throw new InvalidOperationException("dotnet did not start.");
        process.StandardInput.Close();
        var output = process.StandardOutput.ReadToEndAsync(cancellation);
        var errors = process.StandardError.ReadToEndAsync(cancellation);

        if (leavesAfter is { } after)
        {
            await Task.WhenAny(process.WaitForExitAsync(cancellation), Task.Delay(after, cancellation));

            if (!process.HasExited)
            {
                using var kill = Process.Start(new ProcessStartInfo("kill", ["-INT", $"{process.Id}"]) { RedirectStandardError = true }) ?? throw new InvalidOperationException("kill did not start.");
                await kill.WaitForExitAsync(cancellation);
            }
        }

        await process.WaitForExitAsync(cancellation);
        return Of(process.ExitCode, ToldIn(write, await output), await errors);
    }

    private async Task<string[]> FilesAsync(Write write, CancellationToken cancellationToken)
    {
        var files = write.Texts.Select((_, i) => Path.Combine(folder, $"{write.By}-{i}.txt")).ToArray();

        foreach (var (file, text) in files.Zip(write.Texts))
        {
            await File.WriteAllTextAsync(file, text, cancellationToken);
        }

        return files;
    }

    private static string[] ArgumentsOf(Write write, string[] files)
    {
        string[] because = ["--reason", write.Reason];

        return write.Kind switch
        {
            WriteKind.Capture => ["capture", .. files],
            WriteKind.CaptureAgain => ["capture", .. files, "--url", write.Url],
            WriteKind.CaptureMany => ["capture", .. files, "--publisher", write.New],
            WriteKind.Add => ["add", $"{write.Article:N}", "--span", $"{write.Span.Begin}..{write.Span.End}", "--happened", $"{write.Date}", .. because],
            WriteKind.Redate => ["redate", write.Id, $"{write.Date}", "--of", write.Clock is Engine.Events.StatementClock.Said ? "said" : "happened", .. because],
            WriteKind.Reattribute => ["reattribute", write.Id, write.Other, .. because],
            WriteKind.Amend => ["amend", write.Id, "--modality", $"{write.Modality}".ToLowerInvariant(), .. because],
            WriteKind.Dispute => ["dispute", write.Id, .. because],
            WriteKind.Settle => ["settle", write.Id, $"{write.Outcome}".ToLowerInvariant(), .. because],
            WriteKind.Accept => ["accept", write.Id, .. because],
            WriteKind.Retract => ["retract", write.Id, .. because],
            WriteKind.Restore => ["restore", write.Id, .. because],
            WriteKind.Withdraw => ["withdraw", $"{write.Article:N}", .. because],
            WriteKind.RedateArticle => ["redate", $"{write.Article:N}", $"{write.Date}", .. because],
            WriteKind.Reread => ["reread", $"{write.Article:N}", .. because],
            WriteKind.Alias => ["alias", write.Name, write.New, .. because],
            WriteKind.Merge => ["merge", write.Name, write.Other, .. because],
            WriteKind.Separate => ["separate", write.Name, "--in", $"{write.Article:N}", "--as", write.New, .. because],
            WriteKind.Describe => ["describe", write.Name, "--role", write.New, .. because],
            _ => throw new InvalidOperationException($"{write.Kind} is not written on the command line."),
        };
    }

    private static Outcome Of(int exitCode, ImmutableArray<Told> told, string errors) => exitCode switch
    {
        0 => Outcome.Answered(told),
        Interrupted => Outcome.Left(told),
        2 or 3 or 4 => new Outcome(Fate.Refused, told, errors),
        1 when !errors.Contains("Failed:", StringComparison.Ordinal) => new Outcome(Fate.Stopped, told, errors),
        _ => new Outcome(Fate.Broken, told, $"exit code {exitCode}: {errors}"),
    };

    /// <summary>A line for each article that was captured, or for the correction. One that was cut off tells nothing.</summary>
    private static ImmutableArray<Told> ToldIn(Write write, string output) =>
    [
        .. output.Split('\n')[..^1].Select(line => JsonSerializer.Deserialize<JsonElement>(line)).Select(line =>
            line.TryGetProperty("events", out var events)
                ? new Told(
                    null,
                    [.. events.EnumerateArray().Select(e => e.GetProperty("type").GetString() ?? "")],
                    line.GetProperty("position") is { ValueKind: JsonValueKind.Number } position ? position.GetInt64() : null)
                : CapturedTold.Of(line, position: null, isSeenAgain: write.Kind is not WriteKind.Capture)),
    ];
}
