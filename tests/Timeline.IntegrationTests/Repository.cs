using System.Text.RegularExpressions;

namespace Timeline.IntegrationTests;

/// <summary>The folder this was built from, for tests that hold documentation to what it says.</summary>
internal static class Repository
{
    private static readonly string Root = FindRoot();

    public static string PathTo(string relative) => Path.Combine(Root, relative);

    /// <summary>The first block of code in a language on a page.</summary>
    public static string CodeOn(string page, string language) => AllCodeOn(page, language).FirstOrDefault()
        ?? throw new InvalidDataException($"{page} shows no {language}.");

    /// <summary>Every block of code in a language on a page, in order.</summary>
    public static IEnumerable<string> AllCodeOn(string page, string language) =>
        Regex.Matches(File.ReadAllText(PathTo(page)), $"^```{language}\n(.*?)^```", RegexOptions.Singleline | RegexOptions.Multiline).Select(match => match.Groups[1].Value);

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
