using Timeline.Engine.Articles;

namespace Timeline.Cli.Invocation;

/// <summary>Counts what became of many articles.</summary>
/// <param name="Total">How many there are.</param>
internal sealed record CaptureTally(int Total)
{
    public int Captured { get; private init; }

    public int Statements { get; private init; }

    public int KnownBefore { get; private init; }

    public int Skipped { get; private init; }

    public int Done => Captured + KnownBefore + Skipped;

    public CaptureTally With(CapturedArticle? article) => article switch
    {
        null => this with { Skipped = Skipped + 1 },
        { Captured: null } => this with { KnownBefore = KnownBefore + 1 },
        _ => this with { Captured = Captured + 1, Statements = Statements + article.Statements.Count() },
    };

    /// <summary>What there is to say at the end, in a fixed order.</summary>
    public IEnumerable<string> Fields() =>
    [
        $"{Values.Number(Captured)} captured",
        $"{Values.Number(Statements)} {(Statements == 1 ? "statement" : "statements")}",
        $"{Values.Number(KnownBefore)} known before",
        $"{Values.Number(Skipped)} skipped",
    ];

    /// <summary>How far it has come, how fast it goes, and how long the rest takes at that rate.</summary>
    public string Progress(TimeSpan elapsed)
    {
        var aSecond = elapsed > TimeSpan.Zero ? Done / elapsed.TotalSeconds : 0;
        var rest = aSecond > 0 ? $", {Values.Number((long)Math.Round(aSecond))} a second, {Rest((Total - Done) / aSecond)} left" : "";
        return $"capturing: {Values.Number(Done)} of {Values.Number(Total)}{rest}";
    }

    private static string Rest(double seconds) => seconds switch
    {
        < 60 => $"{Values.Number((long)Math.Ceiling(seconds))} s",
        < 3_600 => $"{Values.Number((long)Math.Ceiling(seconds / 60))} min",
        _ => $"{Values.Number((long)seconds / 3_600)} h {Values.Number((long)seconds % 3_600 / 60)} min",
    };
}
