using System.Formats.Tar;

namespace Timeline.Cli.Invocation;

/// <summary>Tells pipes, sockets and devices, which might be waited for or read without end, from files.</summary>
internal static class SpecialFile
{
    /// <summary>Follows links.</summary>
    /// <exception cref="IOException">There is no such file, or it cannot be looked at.</exception>
    /// <exception cref="UnauthorizedAccessException">It may not be looked at.</exception>
    public static bool Is(string path)
    {
        var named = new FileInfo(path);

        return named.ResolveLinkTarget(returnFinalTarget: true) is not FileInfo target ? IsItself(named)
            : target.Exists ? IsItself(target)
            : target.FullName.StartsWith("/proc/", StringComparison.Ordinal); // a pipe of the shell has no path there
    }

    // None of them has a length. Whether what has none is a file, .NET says only of what it puts into an archive, for which it opens files and nothing else.
    private static bool IsItself(FileInfo file)
    {
        if (file.Length > 0)
        {
            return false;
        }

        using var archive = new MemoryStream();

        try
        {
            using var writer = new TarWriter(archive, TarEntryFormat.Ustar, leaveOpen: true);
            writer.WriteEntry(file.FullName, "file");
        }
        catch (IOException)
        {
            return true; // a socket
        }

        archive.Position = 0;
        using var reader = new TarReader(archive);
        return reader.GetNextEntry()?.EntryType is not TarEntryType.RegularFile;
    }
}
