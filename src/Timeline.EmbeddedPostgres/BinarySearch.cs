using System.Globalization;

namespace Timeline.EmbeddedPostgres;

/// <summary>Where PostgreSQL may lie on this machine.</summary>
/// <param name="named">If given, the only place.</param>
/// <param name="path">The value of <c>PATH</c>.</param>
/// <param name="wellKnown">Folders of installations, <c>*</c> standing for one that is named by a version; the newest is taken first.</param>
internal sealed class BinarySearch(string? named, string path, IReadOnlyList<string> wellKnown)
{
    public static readonly IReadOnlyList<string> WellKnown =
    [
        "/usr/lib/postgresql/*/bin", // Debian, Ubuntu
        "/usr/pgsql-*/bin", // PostgreSQL's own packages for Red Hat
        "/usr/libexec/postgresql*", // Alpine
        "/usr/local/pgsql/bin", // built from source
        "/opt/homebrew/opt/postgresql@*/bin",
        "/usr/local/opt/postgresql@*/bin",
        "/Applications/Postgres.app/Contents/Versions/*/bin",
        @"C:\Program Files\PostgreSQL\*\bin",
    ];

    /// <summary>The folder that was named, and so must serve.</summary>
    public string? Named { get; } = string.IsNullOrWhiteSpace(named) ? null : Path.GetFullPath(named);

    public static BinarySearch OnThisMachine(string? named = null) => new(named, Environment.GetEnvironmentVariable("PATH") ?? "", WellKnown);

    /// <summary>Folders with the programs in them, best first.</summary>
    public IEnumerable<string> Folders() =>
        (Named is not null ? [Named] : OnPath().Concat(wellKnown.SelectMany(Expand)))
            .Where(Binaries.AreIn)
            .Distinct(StringComparer.Ordinal);

    /// <summary>The full path of a program on <c>PATH</c>, or null.</summary>
    public string? Program(string name)
    {
        var names = OperatingSystem.IsWindows() ? [name + ".cmd", name + ".exe"] : new[] { name };
        return PathFolders().SelectMany(_ => names, Path.Combine).FirstOrDefault(File.Exists);
    }

    private string[] PathFolders() => path.Split(Path.PathSeparator, StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);

    /// <summary>What lies on the path is often a link; the other programs are beside what it points to.</summary>
    private IEnumerable<string> OnPath() =>
        from folder in PathFolders()
        let program = Path.GetFullPath(Binaries.PathOf(folder, "pg_ctl"))
        where File.Exists(program)
        let target = File.ResolveLinkTarget(program, returnFinalTarget: true)?.FullName ?? program
        select Path.GetDirectoryName(target);

    private static IEnumerable<string> Expand(string pattern)
    {
        var star = pattern.IndexOf('*', StringComparison.Ordinal);

        if (star < 0 || !Path.IsPathRooted(pattern))
        {
            return star < 0 ? [pattern] : [];
        }

        var before = pattern[..star];
        var parent = Path.GetDirectoryName(before + "_") ?? "/";
        var prefix = before[(parent.EndsWith(Path.DirectorySeparatorChar) ? parent.Length : Math.Min(parent.Length + 1, before.Length))..];
        var rest = pattern[(star + 1)..].TrimStart('/', '\\');

        return Directory.Exists(parent)
            ? Directory.EnumerateDirectories(parent, prefix + "*")
                .OrderByDescending(folder => VersionIn(Path.GetFileName(folder)[prefix.Length..]))
                .ThenBy(folder => folder, StringComparer.Ordinal)
                .Select(folder => rest.Length > 0 ? Path.Combine(folder, rest) : folder)
            : [];
    }

    /// <summary>9.6 comes before 15, not after; "latest" and the like last.</summary>
    private static decimal VersionIn(string name) =>
        decimal.TryParse(name, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var version) ? version : 0;
}
