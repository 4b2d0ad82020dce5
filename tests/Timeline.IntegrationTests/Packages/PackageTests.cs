using System.Xml.Linq;
using Timeline.IntegrationTests.Postgres;

namespace Timeline.IntegrationTests.Packages;

/// <summary>What somebody gets who installs the packages, and what they can do with it.</summary>
public sealed class PackageTests(PackedFeed feed) : IClassFixture<PackedFeed>, IAsyncLifetime
{
    private const string Page = "docs/embedding.md";

    private readonly TestDatabase _database = new();

    public ValueTask InitializeAsync() => _database.InitializeAsync();

    public ValueTask DisposeAsync() => _database.DisposeAsync();

    [Fact]
    public void Four_packages_and_their_symbols_are_all_there_is() => Assert.Equal(
        [
            "Timeline.EmbeddedPostgres.nupkg", "Timeline.EmbeddedPostgres.snupkg", "Timeline.Engine.nupkg", "Timeline.Engine.snupkg",
            "Timeline.Projections.nupkg", "Timeline.Projections.snupkg", "Timeline.Web.nupkg", "Timeline.Web.snupkg",
        ],
        Directory.EnumerateFiles(feed.Folder).Select(WithoutVersion).Order(StringComparer.Ordinal));

    [Theory]
    [InlineData("Timeline.Engine", "Apache-2.0 AND CC-BY-SA-4.0", "DistributedLock.Postgres Marten MediatR NodaTime Npgsql")]
    [InlineData("Timeline.Projections", "Apache-2.0", "Timeline.Engine Microsoft.Extensions.DependencyInjection")]
    [InlineData("Timeline.EmbeddedPostgres", "Apache-2.0", "Npgsql")]
    [InlineData("Timeline.Web", "Apache-2.0", "Timeline.Projections Microsoft.AspNetCore.OpenApi Scalar.AspNetCore")]
    public async Task A_package_says_what_it_is_and_what_it_needs(string package, string licence, string needed)
    {
        var metadata = await feed.MetadataAsync(package);
        var dependencies = metadata.Descendants().Where(e => e.Name.LocalName == "dependency").ToDictionary(e => Value(e, "id"), e => Value(e, "version"));

        Assert.Equal((package, licence, "README.md"), (Said("id"), Said("license"), Said("readme")));
        Assert.NotEmpty(Said("description"));
        Assert.Contains("event-sourcing", Said("tags").Split(' '));
        Assert.Subset(dependencies.Keys.ToHashSet(), needed.Split(' ').ToHashSet());
        Assert.DoesNotContain(dependencies.Keys, id => id.Contains("Analyzers", StringComparison.Ordinal) || id.StartsWith("Patched", StringComparison.Ordinal));

        string Said(string name) => metadata.Elements().SingleOrDefault(e => e.Name.LocalName == name)?.Value ?? "";
    }

    [Theory]
    [InlineData("Timeline.Engine", "weights/LICENCE.md")]
    [InlineData("Timeline.Projections", null)]
    [InlineData("Timeline.EmbeddedPostgres", null)]
    [InlineData("Timeline.Web", null)]
    public async Task A_package_has_its_documentation_and_its_licences_inside(string package, string? notice)
    {
        var files = await feed.FilesAsync(package);
        string[] expected = ["README.md", $"lib/net10.0/{package}.dll", $"lib/net10.0/{package}.xml", .. notice is null ? Array.Empty<string>() : [notice]];

        Assert.Equal(expected.Order(StringComparer.Ordinal), files.Where(file => !IsOfTheFormat(file)).Order(StringComparer.Ordinal));
        Assert.StartsWith($"# {package}\n", await feed.ReadAsync(package, "README.md"));
    }

    [Fact]
    public async Task The_program_on_the_page_runs_on_the_packages_alone() => Assert.Equal(
        Repository.CodeOn(Page, "text"), await RunAsync("harbour", Repository.CodeOn(Page, "xml"), Repository.CodeOn(Page, "csharp"), _database.ConnectionString));

    [Fact]
    public async Task The_program_on_the_page_about_postgresql_brings_its_own()
    {
        const string Ours = "docs/postgresql.md";
        const string Reference = """<PackageReference Include="Timeline.Projections" Version="0.1.0" />""";
        await using var home = new TemporaryHome();
        var project = Repository.CodeOn(Page, "xml").Replace(Reference, Reference + Repository.CodeOn(Ours, "xml"), StringComparison.Ordinal);

        var output = await RunAsync("pier", project, Repository.CodeOn(Ours, "csharp"), home.Folder);

        Assert.Equal(Repository.CodeOn(Ours, "text"), output);
        Assert.Null(home.Postmaster()); // it has stopped what it started
    }

    /// <summary>Builds a program in a folder of its own, and runs it.</summary>
    /// <returns>What it printed.</returns>
    private async Task<string> RunAsync(string name, string project, string program, string argument)
    {
        var folder = Directory.CreateDirectory(Path.Combine(feed.Home, name)).FullName;
        await WriteAsync($"{name}.csproj", project);
        await WriteAsync("Program.cs", program);
        await WriteAsync("nuget.config", Configuration().ToString());

        await Dotnet.RunAsync(folder, "build", "-o", "out", "--nologo", "-warnaserror", "-p:NuGetAudit=false");
        return (await Dotnet.RunAsync(folder, $"out/{name}.dll", argument)).ReplaceLineEndings("\n");

        Task WriteAsync(string file, string text) => File.WriteAllTextAsync(Path.Combine(folder, file), text, TestContext.Current.CancellationToken);
    }

    // No feed but ours: nothing is fetched, and the fork that Marten asks for is to be had nowhere. Everything else this repository was restored
    // from. Packages are unpacked where nobody else finds them, since a version that was met once is never looked for again.
    private XElement Configuration() => new(
        "configuration",
        new XElement("config", Add("globalPackagesFolder", Path.Combine(feed.Home, "unpacked"))),
        new XElement("fallbackPackageFolders", PackedFeed.MachinePackages().Select((path, i) => Add($"machine{i}", path))),
        new XElement("packageSources", new XElement("clear"), Add("packed", feed.Folder)));

    private static XElement Add(string key, string value) => new("add", new XAttribute("key", key), new XAttribute("value", value));

    private static string Value(XElement element, string name) => element.Attribute(name)?.Value ?? "";

    private static bool IsOfTheFormat(string file) =>
        file.EndsWith(".nuspec", StringComparison.Ordinal) || file.StartsWith("_rels/", StringComparison.Ordinal)
        || file.StartsWith("package/", StringComparison.Ordinal) || file.StartsWith("[Content", StringComparison.Ordinal);

    // Timeline.Engine.0.1.0.nupkg
    private static string WithoutVersion(string path) =>
        string.Join('.', Path.GetFileName(path).Split('.').Where(part => !part.All(char.IsAsciiDigit)));
}
