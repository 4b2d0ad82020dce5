using System.Collections.Immutable;
using CsCheck;
using NodaTime;
using Timeline.Engine.Dates;
using Timeline.Engine.Events;
using Timeline.Engine.Log;

namespace Timeline.Tests.Views;

/// <summary>
/// Histories that could stand in a log: two collections of two articles, three statements each, and every event there is. Few of
/// each, so that corrections, merges and withdrawals keep meeting the same rows. Positions have gaps.
/// </summary>
internal static class HistoryGen
{
    /// <summary>Two spellings of one key; fuller names that are one, and one that is not; what is short for them; an acronym.</summary>
    public static readonly string[] Names =
        ["Ann", "ANN", "Hanna Kovalenko", "Hanna Kovalenka", "Hanna Maria Kovalenko", "Petro Kovalenko", "Kovalenko", "Harbour Authority", "HA"];

    private static readonly string[] Dates = ["1987-05-04", "1987-05", "../1987-05-03", "1987~"];

    private static readonly Gen<Choice> AnyChoice =
        from kind in Gen.Int[0, 21]
        from place in Gen.Int[0, 3]
        from number in Gen.Int[1, 3]
        from name in Gen.OneOf(Names)
        from other in Gen.OneOf(Names)
        from date in Gen.OneOf(Dates)
        from gap in Gen.Int[1, 3]
        select new Choice(kind, place < 2 ? "a" : "b", place % 2, number, name, other, ImpreciseDate.Parse(date), gap);

    public static readonly Gen<ImmutableArray<RecordedEvent>> History = AnyChoice.Array[0, 40].Select(Record);

    private static ImmutableArray<RecordedEvent> Record(Choice[] choices)
    {
        var log = ImmutableArray.CreateBuilder<RecordedEvent>();
        var captured = new HashSet<Guid>();
        var recorded = new HashSet<(Guid, int)>();
        var position = 0L;

        foreach (var choice in choices)
        {
            var article = StreamIds.OfArticle(choice.Collection, $"{choice.Article}");

            if (EventOf(choice, article, captured, recorded) is { } data)
            {
                position += choice.Gap;
                log.Add(new RecordedEvent(
                    choice.Collection,
                    data is IActorEvent ? StreamIds.OfActor(choice.Collection, "somebody") : article,
                    position,
                    Instant.FromUnixTimeSeconds(position),
                    "test",
                    null,
                    data));
            }
        }

        return log.ToImmutable();
    }

    /// <summary>The event a choice comes to after what was recorded so far; null when the log could not hold it.</summary>
    private static object? EventOf(Choice c, Guid article, HashSet<Guid> captured, HashSet<(Guid, int)> recorded)
    {
        var statement = (article, c.Number);

        return c.Kind switch
        {
            15 => new ActorAliased(c.Name, c.Other),
            16 => new ActorDescribed(c.Name, ActorKind.Person, "master", c.Date),
            17 => new ActorsMerged(c.Name, c.Other),
            18 => new ActorsSeparated(c.Name, article, c.Other),
            _ when captured.Add(article) => new ArticleCaptured(
                "Bridge closed", null, null, c.Date, DateBasis.Stated, null, $"{c.Article}", 100, "en"),
            0 or 20 => new ActorsRead([new ActorRead(c.Name, KindOf(c.Name), [c.Other], null, [])], "en/1"),
            21 => new ActorsRead([new ActorRead(c.Name, KindOf(c.Name), [], null, []), new ActorRead(c.Other, ActorKind.Person, [], null, [])], "en/1"),
            1 => new ArticleSeenAgain("Courier", null, null),
            2 => new ArticleRedated(c.Date),
            3 => new ArticleWithdrawn(),
            4 or 5 when recorded.Add(statement) => new StatementRecorded(
                c.Number, new TextSpan(0, 9), "It closed", StatementForm.Quote, c.Name,
                new StatementDate(c.Date, null, DateBasis.Published), StatementDate.Unknown, Modality.Asserted, false, [c.Other], "en/1"),
            6 when recorded.Add(statement) => new StatementAdded(
                c.Number, new TextSpan(0, 9), "It closed", StatementForm.Indirect, null, StatementDate.Unknown,
                new StatementDate(c.Date, null, DateBasis.Corrected), Modality.Planned, true, [c.Name, c.Other]),
            _ when !recorded.Contains(statement) => null,
            7 => new StatementRedated(c.Number, StatementClock.Happened, new StatementDate(c.Date, null, DateBasis.Corrected)),
            8 => new StatementRedated(c.Number, StatementClock.Said, new StatementDate(c.Date, null, DateBasis.Corrected)),
            9 => new StatementReattributed(c.Number, c.Name == "Kovalenko" ? null : c.Name),
            10 => new StatementAmended(c.Number, new TextSpan(0, 2), "It", null, true),
            11 => new StatementDisputed(c.Number),
            12 => new DisputeSettled(c.Number, c.Name == "Kovalenko" ? DisputeOutcome.Stands : DisputeOutcome.Retracted),
            13 => new StatementAccepted(c.Number),
            14 => new StatementRetracted(c.Number),
            _ => new StatementRestored(c.Number),
        };
    }

    private static ActorKind KindOf(string name) => name is "Harbour Authority" or "HA" ? ActorKind.Organisation : ActorKind.Person;

    private sealed record Choice(int Kind, string Collection, int Article, int Number, string Name, string Other, ImpreciseDate Date, int Gap);
}
