using System.IO.Compression;
using System.Text.Json;
using System.Xml.Linq;

namespace Timeline.IntegrationTests.Packages;

/// <summary>Everything the solution packs, packed once from what was built, into a folder that serves as a feed.</summary>
public sealed class PackedFeed : IAsyncLifetime
{
    private readonly DirectoryInfo _home = Directory.CreateTempSubdirectory("timeline-packages.");

    /// <summary>A folder for the test's own use.</summary>
    public string Home => _home.FullName;

    public string Folder => Path.Combine(Home, "feed");

    /// <summary>Where the packages are that this repository was restored from.</summary>
    public static string[] MachinePackages()
    {
        using var assets = JsonDocument.Parse(File.ReadAllText(Repository.PathTo("src/Timeline.Projections/obj/project.assets.json")));
        return [.. assets.RootElement.GetProperty("packageFolders").EnumerateObject().Select(folder => folder.Name)];
    }

    /// <summary>Names of the files in a package.</summary>
    public async Task<string[]> FilesAsync(string package)
    {
        await using var zip = await ZipFile.OpenReadAsync(PathTo(package), TestContext.Current.CancellationToken);
        return [.. zip.Entries.Select(entry => entry.FullName)];
    }

    /// <summary>The text of a file in a package.</summary>
    public async Task<string> ReadAsync(string package, string file)
    {
        await using var zip = await ZipFile.OpenReadAsync(PathTo(package), TestContext.Current.CancellationToken);
        using var reader = new StreamReader(await (zip.GetEntry(file) ?? throw new FileNotFoundException($"{package} has no {file}.")).OpenAsync(TestContext.Current.CancellationToken));
        return await reader.ReadToEndAsync(TestContext.Current.CancellationToken);
    }

    /// <summary>What a package says of itself.</summary>
    public async Task<XElement> MetadataAsync(string package)
    {
        var nuspec = XDocument.Parse(await ReadAsync(package, $"{package}.nuspec"));
        return nuspec.Root?.Elements().Single() ?? throw new InvalidDataException($"{package} says nothing of itself.");
    }

    public async ValueTask InitializeAsync()
    {
        // …/bin/Release/net10.0: the tests' own configuration is the one that is built.
        var configuration = new DirectoryInfo(AppContext.BaseDirectory).Parent?.Name ?? "Release";
        await Dotnet.RunAsync(
            Repository.PathTo("."), "pack", "Timeline.sln", "--no-build", "--no-restore", "-c", configuration, "-o", Folder, "--nologo", "-warnaserror");
    }

    public ValueTask DisposeAsync()
    {
        _home.Delete(recursive: true);
        return ValueTask.CompletedTask;
    }

    private string PathTo(string package) =>
        Directory.EnumerateFiles(Folder, $"{package}.*.nupkg").SingleOrDefault() ?? throw new FileNotFoundException($"{package} was not packed.");
}
