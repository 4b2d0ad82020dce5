using System.Collections.Immutable;
using System.Text.Json;
using NodaTime;
using Timeline.Accuracy.Scoring;
using Timeline.Engine.Dates;

namespace Timeline.Accuracy.Gold;

/// <summary>An article of our own with what a careful reader takes from it.</summary>
public sealed record GoldArticle(
    string Name,
    string Text,
    LocalDate Published,
    ImmutableArray<TimexSpan> Times,
    ImmutableArray<AttributedSpan> Attributions,
    ImmutableArray<GoldActor> Actors,
    ImmutableArray<JudgedStatement> Statements)
{
    /// <summary>Every article of a folder, in an order that is everywhere the same.</summary>
    public static ImmutableArray<GoldArticle> All(string folder) =>
        [.. Directory.GetFiles(folder, "*.json").Order(StringComparer.Ordinal).Select(Load)];

    /// <summary>The set that comes with this program.</summary>
    public static ImmutableArray<GoldArticle> Ours() => All(Path.Combine(AppContext.BaseDirectory, "Gold"));

    private static GoldArticle Load(string path)
    {
        var name = Path.GetFileNameWithoutExtension(path);
        var text = File.ReadAllText(Path.ChangeExtension(path, ".txt"));

        try
        {
            var file = JsonSerializer.Deserialize<GoldFile>(File.ReadAllText(path), JsonSerializerOptions.Web)
                ?? throw new FormatException("The file is empty.");
            var published = ImpreciseDate.Parse(file.Published);

            return new GoldArticle(
                name,
                text,
                published.Earliest ?? throw new FormatException("The article has no day."),
                [.. InOrder(text, file.Times, time => time.Text).Select(found => new TimexSpan(
                    name, found.Span[0], found.Span[1], found.Item.Text, found.Item.Type, found.Item.Value))],
                [.. Attributed(name, text, file.Attributions)],
                [.. file.Actors.Select(actor => new GoldActor(Answers(actor.Name), actor.Kind))],
                [.. InOrder(text, file.Statements, statement => statement.Words).Select(found => Statement(text, published, found.Item, found.Span))]);
        }
        catch (Exception e) when (e is FormatException or JsonException)
        {
            throw new FormatException($"{name}: {e.Message}", e);
        }
    }

    private static IEnumerable<(T Item, int[] Span)> InOrder<T>(string text, IEnumerable<T> items, Func<T, string> words, int from = 0)
    {
        foreach (var item in items)
        {
            var span = WordsInText.Find(text, words(item), from);
            from = span[1];
            yield return (item, span);
        }
    }

    // One attribution may lie within another, so the next begins after the last began, not after it ended.
    private static IEnumerable<AttributedSpan> Attributed(string name, string text, IEnumerable<GoldFile.Attribution> attributions)
    {
        var from = 0;

        foreach (var attribution in attributions)
        {
            int[][] content = [.. InOrder(text, attribution.Content, words => words, from).Select(piece => piece.Span)];
            from = content[0][0] + 1;
            int[][] Near(string? words) => words is null ? [] : [WordsInText.FindNear(text, words, content[0][0], content[0][1])];
            yield return new AttributedSpan(name, Near(attribution.Source), Near(attribution.Cue), content);
        }
    }

    private static JudgedStatement Statement(string text, ImpreciseDate published, GoldFile.Statement statement, int[] span) =>
        new(text[span[0]..span[1]],
            span[0],
            span[1],
            Answers(statement.Form),
            statement.Speaker is null ? [] : Answers(statement.Speaker),
            statement.Said is null ? published : ImpreciseDate.Parse(statement.Said),
            statement.Happened is null ? null : ImpreciseDate.Parse(statement.Happened),
            statement.Modality,
            statement.Negated);

    private static ImmutableArray<string> Answers(string text) => [.. text.Split(" | ")];
}
