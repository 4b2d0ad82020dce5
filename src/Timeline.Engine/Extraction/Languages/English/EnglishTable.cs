namespace Timeline.Engine.Extraction.Languages.English;

/// <summary>Reads the files in <c>Tables</c>: tab-separated, a line a row, <c>#</c> begins a comment.</summary>
internal static class EnglishTable
{
    public static IEnumerable<string[]> Rows(string name)
    {
        var resource = $"{typeof(EnglishTable).Namespace}.Tables.{name}";
        using var stream = typeof(EnglishTable).Assembly.GetManifestResourceStream(resource)
            ?? throw new InvalidOperationException($"The table '{resource}' is not embedded. Is its .tsv file an EmbeddedResource of the project?");
        using var reader = new StreamReader(stream);

        while (reader.ReadLine() is { } line)
        {
            if (line.Length > 0 && line[0] != '#')
            {
                yield return line.Split('\t');
            }
        }
    }

    public static string[] List(string cell) => cell.Split(';', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
}
