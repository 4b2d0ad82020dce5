namespace Timeline.Tests;

/// <summary>The folder this was built from, for tests that read sources and documentation.</summary>
internal static class Repository
{
    public static string Root { get; } = FindRoot();

    public static string PathTo(string relative) => Path.Combine(Root, relative);

    /// <summary>
    /// The folder of a source file, from what <c>[CallerFilePath]</c> gives: a deterministic build, as continuous integration makes it,
    /// writes <c>/_/</c> for the root.
    /// </summary>
    public static string FolderOf(string source) =>
        Path.GetDirectoryName(source.StartsWith("/_/", StringComparison.Ordinal) ? PathTo(source[3..]) : source)
        ?? throw new ArgumentException("A path of a test's source is expected.", nameof(source));

    /// <summary>Files below a folder, by path relative to the root with forward slashes, in ordinal order; nothing that a build made.</summary>
    public static string[] Files(string folder, string pattern) =>
    [
        .. Directory.EnumerateFiles(PathTo(folder), pattern, SearchOption.AllDirectories)
            .Select(path => Path.GetRelativePath(Root, path).Replace('\\', '/'))
            .Where(path => !path.Split('/').Any(part => part is "bin" or "obj" or ".git" or "node_modules" or "artifacts" or "TestResults"))
            .Order(StringComparer.Ordinal),
    ];

    private static string FindRoot()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);

        while (!File.Exists(Path.Combine(folder.FullName, "Timeline.sln")))
        {
            folder = folder.Parent ?? throw new DirectoryNotFoundException($"No Timeline.sln above {AppContext.BaseDirectory}.");
        }

        return folder.FullName;
    }
}
