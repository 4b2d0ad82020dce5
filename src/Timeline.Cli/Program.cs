using System.CommandLine;
using Timeline.Cli.Commands;

var parsed = new RootCommand("Who said what, when they said it, and when it is supposed to have happened") { DbCommand.Create() }.Parse(args);
var exitCode = await parsed.InvokeAsync();
return parsed.Errors.Count > 0 ? 2 : exitCode;
