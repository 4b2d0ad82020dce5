using Timeline.EmbeddedPostgres;

namespace Timeline.IntegrationTests.Postgres;

public sealed class BinarySearchTests : IDisposable
{
    private readonly DirectoryInfo _root = Directory.CreateTempSubdirectory("timeline-search-");

    [Fact]
    public void The_path_comes_first_then_the_newest_installation()
    {
        var onPath = Install("custom");
        string[] installed = [Install("postgresql/9.6/bin"), Install("postgresql/14/bin"), Install("postgresql/15/bin")];
        _root.CreateSubdirectory("postgresql/99/bin"); // without programs

        var search = new BinarySearch(named: null, path: $"/nowhere{Path.PathSeparator}{onPath}", [Path.Combine(_root.FullName, "postgresql/*/bin")]);

        Assert.Equal([onPath, installed[2], installed[1], installed[0]], search.Folders());
    }

    [Fact]
    public void A_link_on_the_path_leads_to_the_folder_with_all_programs()
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), "links need rights there");
        var real = Install("real");
        var links = _root.CreateSubdirectory("links").FullName;
        File.CreateSymbolicLink(Path.Combine(links, "pg_ctl"), Path.Combine(real, "pg_ctl"));

        Assert.Equal([real], new BinarySearch(named: null, links, wellKnown: []).Folders());
    }

    [Fact]
    public void A_folder_that_was_named_is_the_only_one()
    {
        var named = Install("named");

        Assert.Equal([named], new BinarySearch(named, Install("other"), wellKnown: []).Folders());
    }

    public void Dispose() => _root.Delete(recursive: true);

    private string Install(string name)
    {
        var folder = _root.CreateSubdirectory(name).FullName;

        foreach (var program in new[] { "initdb", "pg_ctl", "postgres" })
        {
            File.WriteAllText(Binaries.PathOf(folder, program), "");
        }

        return folder;
    }
}
