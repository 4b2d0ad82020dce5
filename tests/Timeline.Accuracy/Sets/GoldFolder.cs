using NodaTime;
using NodaTime.Text;
using Timeline.Accuracy.Scoring;

namespace Timeline.Accuracy.Sets;

/// <summary>A gold set in a folder: <c>gold.jsonl</c>, and in <c>txt</c> a <c>.txt</c> a document, with its day in a <c>.dct</c> beside it.</summary>
public sealed class GoldFolder(string path)
{
    public int Documents => Texts(Path.Combine(path, "txt")).Length;

    public static bool IsThere(string path) => File.Exists(Path.Combine(path, "gold.jsonl")) && Directory.Exists(Path.Combine(path, "txt"));

    /// <summary>The <c>.txt</c> files of a folder, in an order that is everywhere the same.</summary>
    public static string[] Texts(string folder) => [.. Directory.GetFiles(folder, "*.txt").Order(StringComparer.Ordinal)];

    public static LocalDate DayOf(string textPath) =>
        LocalDatePattern.Iso.Parse(File.ReadAllText(Path.ChangeExtension(textPath, ".dct")).Trim()).GetValueOrThrow();

    public TimexScore Times() => TimexScore.Of(Gold<TimexSpan>(), Read((doc, file, text) => ReaderOutput.Times(doc, text, DayOf(file))));

    public AttributionScore Attributions() => AttributionScore.Of(Gold<AttributedSpan>(), Read((doc, _, text) => ReaderOutput.Attributions(doc, text)));

    private IEnumerable<T> Gold<T>() => JsonLines.Parse<T>(File.ReadLines(Path.Combine(path, "gold.jsonl")));

    private IEnumerable<T> Read<T>(Func<string, string, string, IEnumerable<T>> read) =>
        Texts(Path.Combine(path, "txt")).SelectMany(file => read(Path.GetFileNameWithoutExtension(file), file, File.ReadAllText(file)));
}
