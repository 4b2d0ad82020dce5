using Npgsql;

namespace Timeline.Cli.Postgres;

/// <summary>
/// Reads libpq's URI form, <c>postgres://user:password@host:port/database?sslmode=require</c>, which Npgsql does not.
/// </summary>
/// <remarks>
/// Several hosts may be given, with commas; a host that is a folder of sockets comes percent-encoded or as
/// <c>?host=</c>. See "Connection URIs" in the PostgreSQL manual, chapter libpq.
/// </remarks>
internal static class PostgresUri
{
    /// <summary>What libpq calls a setting, and what Npgsql does. Any other name is tried as Npgsql's own.</summary>
    private static readonly Dictionary<string, string> Names = new(StringComparer.OrdinalIgnoreCase)
    {
        ["user"] = "Username",
        ["dbname"] = "Database",
        ["sslmode"] = "SSL Mode",
        ["sslrootcert"] = "Root Certificate",
        ["sslcert"] = "SSL Certificate",
        ["sslkey"] = "SSL Key",
        ["sslpassword"] = "SSL Password",
        ["sslnegotiation"] = "SSL Negotiation",
        ["channel_binding"] = "Channel Binding",
        ["gssencmode"] = "Gss Encryption Mode",
        ["require_auth"] = "Require Auth",
        ["krbsrvname"] = "Kerberos Service Name",
        ["application_name"] = "Application Name",
        ["connect_timeout"] = "Timeout",
        ["client_encoding"] = "Client Encoding",
        ["target_session_attrs"] = "Target Session Attributes",
    };

    public static NpgsqlConnectionStringBuilder Parse(string uri)
    {
        var rest = uri[(uri.IndexOf("://", StringComparison.Ordinal) + 3)..];
        var (beforeQuery, query) = Cut(rest, rest.IndexOf('?', StringComparison.Ordinal));
        var (authority, database) = Cut(beforeQuery, beforeQuery.IndexOf('/', StringComparison.Ordinal));
        var at = authority.LastIndexOf('@');
        var userInfo = authority[..Math.Max(at, 0)];
        var (user, password) = Cut(userInfo, userInfo.IndexOf(':', StringComparison.Ordinal));

        // A password with a bare / or ? ends the authority early; the rest of it must not pass for a database and be named.
        if (at < 0 && rest.Contains('@', StringComparison.Ordinal))
        {
            throw Unreadable();
        }

        try
        {
            var settings = new NpgsqlConnectionStringBuilder();
            SetHosts(settings, authority[(at + 1)..]);
            Set(settings, "Username", user);
            Set(settings, "Password", password);
            Set(settings, "Database", database);

            foreach (var pair in query.Split('&', StringSplitOptions.RemoveEmptyEntries))
            {
                var (escaped, value) = Cut(pair, pair.IndexOf('=', StringComparison.Ordinal));
                var name = Uri.UnescapeDataString(escaped);

                // libpq writes verify-full where Npgsql has VerifyFull; read-write it spells alike.
                Set(settings, Names.GetValueOrDefault(name, name), name == "sslmode" ? value.Replace("-", "", StringComparison.Ordinal) : value);
            }

            return settings;
        }
        catch (Exception e) when (e is ArgumentException or FormatException or InvalidCastException or OverflowException)
        {
            throw Unreadable();
        }
    }

    private static DatabaseUnavailableException Unreadable() => ConnectionText.Malformed(
        "is a URI that cannot be read (inside a name or password : / ? # @ % are written %3A %2F %3F %23 %40 %25)");

    /// <summary>Without a host libpq uses the local socket; so do we where there is one.</summary>
    private static void SetHosts(NpgsqlConnectionStringBuilder settings, string hosts)
    {
        const string localSockets = "/var/run/postgresql";

        // One port after one host is a setting of its own; of several hosts each keeps its port, as Npgsql writes them.
        var portAt = hosts.LastIndexOf(':');
        var hasPort = portAt > hosts.LastIndexOf(']') && !hosts.Contains(',', StringComparison.Ordinal);
        var host = Uri.UnescapeDataString(hasPort ? hosts[..portAt] : hosts).Trim('[', ']');

        settings.Host = (host, Directory.Exists(localSockets)) switch
        {
            ("", true) => localSockets,
            ("", false) => "localhost",
            _ => host,
        };

        if (hasPort && portAt + 1 < hosts.Length)
        {
            settings["Port"] = hosts[(portAt + 1)..];
        }
    }

    private static void Set(NpgsqlConnectionStringBuilder settings, string keyword, string value)
    {
        if (value.Length > 0)
        {
            settings[keyword] = Uri.UnescapeDataString(value);
        }
    }

    private static (string Before, string After) Cut(string text, int at) =>
        at < 0 ? (text, "") : (text[..at], text[(at + 1)..]);
}
