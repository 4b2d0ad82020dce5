using System.Diagnostics;

namespace Timeline.EmbeddedPostgres;

/// <summary>Lets one process at a time make, start or stop the server. The system frees it when that process dies.</summary>
internal static class HomeLock
{
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(5);

    /// <exception cref="EmbeddedPostgresException">The folder cannot be written, or somebody held the lock for five minutes.</exception>
    public static async Task<IDisposable> TakeAsync(TimelineHome home, IProgress<string>? progress, CancellationToken cancellationToken)
    {
        home.Create();
        var waiting = Stopwatch.StartNew();
        var isReported = false;

        while (true)
        {
            try
            {
                return Open(home.LockFile);
            }
            catch (IOException e) when (IsHeld(e))
            {
                if (waiting.Elapsed > Patience)
                {
                    throw new EmbeddedPostgresException(EmbeddedPostgresProblem.Locked,
                        $"Another process has held the lock {home.LockFile} for {Patience.TotalMinutes} minutes.", e)
                    { Place = home.LockFile };
                }

                if (!isReported && waiting.Elapsed > TimeSpan.FromSeconds(1))
                {
                    progress?.Report("Waiting for another process that is starting PostgreSQL");
                    isReported = true;
                }
            }
            catch (Exception e) when (e is IOException or UnauthorizedAccessException)
            {
                throw home.Unusable(e);
            }

            await Task.Delay(TimeSpan.FromMilliseconds(10), cancellationToken);
        }
    }

    private static FileStream Open(string path)
    {
        var options = new FileStreamOptions { Mode = FileMode.OpenOrCreate, Access = FileAccess.ReadWrite, Share = FileShare.None, BufferSize = 0 };

        if (!OperatingSystem.IsWindows())
        {
            options.UnixCreateMode = Modes.Secret;
        }

        return new FileStream(path, options);
    }

    /// <summary>EWOULDBLOCK of Linux and macOS, a sharing violation on Windows.</summary>
    private static bool IsHeld(IOException e) => e.HResult is 11 or 35 or unchecked((int)0x80070020);
}
