using System.Collections.Immutable;
using System.Globalization;
using Timeline.Accuracy.Gold;

namespace Timeline.Tests.Accuracy;

/// <summary>
/// The reader over our own articles. A floor lies one error below what was measured when it was set: raise it with what you improve. A floor
/// that has to go down needs a reason in the commit.
/// </summary>
public sealed class GoldSetTests
{
    private static readonly Lazy<ImmutableArray<Figure>> Measured = new(() => GoldSet.Measure(GoldArticle.Ours()));

    public static TheoryData<string, double> Floors { get; } = new()
    {
        { "time expressions, strict F1", 96.2 },
        { "time expressions, value F1", 93.6 },
        { "attributions, content F1", 80.7 },
        { "attributions, attribution F1", 80.7 },
        { "actors, name and kind F1", 84.6 },
        { "statements, F1", 96.9 },
        { "form right", 92.6 },
        { "speaker right", 84.4 },
        { "said right", 84.4 },
        { "happened right", 62.1 },
        { "happened claims no more than the article", 95.7 },
        { "modality right", 91.5 },
        { "negation right", 93.6 },
    };

    [Theory]
    [MemberData(nameof(Floors))]
    public void The_reader_reads_our_articles_no_worse_than_it_did(string name, double floor)
    {
        var figure = Assert.Single(Measured.Value, figure => figure.Name == name);

        Assert.True(
            figure.Percent >= floor,
            string.Create(CultureInfo.InvariantCulture, $"{name}: {figure.Percent:F1}, which is less than {floor:F1}. Wrong are:\n{string.Join('\n', figure.Errors)}"));
    }

    [Fact]
    public void Every_figure_has_a_floor() => Assert.Equal(Measured.Value.Select(figure => figure.Name), Floors.Select(row => row.Data.Item1));

    [Fact]
    public void An_article_has_both_its_text_and_its_answers()
    {
        var folder = Repository.PathTo("tests/Timeline.Accuracy/Gold");
        var texts = Directory.GetFiles(folder, "*.txt").Select(Path.GetFileNameWithoutExtension).Order(StringComparer.Ordinal).ToArray();

        Assert.NotEmpty(texts);
        Assert.Equal(texts, GoldArticle.All(folder).Select(article => article.Name));
        Assert.All(GoldArticle.All(folder), article => Assert.NotEmpty(article.Statements));
    }
}
