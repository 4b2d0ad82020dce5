using System.Globalization;
using System.Text;

namespace Timeline.Engine.Actors;

/// <summary>
/// Unicode normalization form KC from a table of our own (<c>nfkc.tsv</c>), so that it is the same on every machine: <see cref="string.Normalize()"/>
/// leaves text as it is in a process without ICU (<c>InvariantGlobalization</c>), and actors' ids hang on the result.
/// </summary>
internal static class Nfkc
{
    private const int HangulBase = 0xAC00;
    private const int LeadBase = 0x1100;
    private const int VowelBase = 0x1161;
    private const int TailBase = 0x11A7;
    private const int VowelCount = 21;
    private const int TailCount = 28;
    private const int HangulCount = 19 * VowelCount * TailCount;

    private static readonly Lazy<Tables> Loaded = new(Tables.Read);

    public static string Normalize(string text) => Ascii.IsValid(text) ? text : Text(Compose(Decompose(text)));

    /// <summary>The letters of <paramref name="text"/> without their diacritics: "é" is "e"; "ł", which is no e-with-a-mark, stays.</summary>
    public static string WithoutMarks(string text)
    {
        if (Ascii.IsValid(text))
        {
            return text;
        }

        var runes = Decompose(text);
        runes.RemoveAll(rune => CharUnicodeInfo.GetUnicodeCategory(rune) is UnicodeCategory.NonSpacingMark);
        return Text(runes);
    }

    /// <summary>Compatibility decomposition, marks in canonical order.</summary>
    private static List<int> Decompose(string text)
    {
        var tables = Loaded.Value;
        var points = new List<int>(text.Length + 8);

        foreach (var rune in text.EnumerateRunes())
        {
            if (rune.Value is >= HangulBase and < HangulBase + HangulCount)
            {
                var syllable = rune.Value - HangulBase;
                points.Add(LeadBase + (syllable / (VowelCount * TailCount)));
                points.Add(VowelBase + (syllable % (VowelCount * TailCount) / TailCount));

                if (syllable % TailCount > 0)
                {
                    points.Add(TailBase + (syllable % TailCount));
                }
            }
            else if (tables.Decompositions.TryGetValue(rune.Value, out var parts))
            {
                points.AddRange(parts);
            }
            else
            {
                points.Add(rune.Value);
            }
        }

        Order(points, tables);
        return points;
    }

    /// <summary>Sorts each run of marks by combining class, keeping the order of equals.</summary>
    private static void Order(List<int> points, Tables tables)
    {
        for (var start = 0; start < points.Count; start++)
        {
            var end = start;

            while (end < points.Count && tables.ClassOf(points[end]) > 0)
            {
                end++;
            }

            if (end - start > 1)
            {
                // A stable sort: a mark’s class first, then its place.
                var run = points.GetRange(start, end - start).OrderBy(tables.ClassOf).ToArray();

                for (var i = 0; i < run.Length; i++)
                {
                    points[start + i] = run[i];
                }
            }

            start = Math.Max(start, end);
        }
    }

    private static List<int> Compose(List<int> points)
    {
        var tables = Loaded.Value;
        var composed = new List<int>(points.Count);
        var (starter, lastClass) = (-1, -1);

        foreach (var point in points)
        {
            var pointClass = tables.ClassOf(point);
            var isFree = starter >= 0 && (lastClass < pointClass || (lastClass <= 0 && composed.Count == starter + 1));

            if (isFree && Pair(tables, composed[starter], point) is { } whole)
            {
                composed[starter] = whole;
                continue;
            }

            composed.Add(point);
            (starter, lastClass) = pointClass == 0 ? (composed.Count - 1, -1) : (starter, pointClass);
        }

        return composed;
    }

    private static int? Pair(Tables tables, int first, int second)
    {
        if (first is >= LeadBase and < LeadBase + 19 && second is >= VowelBase and < VowelBase + VowelCount)
        {
            return HangulBase + ((((first - LeadBase) * VowelCount) + second - VowelBase) * TailCount);
        }

        if (first is >= HangulBase and < HangulBase + HangulCount && (first - HangulBase) % TailCount == 0 && second is > TailBase and < TailBase + TailCount)
        {
            return first + second - TailBase;
        }

        return tables.Compositions.TryGetValue((first, second), out var whole) ? whole : null;
    }

    private static string Text(List<int> points)
    {
        var text = new StringBuilder(points.Count);

        foreach (var point in points)
        {
            text.Append(new Rune(point).ToString());
        }

        return text.ToString();
    }

    private sealed record Tables(Dictionary<int, int[]> Decompositions, Dictionary<(int First, int Second), int> Compositions, Dictionary<int, int> Classes)
    {
        public int ClassOf(int point) => point < 0x300 ? 0 : Classes.GetValueOrDefault(point);

        public static Tables Read()
        {
            var tables = new Tables([], [], []);
            using var reader = new StreamReader(typeof(Nfkc).Assembly.GetManifestResourceStream("Timeline.Engine.Actors.nfkc.tsv")!);

            while (reader.ReadLine() is { } line)
            {
                var cells = line.Split('\t');

                switch (cells[0])
                {
                    case "d":
                        tables.Decompositions[Point(cells[1])] = Array.ConvertAll(cells[2].Split(' '), Point);
                        break;
                    case "p":
                        var pair = cells[1].Split(' ');
                        tables.Compositions[(Point(pair[0]), Point(pair[1]))] = Point(cells[2]);
                        break;
                    case "c":
                        foreach (var point in cells[2].Split(' '))
                        {
                            tables.Classes[Point(point)] = int.Parse(cells[1], CultureInfo.InvariantCulture);
                        }

                        break;
                }
            }

            return tables;
        }

        private static int Point(string hex) => int.Parse(hex, NumberStyles.HexNumber, CultureInfo.InvariantCulture);
    }
}
