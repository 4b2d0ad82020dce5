namespace Timeline.Cli.Postgres;

/// <summary>What <c>timeline db status</c> prints.</summary>
/// <param name="Home">The folder with everything in it.</param>
/// <param name="Data">The data folder in it; null before the first start.</param>
/// <param name="Running">Whether it answers, and as ours.</param>
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
