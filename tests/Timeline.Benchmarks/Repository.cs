namespace Timeline.Benchmarks;

internal static class Repository
{
    /// <summary>The folder that holds Timeline.sln.</summary>
    public static string Root { get; } = Find(AppContext.BaseDirectory);

    private static string Find(string? folder)
    {
        for (; folder is not null; folder = Path.GetDirectoryName(folder))
        {
            if (File.Exists(Path.Combine(folder, "Timeline.sln")))
            {
                return folder;
            }
        }

        throw new DirectoryNotFoundException("The benchmarks run from inside the repository: there is no Timeline.sln above them.");
    }
}
