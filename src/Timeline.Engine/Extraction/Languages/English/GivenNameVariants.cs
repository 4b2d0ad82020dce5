namespace Timeline.Engine.Extraction.Languages.English;

/// <summary>Given names that are one name in several languages or for short: Vladimir and Volodymyr, Mike and Michael.</summary>
internal static class GivenNameVariants
{
    private static readonly Dictionary<string, int[]> Groups = Load();

    /// <summary>Whether two given names may be one person's: the same, variants of one, or one the other's initial.</summary>
    public static bool AreCompatible(string first, string second)
    {
        if (string.Equals(first, second, StringComparison.OrdinalIgnoreCase))
        {
            return true;
        }

        if (first is [_, '.'] or [_] || second is [_, '.'] or [_])
        {
            return first[0] == second[0];
        }

        return Groups.TryGetValue(first, out var groups) && Groups.TryGetValue(second, out var others) && groups.AsSpan().IndexOfAny(others) >= 0;
    }

    private static Dictionary<string, int[]> Load()
    {
        var groups = new Dictionary<string, int[]>(StringComparer.OrdinalIgnoreCase);
        var number = 0;

        foreach (var row in EnglishTable.Rows("given-name-variants.tsv"))
        {
            foreach (var name in row[0].Split(' '))
            {
                groups[name] = [.. groups.GetValueOrDefault(name, []), number];
            }

            number++;
        }

        return groups;
    }
}
