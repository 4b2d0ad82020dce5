using NodaTime;
using Timeline.Engine.Dates;
using Timeline.Engine.Events;
using Timeline.Projections.Joining;
using Timeline.Projections.Rows;

namespace Timeline.Projections.Chronology;

/// <summary>A statement as an answer shows it. Members and their order are a contract.</summary>
/// <param name="Id">The article's id, <c>#</c> and the number.</param>
/// <param name="Article">32 hex digits.</param>
/// <param name="Begin">In Unicode code points of the captured text.</param>
/// <param name="End">Exclusive.</param>
/// <param name="Speaker">Canonical name as of the position read at; null for nobody.</param>
/// <param name="Mentions">Canonical names as of the position read at, each once.</param>
/// <param name="Possibly">Whether a limit includes only part of the date it limits, or that date is approximate or uncertain.</param>
/// <param name="Position">Of its first event.</param>
/// <param name="Changed">Position of its last event.</param>
public sealed record StatementView(
    string Id,
    string Article,
    int Number,
    int Begin,
    int End,
    string Words,
    StatementForm Form,
    string? Speaker,
    ImpreciseDate? Said,
    string? SaidWords,
    DateBasis SaidBasis,
    ImpreciseDate? Happened,
    string? HappenedWords,
    DateBasis HappenedBasis,
    ImpreciseDate? Published,
    Modality Modality,
    bool Negated,
    IReadOnlyList<string> Mentions,
    StatementStatus Status,
    bool Possibly,
    long Position,
    Instant Recorded,
    long Changed)
{
    internal static StatementView Of(StatementRow row, NameBook names, bool possibly)
    {
        var content = row.Content;
        return new(
            row.Id.ToString(),
            row.Id.Article.ToString("N"),
            row.Id.Number,
            content.Span.Begin,
            content.Span.End,
            content.Words,
            content.Form,
            content.Speaker is null ? null : names.Show(row.Id.Article, content.Speaker),
            content.Said.Value,
            content.Said.Words,
            content.Said.Basis,
            content.Happened.Value,
            content.Happened.Words,
            content.Happened.Basis,
            row.Published,
            content.Modality,
            content.Negated,
            MentionedNames(row, names),
            row.EffectiveStatus,
            possibly,
            row.Position,
            row.Recorded,
            row.Changed);
    }

    // Mostly one or two, which is why no set is made.
    private static List<string> MentionedNames(StatementRow row, NameBook names)
    {
        var shown = new List<string>(row.Content.Mentions.Length);

        foreach (var mention in row.Content.Mentions)
        {
            if (names.Show(row.Id.Article, mention) is var name && !shown.Contains(name))
            {
                shown.Add(name);
            }
        }

        return shown;
    }
}
