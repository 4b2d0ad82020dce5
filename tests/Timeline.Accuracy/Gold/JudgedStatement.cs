using System.Collections.Immutable;
using Timeline.Engine.Dates;

namespace Timeline.Accuracy.Gold;

/// <param name="Names">Any of which serves.</param>
/// <param name="Kind">person, organisation, state or place.</param>
public sealed record GoldActor(ImmutableArray<string> Names, string Kind);

/// <summary>A statement as the gold set or the reader has it.</summary>
/// <param name="Forms">Any of which serves.</param>
/// <param name="Speakers">Any of which serves; none for narration.</param>
/// <param name="Happened">Null when it is unknown.</param>
public sealed record JudgedStatement(
    string Words,
    int Begin,
    int End,
    ImmutableArray<string> Forms,
    ImmutableArray<string> Speakers,
    ImpreciseDate? Said,
    ImpreciseDate? Happened,
    string Modality,
    bool Negated)
{
    private static readonly string[] Articles = ["the ", "a ", "an "];

    /// <summary>The same days, however they are written.</summary>
    public static bool SameDays(ImpreciseDate? a, ImpreciseDate? b) =>
        a is null || b is null ? a == b : a.Earliest == b.Earliest && a.Latest == b.Latest;

    /// <summary>Whether a date leaves open every day that the gold one does, as it must not claim more than the article.</summary>
    public static bool Allows(ImpreciseDate? found, ImpreciseDate? gold) =>
        found is null
        || (gold is not null
            && (found.Earliest is null || found.Earliest <= gold.Earliest)
            && (found.Latest is null || found.Latest >= gold.Latest));

    /// <summary>Letters' case and articles aside.</summary>
    public static bool SameName(string a, string b) => Bare(a).Equals(Bare(b), StringComparison.OrdinalIgnoreCase);

    private static string Bare(string name) =>
        Articles.FirstOrDefault(word => name.StartsWith(word, StringComparison.OrdinalIgnoreCase)) is { } article
            ? name[article.Length..]
            : name;
}
