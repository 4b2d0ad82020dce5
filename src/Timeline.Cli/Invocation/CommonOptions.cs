using System.CommandLine;
using Timeline.Engine.Articles;

namespace Timeline.Cli.Invocation;

/// <summary>The options that more than one verb takes, each made once.</summary>
internal static class CommonOptions
{
    public static Option<string?> Collection { get; } = new("--collection")
    {
        Description = $"The investigation to work in (default: {CollectionName.Default})",
        HelpName = "NAME",
        Recursive = true,
        CustomParser = Values.Read((string text, out string? name) =>
        {
            try
            {
                name = CollectionName.Require(text);
                return null;
            }
            catch (CollectionNameException e)
            {
                name = null;
                return e.Message;
            }
        }),
    };

    public static Option<string?> Db { get; } = new("--db")
    {
        Description = "The PostgreSQL to use (default: TIMELINE_DB, or else one that timeline starts); keep its password in ~/.pgpass, because others can read command lines",
        HelpName = "CONNECTION",
        Recursive = true,
    };

    public static Option<string?> By { get; } = new("--by")
    {
        Description = "The name to record as the author (default: your login name)",
        HelpName = "NAME",
        Recursive = true,
        CustomParser = Values.NotBlank("a name"),
    };

    /// <summary>To be added to each verb that answers.</summary>
    public static Option<bool> Json { get; } = new("--json") { Description = "Print JSON on one line, for programs" };
}
