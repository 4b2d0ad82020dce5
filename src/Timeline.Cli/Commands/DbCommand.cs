using System.CommandLine;
using System.Text.Json;
using Timeline.Cli.Invocation;
using Timeline.Cli.Postgres;
using Timeline.EmbeddedPostgres;

namespace Timeline.Cli.Commands;

/// <summary><c>timeline db start|stop|status|path</c>: the embedded PostgreSQL, for those who want to see to it themselves.</summary>
internal static class DbCommand
{
    public static Command Create() =>
        new("db", "Control the PostgreSQL that timeline runs if you give no --db")
        {
            Verb("start", "Start it, if it is not running", StartAsync),
            Verb("stop", "Stop it; the data stays", StopAsync),
            Status(),
            Verb("path", "Print the folder that holds the database", (call, server, _) => call.Output.WriteLineAsync(server.Folder)),
        };

    private static async Task StartAsync(Call call, EmbeddedServer server, CancellationToken cancellationToken)
    {
        using var progress = call.StartProgress();
        await using var database = await server.StartAsync(configure: null, progress, cancellationToken);
        await call.Output.WriteLineAsync($"PostgreSQL {database.ServerVersion} runs in {server.Folder}");
    }

    private static async Task StopAsync(Call call, EmbeddedServer server, CancellationToken cancellationToken) =>
        await call.Output.WriteLineAsync(await server.StopAsync(progress: null, cancellationToken)
            ? $"PostgreSQL in {server.Folder} is stopped"
            : $"No PostgreSQL was running in {server.Folder}");

    private static Command Status() =>
        Verb("status", "Print whether it runs, and where", async (call, server, cancellationToken) =>
        {
            var status = await server.StatusAsync(cancellationToken);

            if (Environment.GetEnvironmentVariable("TIMELINE_DB") is { Length: > 0 })
            {
                call.Note("TIMELINE_DB is set: other commands use the database it names, not this one.");
            }

            await call.Output.WriteLineAsync(call.IsJson ? JsonSerializer.Serialize(status, JsonSerializerOptions.Web) : Text(status));
        }).With(CommonOptions.Json);

    private static string Text(ServerStatus status) => status switch
    {
        { Data: null } => $"not created yet: it will be in {status.Home}",
        { Running: false, Process: null } => $"stopped\ndata     {status.Data}",
        _ => $"""
            {(status.Running ? "running" : "starting or stopping")}
            version  {status.Version}
            data     {status.Data}
            port     {status.Port} on 127.0.0.1
            socket   {status.Socket}
            process  {status.Process}
            psql     psql "host={status.Socket ?? "127.0.0.1"} port={status.Port} user=timeline dbname=timeline passfile={status.Password}"
            """,
    };

    private static Command Verb(string name, string description, Func<Call, EmbeddedServer, CancellationToken, Task> action) =>
        new Command(name, description).Does((call, cancellationToken) => action(call, Embedded.OfThisUser(), cancellationToken));
}
