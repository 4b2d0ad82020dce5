using System.Reflection;
using System.Text.RegularExpressions;
using System.Xml.Linq;
using Timeline.Engine.Log;
using Timeline.Projections;

namespace Timeline.Tests;

public sealed class DocumentationTests
{
    /// <summary>What a stranger embeds says what it is. The compiler writes the file; a type without a summary is not in it.</summary>
    [Theory]
    [InlineData(typeof(EventLog))]
    [InlineData(typeof(TimelineServices))]
    public void Every_public_type_says_what_it_is(Type some)
    {
        var documented = XDocument.Load(Path.ChangeExtension(some.Assembly.Location, ".xml"))
            .Descendants("member")
            .Where(member => member.Element("summary")?.Value.Trim() is { Length: > 0 })
            .Select(member => member.Attribute("name")?.Value)
            .ToHashSet();
        var types = some.Assembly.GetExportedTypes()
            .Where(type => type.GetCustomAttribute<System.Runtime.CompilerServices.CompilerGeneratedAttribute>() is null)
            .Where(type => type.GetCustomAttribute<System.CodeDom.Compiler.GeneratedCodeAttribute>() is null)
            .Select(type => $"T:{type.FullName?.Replace('+', '.')}")
            .ToArray();
        var silent = types.Where(type => !documented.Contains(type)).ToArray();

        Assert.True(types.Length > 20);
        Assert.Empty(silent);
    }

    [Fact]
    public void Every_relative_link_in_the_documentation_leads_somewhere()
    {
        var links = Repository.Files(".", "*.md").SelectMany(LinksOf).ToArray();

        var broken = links.Where(link => !Exists(link)).Select(link => $"{link.File}: {link.Target}").ToArray();

        Assert.NotEmpty(links);
        Assert.Empty(broken);
    }

    private static IEnumerable<(string File, string Target)> LinksOf(string file) =>
        Regex.Matches(WithoutCode(File.ReadAllText(Repository.PathTo(file))), @"\]\(([^)\s]+)\)")
            .Select(match => (file, match.Groups[1].Value))
            .Where(link => !link.Value.Contains("://", StringComparison.Ordinal) && !link.Value.StartsWith("mailto:", StringComparison.Ordinal));

    private static string WithoutCode(string markdown) => Regex.Replace(markdown, "```.*?```", "", RegexOptions.Singleline);

    // The part after '#' is a heading of the page, as hosts of Markdown name it: lower case, hyphens for spaces, letters and digits only.
    private static bool Exists((string File, string Target) link)
    {
        var parts = link.Target.Split('#');
        var path = parts[0].Length == 0
            ? Repository.PathTo(link.File)
            : Path.GetFullPath(Path.Combine(Path.GetDirectoryName(Repository.PathTo(link.File)) ?? "", parts[0]));
        return parts.Length == 1
            ? File.Exists(path) || Directory.Exists(path)
            : File.Exists(path) && HeadingsOf(path).Contains(parts[1]);
    }

    private static IEnumerable<string> HeadingsOf(string path) =>
        WithoutCode(File.ReadAllText(path)).Split('\n')
            .Where(line => line.StartsWith('#'))
            .Select(line => line.TrimStart('#').Trim().ToLowerInvariant().Replace(' ', '-'))
            .Select(heading => Regex.Replace(heading, @"[^\w-]", ""));
}
