using Timeline.Engine.Errors;

namespace Timeline.Tests.Errors;

/// <summary>The remedies that errors carry, and one of each to word.</summary>
internal static class Remedies
{
    public static readonly Guid Article = new("3f2a9c1b-0000-8000-8000-000000000000");

    /// <summary>Every type of remedy there is.</summary>
    public static IReadOnlyList<Type> Types { get; } = [.. typeof(Remedy).Assembly.GetTypes().Where(type => type.IsSubclassOf(typeof(Remedy)))];

    /// <summary>At least one of each type.</summary>
    public static IReadOnlyList<Remedy> All { get; } =
    [
        new DecideAgain(new(Article, 8)), new ReadAgain(Article), new ReadArticle(Article), new SeeNames(Article), new SeeArticles(), new SeeActors(),
        new SeeStatements(Hidden: false), new SeeStatements(Hidden: true), new GiveReason(), new GiveAuthor(), new GiveWords(), new GiveSpan(), new GivePublished(),
        .. Enum.GetValues<StatementCorrection>().Select(way => new CorrectStatement(new(Article, 8), [way])),
        new CorrectStatement(new(Article, 8), [StatementCorrection.Redate, StatementCorrection.Amend]),
        new MergeNames("Maria Lind", "Maria Berg"), new CaptureFirst(), new CheckRecorded(),
    ];
}
