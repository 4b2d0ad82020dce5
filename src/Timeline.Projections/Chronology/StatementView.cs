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
        var article = row.Article.ToString("N");
        return new(
            $"{article}#{row.Number}",
            article,
            row.Number,
            row.Span.Begin,
            row.Span.End,
            row.Words,
            row.Form,
            row.Speaker is null ? null : names.Show(row.Article, row.Speaker),
            row.Said.Value,
            row.Said.Words,
            row.Said.Basis,
            row.Happened.Value,
            row.Happened.Words,
            row.Happened.Basis,
            row.Published,
            row.Modality,
            row.Negated,
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
        var shown = new List<string>(row.Mentions.Length);

        foreach (var mention in row.Mentions)
        {
            if (names.Show(row.Article, mention) is var name && !shown.Contains(name))
            {
                shown.Add(name);
            }
        }

        return shown;
    }

    internal static string IdOf(Guid article, int number) => $"{article:N}#{number}";
}
