namespace Timeline.EmbeddedPostgres;

/// <summary>File modes by what they are for.</summary>
internal static class Modes
{
    /// <summary>0700</summary>
    public const UnixFileMode OnlyOwner = UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute;

    /// <summary>0600</summary>
    public const UnixFileMode Secret = UnixFileMode.UserRead | UnixFileMode.UserWrite;

    /// <summary>0011: may pass through, may not list.</summary>
    public const UnixFileMode EveryoneEnters = UnixFileMode.GroupExecute | UnixFileMode.OtherExecute;

    /// <summary>0044</summary>
    public const UnixFileMode EveryoneReads = UnixFileMode.GroupRead | UnixFileMode.OtherRead;

    /// <summary>Writes a file that is never, not for a moment, open to others. Replaces what was there in one step.</summary>
    public static void WriteSecret(string path, string text)
    {
        var draft = path + ".new";
        File.Delete(draft);
        var options = new FileStreamOptions { Mode = FileMode.CreateNew, Access = FileAccess.Write };

        if (!OperatingSystem.IsWindows())
        {
            options.UnixCreateMode = Secret;
        }

        using (var writer = new StreamWriter(draft, options))
        {
            writer.Write(text);
        }

        File.Move(draft, path, overwrite: true);
    }
}
