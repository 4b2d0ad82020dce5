using System.Collections.Immutable;
using Timeline.Accuracy.Scoring;
using Timeline.Accuracy.Sets;
using Timeline.Engine.Dates;
using Timeline.Engine.Extraction;
using Timeline.Engine.Extraction.Mentions;

namespace Timeline.Accuracy.Gold;

/// <summary>Runs the reader over articles whose answers are known, and says how much of them it got.</summary>
public static class GoldSet
{
    public static ImmutableArray<Figure> Measure(IReadOnlyCollection<GoldArticle> articles)
    {
        var times = TimexScore.Of(
            articles.SelectMany(article => article.Times),
            articles.SelectMany(article => ReaderOutput.Times(article.Name, article.Text, article.Published)));
        var attributions = AttributionScore.Of(
            articles.SelectMany(article => article.Attributions),
            articles.SelectMany(article => ReaderOutput.Attributions(article.Name, article.Text)));
        var timeErrors = times.Errors.Select(error => error.ToString()).ToImmutableArray();
        var attributionErrors = attributions.Errors.Select(error => Describe(error, articles)).ToImmutableArray();
        var readings = articles.Select(article => (article, Reading: Read(article))).ToArray();

        return
        [
            new("time expressions, strict F1", times.Strict.F1, times.Strict.Gold, timeErrors),
            new("time expressions, value F1", times.Value.F1, times.Value.Gold, timeErrors),
            new("attributions, content F1", attributions.Content.F1, attributions.Content.Gold, attributionErrors),
            new("attributions, attribution F1", attributions.Attribution.F1, attributions.Attribution.Gold, attributionErrors),
            Actors(readings),
            .. StatementFigures.Of(readings.Select(pair => (pair.article, StatementsOf(pair.Reading, pair.article.Text)))),
        ];
    }

    private static ArticleReading Read(GoldArticle article) =>
        ArticleReader.Read(article.Text, new ArticleReadingOptions(ImpreciseDate.Day(article.Published)));

    private static ImmutableArray<JudgedStatement> StatementsOf(ArticleReading reading, string text) =>
    [
        .. reading.Statements.Select(statement => new JudgedStatement(
            statement.Range.Of(text).ToString(),
            statement.Range.Start,
            statement.Range.End,
            [Lower(statement.Form)],
            statement.Speaker is { } speaker ? [speaker] : [],
            statement.Said.Value,
            statement.Happened.Value,
            Lower(statement.Modality),
            statement.Negated)),
    ];

    private static Figure Actors(IEnumerable<(GoldArticle Article, ArticleReading Reading)> readings)
    {
        var score = default(Score);
        var errors = ImmutableArray.CreateBuilder<string>();

        foreach (var (article, reading) in readings)
        {
            var found = reading.Actors.Mentions
                .Where(mention => mention.Sense is MentionSense.Name or MentionSense.Location)
                .Select(mention => (mention.Name, Kind: Lower(mention.Kind)))
                .Distinct()
                .ToArray();
            var missed = article.Actors.Where(actor => !found.Any(one => Is(one, actor))).ToArray();
            var spurious = found.Where(one => !article.Actors.Any(actor => Is(one, actor))).ToArray();
            score += new Score(article.Actors.Length, found.Length, found.Length - spurious.Length);
            errors.AddRange(missed.Select(actor => $"Missed {article.Name}: {actor.Names[0]}, {actor.Kind}"));
            errors.AddRange(spurious.Select(one => $"Spurious {article.Name}: {one.Name}, {one.Kind}"));
        }

        return new Figure("actors, name and kind F1", score.F1, score.Gold, errors.ToImmutable());
    }

    private static bool Is((string Name, string Kind) found, GoldActor gold) =>
        found.Kind == gold.Kind && gold.Names.Any(name => JudgedStatement.SameName(name, found.Name));

    private static string Describe(AttributionError error, IReadOnlyCollection<GoldArticle> articles)
    {
        var doc = (error.Gold ?? error.Found)?.Doc;
        var text = articles.First(article => article.Name == doc).Text;
        string Words(int[][] spans) => spans is [] ? "nobody" : string.Join(" + ", spans.Select(span => $"“{text[span[0]..span[1]]}”"));
        string Whole(AttributedSpan? span) => span is null ? "nothing" : $"{Words(span.Source)}: {Words(span.Content)}";
        return $"{error.Mistake} {doc}: {Whole(error.Gold)} read as {Whole(error.Found)}";
    }

    private static string Lower<T>(T value)
        where T : struct, Enum => value.ToString().ToLowerInvariant();
}
