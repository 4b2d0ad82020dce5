using Timeline.Engine.Events;
using Timeline.Engine.Log;
using Timeline.Projections.Chronology;
using Timeline.Projections.Joining;
using Timeline.Projections.Rows;

namespace Timeline.Projections.Replay;

/// <summary>Says in a word what an event changed, and what stood before and after it.</summary>
internal static class Changes
{
    public static ChronologyChange? Describe(RecordedEvent e, StatementRow? before, StatementRow? after, NameBook names)
    {
        return e.Data switch
        {
            ArticleCaptured c => Change("captured", null, c.Title ?? c.Digest[..8]),
            StatementRecorded or StatementAdded => Change("added", null, null),
            ArticleSeenAgain s => Change("seen again", null, s.Url ?? s.Publisher),
            ArticleRedated r => Change("article redated", null, r.Published.ToString()),
            StatementRedated { Clock: StatementClock.Happened } r => Change("redated", Date(before?.Happened), Date(r.Date)),
            StatementRedated r => Change("redated", Date(before?.Said), Date(r.Date)),
            StatementReattributed r => Change("reattributed", before?.Speaker ?? "nobody", r.Speaker ?? "nobody"),
            StatementAmended => Change("amended", Amendable(before, after), Amendable(after, before)),
            StatementDisputed => Change("disputed", null, null),
            DisputeSettled s => Change("settled", null, s.Outcome == DisputeOutcome.Stands ? "stands" : "retracted"),
            StatementAccepted => Change("accepted", null, null),
            StatementRetracted => Change("retracted", null, null),
            StatementRestored => Change("restored", null, null),
            ArticleWithdrawn => Change("withdrawn", null, null),
            ActorAliased a => Change("aliased", a.Alias, a.Name),
            ActorDescribed d => Change("described", null, d.Role ?? d.Kind?.ToString()),
            ActorsMerged m => Change("merged", m.Other, m.Kept),
            ActorsSeparated s => Change("separated", s.Name, s.NewName),
            _ => null,
        };

        ChronologyChange Change(string word, string? was, string? became) => new(
            word, after is null ? null : StatementView.Of(after, names, possibly: false), was, became, e.Position, e.Recorded, e.By, e.Reason);
    }

    // Of what an amendment can touch, the parts in which the two differ.
    private static string? Amendable(StatementRow? row, StatementRow? other) => row is null ? null : string.Join(", ", ((string?[])
    [
        row.Words == other?.Words && row.Span == other.Span ? null : row.Words,
        row.Form == other?.Form ? null : Word(row.Form),
        row.Modality == other?.Modality ? null : Word(row.Modality),
        row.Negated == other?.Negated ? null : row.Negated ? "negated" : "not negated",
    ]).OfType<string>());

    private static string Word<T>(T value)
        where T : struct, Enum => System.Text.Json.JsonNamingPolicy.CamelCase.ConvertName(value.ToString());

    private static string Date(StatementDate? date) => date?.Value?.ToString() ?? "unknown";
}
