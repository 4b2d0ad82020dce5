namespace Timeline.EmbeddedPostgres;

/// <summary>What there is of a server, and whether it runs.</summary>
/// <param name="Home">The server's folder, with everything in it.</param>
/// <param name="Data">The data folder in it; null before the first start.</param>
/// <param name="Running">Whether it answers, and as ours.</param>
/// <param name="Version">Such as <c>15.18</c>; null when it does not answer.</param>
/// <param name="Port">Of 127.0.0.1; null, with what follows, when there is no process.</param>
/// <param name="Socket">The folder of its socket; null also on Windows.</param>
/// <param name="Process">The number of the server's process.</param>
/// <param name="Password">The file, in the form of <c>~/.pgpass</c>, not the password.</param>
public sealed record ServerStatus(
    string Home,
    string? Data,
    bool Running,
    string? Version = null,
    int? Port = null,
    string? Socket = null,
    int? Process = null,
    string? Password = null);
