using System.Collections.Immutable;
using Timeline.Accuracy.Scoring;

namespace Timeline.Accuracy.Gold;

/// <summary>
/// Statements are paired one to one by how much of their words they share, and count from half on. What is said of them is measured on those
/// pairs.
/// </summary>
internal static class StatementFigures
{
    public static ImmutableArray<Figure> Of(IEnumerable<(GoldArticle Article, ImmutableArray<JudgedStatement> Found)> readings)
    {
        var score = default(Score);
        var matches = new List<Match>();
        var errors = ImmutableArray.CreateBuilder<string>();

        foreach (var (article, found) in readings)
        {
            var pairs = Alignment.OneToOne(article.Statements, found, Overlap).Where(pair => pair.Closeness >= 0.5).ToArray();
            score += new Score(article.Statements.Length, found.Length, pairs.Length);
            matches.AddRange(pairs.OrderBy(pair => pair.Gold).Select(pair => new Match(article.Name, article.Statements[pair.Gold], found[pair.Found])));
            errors.AddRange(Alignment.Alone(article.Statements.Length, pairs.Select(pair => pair.Gold))
                .Select(i => $"Missed {article.Name}: {article.Statements[i].Words}"));
            errors.AddRange(Alignment.Alone(found.Length, pairs.Select(pair => pair.Found)).Select(i => $"Spurious {article.Name}: {found[i].Words}"));
        }

        var spoken = matches.Where(match => !match.Gold.Speakers.IsEmpty || !match.Found.Speakers.IsEmpty).ToArray();

        return
        [
            new("statements, F1", score.F1, score.Gold, errors.ToImmutable()),
            Right("form right", matches, m => m.Gold.Forms.Contains(m.Found.Forms[0]), s => s.Forms[0]),
            Right("speaker right", spoken, SameSpeaker, s => s.Speakers is [var name, ..] ? name : "nobody"),
            Right("said right", spoken, m => JudgedStatement.SameDays(m.Gold.Said, m.Found.Said), s => $"{s.Said}"),
            Right("happened right", matches, m => JudgedStatement.SameDays(m.Gold.Happened, m.Found.Happened), Happened),
            Right("happened claims no more than the article", matches, m => JudgedStatement.Allows(m.Found.Happened, m.Gold.Happened), Happened),
            Right("modality right", matches, m => m.Gold.Modality == m.Found.Modality, s => s.Modality),
            Right("negation right", matches, m => m.Gold.Negated == m.Found.Negated, s => s.Negated ? "negated" : "not negated"),
        ];
    }

    private static Figure Right(string name, IReadOnlyCollection<Match> matches, Func<Match, bool> isRight, Func<JudgedStatement, string> show)
    {
        var wrong = matches.Where(match => !isRight(match)).ToArray();
        return new Figure(
            name,
            Score.Share(matches.Count - wrong.Length, matches.Count),
            matches.Count,
            [.. wrong.Select(match => $"{match.Article}: {show(match.Gold)} read as {show(match.Found)}: {match.Gold.Words}")]);
    }

    private static bool SameSpeaker(Match match) =>
        match.Found.Speakers is [var found] ? match.Gold.Speakers.Any(gold => JudgedStatement.SameName(gold, found)) : match.Gold.Speakers.IsEmpty;

    private static string Happened(JudgedStatement statement) => statement.Happened?.ToString() ?? "unknown";

    private static double Overlap(JudgedStatement a, JudgedStatement b) =>
        2.0 * (Math.Min(a.End, b.End) - Math.Max(a.Begin, b.Begin)) / (a.End - a.Begin + b.End - b.Begin);

    private sealed record Match(string Article, JudgedStatement Gold, JudgedStatement Found);
}
