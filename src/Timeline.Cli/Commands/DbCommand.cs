using System.CommandLine;
using System.Text.Json;
using Timeline.Cli.Postgres;

namespace Timeline.Cli.Commands;

/// <summary><c>timeline db start|stop|status|path</c>: the embedded PostgreSQL, for those who want to see to it themselves.</summary>
internal static class DbCommand
{
    public static Command Create() =>
        new("db", "The PostgreSQL that timeline starts by itself when no --db is given")
        {
            Verb("start", "Start it, or see that it runs", StartAsync),
            Verb("stop", "Stop it; what was recorded stays", StopAsync),
            Status(),
            Verb("path", "Print the folder that holds the database", (_, server, output, _) => output.WriteLineAsync(server.Home.Folder)),
        };

    private static async Task StartAsync(ParseResult parsed, EmbeddedServer server, TextWriter output, CancellationToken cancellationToken)
    {
        var errors = parsed.InvocationConfiguration.Error;
        var progress = Console.IsErrorRedirected ? null : new Lines(errors);
        await using var database = await server.OpenAsync(configure: null, progress, cancellationToken);
        await output.WriteLineAsync($"PostgreSQL {database.ServerVersion} runs in {server.Home.Folder}");
    }

    private static async Task StopAsync(ParseResult parsed, EmbeddedServer server, TextWriter output, CancellationToken cancellationToken) =>
        await output.WriteLineAsync(await server.StopAsync(progress: null, cancellationToken)
            ? $"PostgreSQL in {server.Home.Folder} is stopped"
            : $"No PostgreSQL was running in {server.Home.Folder}");

    private static Command Status()
    {
        var json = new Option<bool>("--json") { Description = "Print one JSON object" };
        var command = Verb("status", "Say whether it runs, and where", async (parsed, server, output, cancellationToken) =>
        {
            var status = await server.StatusAsync(cancellationToken);

            if (Environment.GetEnvironmentVariable("TIMELINE_DB") is { Length: > 0 })
            {
                await parsed.InvocationConfiguration.Error.WriteLineAsync("TIMELINE_DB is set: other commands use the database it names, not this one.");
            }

            await output.WriteLineAsync(parsed.GetValue(json) ? JsonSerializer.Serialize(status, JsonSerializerOptions.Web) : Text(status));
        });
        command.Options.Add(json);
        return command;
    }

    private static string Text(ServerStatus status) => status switch
    {
        { Data: null } => $"not made yet: it will be in {status.Home}",
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

    private static Command Verb(string name, string description, Func<ParseResult, EmbeddedServer, TextWriter, CancellationToken, Task> action)
    {
        var command = new Command(name, description);
        command.SetAction(async (parsed, cancellationToken) =>
        {
            try
            {
                await action(parsed, EmbeddedServer.OnThisMachine(), parsed.InvocationConfiguration.Output, cancellationToken);
                return 0;
            }
            catch (DatabaseUnavailableException e)
            {
                await parsed.InvocationConfiguration.Error.WriteLineAsync(e.Message);
                return 1;
            }
        });
        return command;
    }

    private sealed class Lines(TextWriter writer) : IProgress<string>
    {
        public void Report(string value) => writer.WriteLine(value);
    }
}
