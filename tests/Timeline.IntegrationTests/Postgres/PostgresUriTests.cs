using Npgsql;
using Timeline.Cli.Postgres;

namespace Timeline.IntegrationTests.Postgres;

public sealed class PostgresUriTests
{
    [Theory]
    [InlineData("postgres://ann:p%40ss@db.example:6543/news", "db.example", 6543, "news", "ann", "p@ss")]
    [InlineData("postgresql://ann@db.example", "db.example", 5432, null, "ann", null)]
    [InlineData("POSTGRES://db.example/news?user=ann&password=x%26y", "db.example", 5432, "news", "ann", "x&y")]
    [InlineData("postgres://ann:a@b:c@db.example/news", "db.example", 5432, "news", "ann", "a@b:c")]
    [InlineData("postgres://[::1]:6543/news", "::1", 6543, "news", null, null)]
    [InlineData("postgres://%2Fvar%2Frun%2Fpg/news", "/var/run/pg", 5432, "news", null, null)]
    [InlineData("postgres:///news?host=/var/run/pg&port=6543", "/var/run/pg", 6543, "news", null, null)]
    [InlineData("postgres://one:1,two:2/news", "one:1,two:2", 5432, "news", null, null)]
    public void A_URI_says_the_same_as_keywords(string uri, string host, int port, string? database, string? user, string? password)
    {
        var settings = ConnectionText.Parse(uri);

        Assert.Equal((host, port, database, user, password), (settings.Host, settings.Port, settings.Database, settings.Username, settings.Password));
    }

    [Theory]
    [InlineData("disable", SslMode.Disable)]
    [InlineData("require", SslMode.Require)]
    [InlineData("verify-ca", SslMode.VerifyCA)]
    [InlineData("verify-full", SslMode.VerifyFull)]
    public void Encryption_is_asked_for_in_the_words_of_psql(string mode, SslMode expected) =>
        Assert.Equal(expected, ConnectionText.Parse($"postgres://db.example/news?sslmode={mode}").SslMode);

    [Fact]
    public void Settings_of_psql_and_of_Npgsql_both_serve()
    {
        var settings = ConnectionText.Parse("postgres://a,b/news?application_name=desk&target_session_attrs=read-write&connect_timeout=3&Max%20Auto%20Prepare=0");

        Assert.Equal(("desk", "read-write", 3, 0), (settings.ApplicationName, settings.TargetSessionAttributes, settings.Timeout, settings.MaxAutoPrepare));
    }
}
