using NodaTime;

namespace Timeline.Web;

/// <summary>How a server is to run.</summary>
/// <param name="Urls">Where it listens, such as <c>http://127.0.0.1:5080</c>; port 0 takes a free one.</param>
/// <param name="Clock">Says which day it is when something is recorded.</param>
public sealed record WebServerOptions(IReadOnlyList<Uri> Urls, IClock Clock)
{
    /// <summary>Where it listens unless told.</summary>
    public static Uri DefaultUrl { get; } = new("http://127.0.0.1:5080");

    /// <summary>Whether it may be reached from other machines. There is no login: who reaches it may read and write everything.</summary>
    public bool AllowsRemote { get; init; }

    /// <summary>
    /// Names and addresses it answers to beside <c>localhost</c> and the address a request came to, such as <c>news.example</c>: without ports. A name that is not among
    /// them may be another site's that leads here.
    /// </summary>
    public IReadOnlyList<string> Hosts { get; init; } = [];

    /// <summary>How many writes an address may make at once, and then each second.</summary>
    public (int AtOnce, int EachSecond) Writes { get; init; } = (200, 20);

    /// <summary>How long a request may take, but for those that fold a whole log.</summary>
    internal TimeSpan Patience { get; init; } = TimeSpan.FromSeconds(30);

    /// <summary>Told what goes wrong, a line each.</summary>
    public TextWriter? Log { get; init; }
}
