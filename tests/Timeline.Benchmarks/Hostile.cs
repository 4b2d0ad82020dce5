namespace Timeline.Benchmarks;

/// <summary>Texts that nobody writes and somebody sends: a megabyte of one thing.</summary>
internal static class Hostile
{
    public const int Length = 1_000_000;

    /// <summary>What a reader of times could stumble over.</summary>
    public static readonly string[] ForDates = ["7", "7 ", "last ", "\"", "“", "monday ", "1994-", "twenty ", "the first "];

    /// <summary>What a reader of articles could stumble over.</summary>
    public static readonly string[] ForArticles =
    [
        "A B C, ", "\"", "“", "(", "7", "word ", "x", "Name ", "\n", "said ", "@", "😀", "Mr. Smith said. ", "Smith, ", "he said, ", "according to ", "“a” ", "-", "—", ". ", ": ", "# ", "> ", "and ",
        "#", "<a", "the ", "’s ", "Jane Roe (@jane) ", "A\n\n", "last ", "monday ", "A and B and ", "— A (@a) March 1, 2022\n", "…", "to say that ", "of ",
    ];

    public static string Of(string piece) => string.Concat(Enumerable.Repeat(piece, (Length / piece.Length) + 1))[..Length];

    /// <summary>How many times the time of <paramref name="normal"/> the slowest of <paramref name="pieces"/> takes.</summary>
    public static double Worst(string[] pieces, Action<string> read, string normal)
    {
        var usual = Clock.Milliseconds(() => read(normal));
        var times = pieces.Select(piece => (Piece: piece, Times: Times(Of(piece)))).OrderByDescending(text => text.Times).ToArray();
        Console.Error.WriteLine($"a normal megabyte {usual:F0} ms; slowest: {string.Join("; ", times.Take(5).Select(text => $"'{text.Piece.Trim()}' {text.Times:F2} times"))}");
        return times[0].Times;

        // One look is enough where there is much air.
        double Times(string text) =>
            Clock.Once(() => read(text)) / usual is var first && first < 1 ? first
            : Clock.Median([.. Enumerable.Range(0, Clock.Rounds).Select(_ => Clock.Once(() => read(text)) / usual)]);
    }
}
