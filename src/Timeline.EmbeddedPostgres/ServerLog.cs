namespace Timeline.EmbeddedPostgres;

/// <summary>What PostgreSQL wrote about its own failure.</summary>
internal static class ServerLog
{
    private static readonly string[] Marks = ["FATAL: ", "PANIC: ", "error: "];

    // Enough for years of a quiet server; the log before that is kept once.
    private const long Limit = 1_000_000;

    public static long Length(string file) => new FileInfo(file) is { Exists: true } log ? log.Length : 0;

    public static void Rotate(string file)
    {
        if (Length(file) > Limit)
        {
            File.Move(file, file + ".old", overwrite: true);
        }
    }

    /// <summary>The last complaint in what was written since; null when there was none.</summary>
    public static string? LastFault(string file, long since)
    {
        if (!File.Exists(file))
        {
            return null;
        }

        using var reader = new StreamReader(new FileStream(file, FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete));
        reader.BaseStream.Position = Math.Min(since, reader.BaseStream.Length);
        return LastFault(reader.ReadToEnd());
    }

    public static string? LastFault(string text)
    {
        var faults =
            from line in text.Split('\n')
            from mark in Marks
            let at = line.IndexOf(mark, StringComparison.Ordinal)
            where at >= 0
            select line[(at + mark.Length)..].Trim().TrimEnd('.');

        return faults.LastOrDefault();
    }
}
