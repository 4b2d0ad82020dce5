using System.Text.Json.Serialization;

namespace Timeline.Accuracy.Scoring;

/// <summary>An attribution in a document: source, cue and content, each in any number of pieces, as pairs of code point offsets.</summary>
public sealed class AttributedSpan(string doc, int[][]? source, int[][]? cue, int[][]? content)
{
    public string Doc => doc;

    public int[][] Source => source ?? [];

    public int[][] Cue => cue ?? [];

    public int[][] Content => content ?? [];

    [JsonIgnore]
    public IReadOnlySet<int> SourcePoints { get; } = Points(source ?? []);

    [JsonIgnore]
    public IReadOnlySet<int> ContentPoints { get; } = Points(content ?? []);

    /// <summary>Of the characters of both, the share that is in both: Dice's coefficient, 0 to 1.</summary>
    public static double Overlap(IReadOnlySet<int> a, IReadOnlySet<int> b) =>
        a.Count + b.Count == 0 ? 0 : 2.0 * a.Count(b.Contains) / (a.Count + b.Count);

    private static HashSet<int> Points(int[][] spans) =>
        [.. spans.SelectMany(span => Enumerable.Range(span[0], span[1] - span[0]))];
}
