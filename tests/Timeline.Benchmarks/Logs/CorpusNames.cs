using Timeline.Engine.Events;

namespace Timeline.Benchmarks.Logs;

/// <summary>Five thousand names, of which few are met often and most are met seldom (Zipf's law).</summary>
internal static class CorpusNames
{
    public const int Count = 5_000;

    private static readonly string[] Given =
        ["Ada", "Bela", "Carl", "Dora", "Egon", "Frida", "Gerd", "Hana", "Ivo", "Jana", "Kai", "Lena", "Milo", "Nora", "Olaf", "Petra", "Ralf", "Sana", "Timo", "Vera"];

    private static readonly string[] Onsets = ["Bal", "Cor", "Den", "Fal", "Gor", "Hal", "Jar", "Kel", "Lor", "Mar", "Nor", "Pel", "Ros", "Sel", "Tor", "Var", "Wes", "Zan"];

    private static readonly string[] Endings = ["aberg", "odale", "inford", "enholm", "akov", "elund", "orman", "amont", "iner", "oridge", "asen", "eski", "instad", "orton", "avic", "ewood"];

    /// <summary>How much of all naming the names up to each place take, from 0 to 1.</summary>
    private static readonly double[] Shares = SharesOfPlaces();

    /// <summary>A name, the likelier the lower its place.</summary>
    public static string Any(Random random)
    {
        var place = Array.BinarySearch(Shares, random.NextDouble());
        return At(Math.Min(place < 0 ? ~place : place, Count - 1));
    }

    /// <summary>The name at a place from 0; the first are met most often.</summary>
    public static string At(int place)
    {
        var word = Onsets[place % Onsets.Length] + Endings[place / Onsets.Length % Endings.Length];
        return (place % 10) switch
        {
            7 => $"{word} {place / 10}",
            8 => $"the {word} Union of {Onsets[place / 10 % Onsets.Length]}{place / 10}",
            9 => $"the Ministry of {word} {place / 10}",
            _ => $"{Given[place * 7 / 5 % Given.Length]} {word}{Suffix(place)}",
        };
    }

    public static ActorKind KindOf(string name) =>
        name.StartsWith("the ", StringComparison.Ordinal) ? ActorKind.Organisation
        : char.IsAsciiDigit(name[^1]) ? ActorKind.Place
        : ActorKind.Person;

    // Eighteen onsets and sixteen endings give 288 words; a letter each 288 keeps names apart.
    private static string Suffix(int place) => place / (Onsets.Length * Endings.Length) is var round and > 0 ? $"{(char)('a' + round)}" : "";

    private static double[] SharesOfPlaces()
    {
        var shares = new double[Count];
        var sum = 0.0;

        for (var i = 0; i < Count; i++)
        {
            shares[i] = sum += 1.0 / (i + 1);
        }

        return [.. shares.Select(share => share / sum)];
    }
}
