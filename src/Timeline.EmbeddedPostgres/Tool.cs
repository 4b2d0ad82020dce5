using System.ComponentModel;
using System.Diagnostics;

namespace Timeline.EmbeddedPostgres;

/// <summary>Runs a program of PostgreSQL or of the system: no shell, nothing on its input, and no settings of the caller's shell.</summary>
internal static class Tool
{
    /// <param name="user">Whom to run it as; null for ourselves. Only root may name another.</param>
    /// <returns>Both outputs as one text: these programs print little, and errors on either.</returns>
    public static async Task<(int ExitCode, string Output)> RunAsync(
        string program, IEnumerable<string> arguments, string? user, CancellationToken cancellationToken)
    {
        Process process;

        try
        {
            process = Start(program, arguments, user);
        }
        catch (Win32Exception e)
        {
            return (126, e.Message); // what a shell reports for a program that cannot be run
        }

        using (process)
        {
            var output = process.StandardOutput.ReadToEndAsync(cancellationToken);
            var errors = process.StandardError.ReadToEndAsync(cancellationToken);

            try
            {
                await process.WaitForExitAsync(cancellationToken);
                return (process.ExitCode, await output + await errors);
            }
            catch (OperationCanceledException)
            {
                process.Kill(entireProcessTree: true);
                throw;
            }
        }
    }

    public static Process Start(string program, IEnumerable<string> arguments, string? user)
    {
        var start = new ProcessStartInfo(program, arguments)
        {
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            CreateNoWindow = true,

            // The folder we stand in may be closed to the other user, and initdb then refuses to start.
            WorkingDirectory = Path.GetPathRoot(Environment.SystemDirectory) is { Length: > 0 } root ? root : "/",
        };

        if (user is not null && !OperatingSystem.IsWindows())
        {
            start.UserName = user;
        }

        // PGDATA, PGOPTIONS and their like would bend what we ask for, and the server needs none of our secrets.
        // npm keeps the rest: a proxy, a registry.
        foreach (var name in start.Environment.Keys.Where(IsOfNoConcern).ToList())
        {
            start.Environment.Remove(name);
        }

        start.Environment["LC_ALL"] = "C"; // messages are read by us

        var process = Process.Start(start) ?? throw new InvalidOperationException($"'{program}' did not start.");
        process.StandardInput.Close();
        return process;
    }

    private static bool IsOfNoConcern(string variable) =>
        variable.StartsWith("PG", StringComparison.OrdinalIgnoreCase)
        || variable.StartsWith("TIMELINE_", StringComparison.OrdinalIgnoreCase)
        || variable.StartsWith("LC_", StringComparison.Ordinal)
        || variable is "LANG" or "LANGUAGE";
}
