using System.Text;
using Timeline.Engine.Articles;

namespace Timeline.Cli.Invocation;

/// <summary>A file that may hold an article.</summary>
/// <param name="Problem">Why it is known already that it cannot be captured.</param>
internal sealed record ArticlePath(string Path, ArticleUnreadableException? Problem = null);

/// <summary>Finds the files that a command line names.</summary>
internal static class ArticleFiles
{
    private static readonly string[] Extensions = [".txt", ".md"];

    /// <summary>Files as they are named; of a folder all texts below it, in ordinal order of their paths.</summary>
    public static IEnumerable<ArticlePath> Of(string named) => IsFolder(named) ? Under(named) : [new ArticlePath(named)];

    public static bool IsFolder(string named) => named is not ArticleFile.StandardInput && Directory.Exists(named);

    /// <summary>The paths in a list, one a line, blank lines ignored.</summary>
    /// <exception cref="IOException">It cannot be read.</exception>
    public static async Task<IReadOnlyList<string>> ReadListAsync(string list, Call call, CancellationToken cancellationToken)
    {
        await using var stream = list is ArticleFile.StandardInput ? call.OpenInput() : Open(list);
        using var reader = new StreamReader(stream, Encoding.UTF8);
        var paths = new List<string>();

        // A pipe does not end its read when it is told to.
        while (await reader.ReadLineAsync(cancellationToken).AsTask().WaitAsync(cancellationToken) is { } line)
        {
            if (!string.IsNullOrWhiteSpace(line))
            {
                // In a list - is a file of that name.
                paths.Add(line is ArticleFile.StandardInput ? Path.Join(".", line) : line);
            }
        }

        return paths;
    }

    private static FileStream Open(string list)
    {
        try
        {
            return SpecialFile.Is(list)
                ? throw new IOException("it is a pipe, socket or device. Give a file with the list, or pipe the list in with --list -.")
                : File.OpenRead(list);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException or ArgumentException)
        {
            throw new IOException($"Cannot read the list '{list}': {(e is FileNotFoundException or DirectoryNotFoundException ? "there is no such file. Check its name." : e.Message)}");
        }
    }

    private static IEnumerable<ArticlePath> Under(string folder)
    {
        var isEmpty = true;

        foreach (var path in Below(folder))
        {
            isEmpty = false;
            yield return path;
        }

        if (isEmpty)
        {
            yield return Bad(folder, $"it holds no {string.Join(" or ", Extensions)} file. Put the texts there, or name the files.");
        }
    }

    private static IEnumerable<ArticlePath> Below(string folder)
    {
        if (Entries(folder) is not { } entries)
        {
            yield return Bad(folder, "you may not look into it. Ask its owner, or change its permissions.");
            yield break;
        }

        foreach (var entry in entries)
        {
            var path = Path.Join(folder, entry.Name);

            foreach (var found in entry is DirectoryInfo ? Below(path) : [new ArticlePath(path)])
            {
                yield return found;
            }
        }
    }

    /// <summary>Null when the folder cannot be read. Links to folders are not followed: they may lead back.</summary>
    private static FileSystemInfo[]? Entries(string folder)
    {
        try
        {
            return
            [
                .. new DirectoryInfo(folder)
                    .EnumerateFileSystemInfos()
                    .Where(entry => !entry.Name.StartsWith('.') && !entry.Attributes.HasFlag(FileAttributes.Hidden))
                    .Where(entry => entry is DirectoryInfo ? entry.LinkTarget is null : Extensions.Contains(entry.Extension, StringComparer.OrdinalIgnoreCase))
                    .OrderBy(entry => entry is DirectoryInfo ? $"{entry.Name}/" : entry.Name, StringComparer.Ordinal),
            ];
        }
        catch (Exception e) when (e is UnauthorizedAccessException or IOException)
        {
            return null;
        }
    }

    private static ArticlePath Bad(string folder, string found) => new(folder, new ArticleUnreadableException(folder, found));
}
