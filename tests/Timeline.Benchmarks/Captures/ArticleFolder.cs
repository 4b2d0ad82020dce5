namespace Timeline.Benchmarks.Captures;

/// <summary>A folder of articles of 4 KB, a thousand in each folder below it.</summary>
internal static class ArticleFolder
{
    private const int Length = 4_096;

    public static string Make(int articles)
    {
        var folder = Path.Combine(Repository.Root, "artifacts", "benchmarks", $"articles-{articles}");

        if (Directory.Exists(folder))
        {
            Directory.Delete(folder, recursive: true);
        }

        for (var i = 0; i < articles; i++)
        {
            var below = Path.Combine(folder, $"{i / 1_000:D3}");
            Directory.CreateDirectory(below);
            File.WriteAllText(Path.Combine(below, $"{i:D6}.txt"), Articles.OfLength(Length, seed: i + 1));
        }

        return folder;
    }
}
