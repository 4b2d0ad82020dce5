using System.Text.RegularExpressions;

namespace Timeline.IntegrationTests;

/// <summary>The folder this was built from, for tests that hold documentation to what it says.</summary>
internal static class Repository
{
    private static readonly string Root = FindRoot();

    public static string PathTo(string relative) => Path.Combine(Root, relative);

    /// <summary>The first block of code in a language on a page.</summary>
    public static string CodeOn(string page, string language) =>
        Regex.Match(File.ReadAllText(PathTo(page)), $"^```{language}\n(.*?)^```", RegexOptions.Singleline | RegexOptions.Multiline) is { Success: true } match
            ? match.Groups[1].Value
            : throw new InvalidDataException($"{page} shows no {language}.");

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
