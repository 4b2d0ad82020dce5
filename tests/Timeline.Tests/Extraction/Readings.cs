using System.Globalization;
using System.Text;
using Timeline.Engine.Events;
using Timeline.Engine.Extraction;

namespace Timeline.Tests.Extraction;

/// <summary>A reading as text that a person can check.</summary>
internal static class Readings
{
    public static string Print(string text, ArticleReading reading)
    {
        var page = new StringBuilder();
        page.Append("title      ").Append(reading.Title ?? "none").Append('\n');
        page.Append("published  ").Append(reading.Published is { } date ? $"{date.Value} ({date.Basis})" : "unknown").Append('\n');
        page.Append("language   ").Append(reading.Language.Code).Append('\n');

        foreach (var actor in reading.Actors.Actors)
        {
            page.Append("actor      ").Append(CultureInfo.InvariantCulture, $"{actor.Name} ({actor.Kind})")
                .Append(actor.Aliases.IsEmpty ? "" : " also " + string.Join(", ", actor.Aliases))
                .Append(actor.Role is null ? "" : ": " + actor.Role).Append('\n');
        }

        foreach (var (statement, i) in reading.Statements.Select((statement, i) => (statement, i)))
        {
            page.Append(CultureInfo.InvariantCulture, $"\n#{i + 1} {statement.Form}: {statement.Range.Of(text).ToString().ReplaceLineEndings("⏎")}\n");
            page.Append(CultureInfo.InvariantCulture, $"   speaker   {statement.Speaker ?? "-"}\n");
            page.Append(CultureInfo.InvariantCulture, $"   said      {Print(statement.Said)}\n");
            page.Append(CultureInfo.InvariantCulture, $"   happened  {Print(statement.Happened)}\n");
            page.Append(CultureInfo.InvariantCulture, $"   modality  {(statement.Negated ? "not " : "")}{statement.Modality}\n");
            page.Append(CultureInfo.InvariantCulture, $"   mentions  {(statement.Mentions.IsEmpty ? "-" : string.Join(", ", statement.Mentions))}\n");
        }

        return page.ToString();
    }

    private static string Print(StatementDate date) => $"{date.Value?.ToString() ?? "unknown"}{(date.Words is { } words ? $" “{words}”" : "")} ({date.Basis})";
}
