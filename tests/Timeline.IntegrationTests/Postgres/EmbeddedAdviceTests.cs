using Timeline.Cli.Postgres;
using Timeline.EmbeddedPostgres;

namespace Timeline.IntegrationTests.Postgres;

/// <summary>The package says what was found, and the command what can be done about it with the command.</summary>
public sealed class EmbeddedAdviceTests
{
    public static TheoryData<EmbeddedPostgresProblem, string> Advice => new()
    {
        { EmbeddedPostgresProblem.TooOld, "Found. Install a newer one, or name a running server with --db." },
        { EmbeddedPostgresProblem.ProgramsMissing, "TIMELINE_PG_BIN is /place, and initdb, pg_ctl and postgres are not all there. Correct it (on Debian: /usr/lib/postgresql/15/bin), or unset it." },
        { EmbeddedPostgresProblem.ProgramsUnusable, "TIMELINE_PG_BIN is /place, and its programs do not run as the user 'ann'. Open that folder to everybody, or unset TIMELINE_PG_BIN." },
        { EmbeddedPostgresProblem.OtherVersion, "Found. Install PostgreSQL 15 or set TIMELINE_PG_BIN to its programs; to begin an empty database instead, set TIMELINE_HOME to another folder." },
        { EmbeddedPostgresProblem.NoData, "Found. Move that folder away, or set TIMELINE_HOME to another one." },
        { EmbeddedPostgresProblem.MisnamedData, "Found. Rename it to pg15 if that is your database, or set TIMELINE_HOME to another folder." },
        { EmbeddedPostgresProblem.FolderUnusable, "Found. Set TIMELINE_HOME to a folder of yours, or name a running server with --db." },
        { EmbeddedPostgresProblem.FolderNotGiven, "Found. Set TIMELINE_HOME to a folder on another disk, or run timeline as an ordinary user." },
        { EmbeddedPostgresProblem.NoUser, "Found. Run timeline as an ordinary user, or name a running server with --db." },
        { EmbeddedPostgresProblem.PasswordLost, "Found. Restore that file from a backup, or set TIMELINE_HOME to another folder to begin an empty database." },
        { EmbeddedPostgresProblem.PasswordRefused, "Found. Restore /place if it was changed, or name another server with --db." },
        { EmbeddedPostgresProblem.Locked, "Found. End it and try again." },
        { EmbeddedPostgresProblem.NoPort, "Found. Close some programs, or name a running server with --db." },
        { EmbeddedPostgresProblem.NotMade, "Found. Set TIMELINE_HOME to another folder, or name a running server with --db." },
        { EmbeddedPostgresProblem.NotStarted, "Found. See /place, or name a running server with --db." },
        { EmbeddedPostgresProblem.NotReached, "Found. See the server.log in its data folder, or name another server with --db." },
        { EmbeddedPostgresProblem.NotStopped, "Found. See /place, and try again." },
        { EmbeddedPostgresProblem.NoConnectionLeft, "Found. Close other programs that use it, or raise its max_connections." },
        { EmbeddedPostgresProblem.Silent, "Found. Check whether it is overloaded or blocked by a firewall, and try again." },
    };

    [Theory]
    [MemberData(nameof(Advice))]
    public void Each_problem_comes_with_what_can_be_done_about_it(EmbeddedPostgresProblem problem, string line) =>
        Assert.Equal(line, Embedded.Line(new EmbeddedPostgresException(problem, "Found.") { Place = "/place", User = "ann", DataVersion = "15" }));
}
