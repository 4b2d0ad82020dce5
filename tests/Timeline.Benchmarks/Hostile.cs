namespace Timeline.Benchmarks;

/// <summary>Texts that nobody writes and somebody sends: a megabyte of one thing.</summary>
internal static class Hostile
{
    public const int Length = 1_000_000;

    /// <summary>What a reader of times could stumble over.</summary>
    public static readonly string[] ForDates = ["7", "7 ", "last ", "\"", "“", "monday ", "twenty ", "the first "];

    /// <summary>What a reader of articles could stumble over.</summary>
    public static readonly string[] ForArticles =
    [
        "A B C, ", "\"", "“", "(", "7", "word ", "x", "Name ", "\n", "said ", "@", "😀", "Mr. Smith said. ", "Smith, ", "he said, ", "according to ", "“a” ", "-", "—", ". ", ": ", "# ", "> ", "and ",
        "#", "<a", "the ", "’s ", "Jane Roe (@jane) ", "A\n\n", "last ", "monday ", "A and B and ", "— A (@a) March 1, 2022\n", "…", "to say that ", "of ",
    ];

    /// <summary>How many times the time of <paramref name="normal"/> the slowest of <paramref name="pieces"/> takes.</summary>
    public static double Worst(string[] pieces, Action<string> read, string normal)
    {
        var usual = Clock.Milliseconds(() => read(normal));
        var times = pieces.Select(piece => (Piece: piece, Times: Median(read, Of(piece, Length), usual / 2) / usual)).OrderByDescending(text => text.Times).ToArray();
        Tell($"a normal megabyte {usual:F0} ms; slowest", times);
        return times[0].Times;
    }

    /// <summary>
    /// How many times as long a character takes in a megabyte as in a quarter of one, in the worst of <paramref name="pieces"/>: 1 where reading
    /// is linear, 4 where it is quadratic. What is over sooner than half a normal megabyte is left out, as noise.
    /// </summary>
    public static double Growth(string[] pieces, Action<string> read, string normal)
    {
        var usual = Clock.Milliseconds(() => read(normal));
        var whole = pieces.Select(piece => (Piece: piece, Times: Median(read, Of(piece, Length), usual / 2) / usual)).OrderByDescending(text => text.Times).ToArray();
        Tell($"a normal megabyte {usual:F0} ms; slowest", whole);
        var growth = whole.Where(text => text.Times > 0.5).Select(text => (text.Piece, Times: text.Times * usual / 4 / Median(read, Of(text.Piece, Length / 4), 0)))
            .OrderByDescending(text => text.Times).ToArray();
        Tell("grows most", growth);
        return growth[0].Times;
    }

    private static string Of(string piece, int length) => string.Concat(Enumerable.Repeat(piece, (length / piece.Length) + 1))[..length];

    /// <param name="little">Milliseconds. What takes less at the first look is looked at once.</param>
    private static double Median(Action<string> read, string text, double little) =>
        Clock.Once(() => read(text)) is var first && first < little
            ? first
            : Clock.Median([.. Enumerable.Range(0, Clock.Rounds).Select(_ => Clock.Once(() => read(text)))]);

    private static void Tell(string what, (string Piece, double Times)[] texts) =>
        Console.Error.WriteLine($"{what}: {string.Join("; ", texts.Take(5).Select(text => $"'{text.Piece.Trim()}' {text.Times:F2} times"))}");
}
