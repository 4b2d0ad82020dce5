using Npgsql;

namespace Timeline.EmbeddedPostgres;

/// <summary>Settings of a connection that suit an event store.</summary>
public static class ConnectionDefaults
{
    private static readonly (string Keyword, object Value)[] Settings =
    [
        ("Application Name", "timeline"),
        ("Timeout", 10),
        ("Command Timeout", 60),
        ("No Reset On Close", true),
        ("Max Auto Prepare", 50),
        ("Auto Prepare Min Usages", 2),
    ];

    /// <summary>Adds each where <paramref name="settings"/> does not set it already.</summary>
    /// <returns>The same builder.</returns>
    public static NpgsqlConnectionStringBuilder AddTo(NpgsqlConnectionStringBuilder settings)
    {
        ArgumentNullException.ThrowIfNull(settings);

        foreach (var (keyword, value) in Settings)
        {
            if (!settings.ShouldSerialize(keyword))
            {
                settings[keyword] = value;
            }
        }

        return settings;
    }
}
