using System.Collections.Immutable;
using NodaTime;
using Timeline.Engine.Articles;
using Timeline.Engine.Dates;
using Timeline.Engine.Events;
using Timeline.Engine.Log;

namespace Timeline.Tests.Articles;

/// <summary>An article as given events leave it, each at the next position from 1 on, by a person and for a reason.</summary>
internal static class Given
{
    public const string Text = "Maria Lind spoke. The bridge is shut. Jon Aas denied it. The bridge is open.";

    public static readonly Guid Id = new("3f2a9c1b-0000-8000-8000-000000000000");

    public static readonly Cause Why = new("ana", "misread");

    public static readonly LocalDate Today = new(1987, 5, 6);

    /// <summary>Position 1 is the capture, 2 the reading of actors, 3 statement 1 (“The bridge is shut.”), 4 statement 2 (“Jon Aas denied it.”).</summary>
    public static Article Article(params IArticleEvent[] then) => Fold([.. Captured, .. then]);

    public static Article Fold(IEnumerable<IArticleEvent> events)
    {
        Article? article = null;
        var position = 0;

        foreach (var e in events)
        {
            article = Engine.Articles.Article.Fold(article, new RecordedEvent("default", Id, ++position, default, Why.By, Why.Reason, e));
        }

        return article ?? throw new InvalidOperationException("Nothing was given.");
    }

    public static Article Then(this Article article, params IEnumerable<IArticleEvent> events) => events.Aggregate(article, (now, e) =>
        Engine.Articles.Article.Fold(now, new RecordedEvent("default", Id, now.Changed + 1, default, Why.By, Why.Reason, e)) ?? now);

    public static ImpreciseDate Date(string edtf) => ImpreciseDate.Parse(edtf);

    public static StatementRecorded Recorded(int number, int begin, int end, string? speaker = "Maria Lind") => new(
        number, new TextSpan(begin, end), Text[begin..end], StatementForm.Indirect, speaker,
        new StatementDate(Date("1987-05-05"), null, DateBasis.Published), StatementDate.Unknown, Modality.Asserted, false, [], "en/0");

    public static ActorsRead ActorsBefore { get; } = new(
        [
            new ActorRead("Maria Lind", ActorKind.Person, [], null, [new TextSpan(0, 10)]),
            new ActorRead("Jon Aas", ActorKind.Person, [], null, [new TextSpan(38, 45)]),
        ],
        "en/0");

    private static ImmutableArray<IArticleEvent> Captured =>
    [
        new ArticleCaptured("Bridge", null, null, Date("1987-05-05"), DateBasis.Stated, null, "00", Text.Length, "en"),
        ActorsBefore,
        Recorded(1, 18, 37),
        Recorded(2, 38, 56, "Jon Aas"),
    ];
}
