using System.Text.Json;
using System.Text.Json.Nodes;
using Timeline.Engine.Events;
using Timeline.Engine.Log;

namespace Timeline.Tests.Events;

/// <summary>
/// What is in somebody's log can be read for ever. Samples/NAME.json is the body of an event as it is stored now; when a member is
/// added, the file of before stays as NAME.1.json (then NAME.2.json and so on) and must still be read.
/// </summary>
public sealed class StoredEventsTests
{
    private static readonly string[] FrozenNames =
    [
        "actor_aliased", "actor_described", "actors_merged", "actors_read", "actors_separated",
        "article_captured", "article_redated", "article_seen_again", "article_withdrawn",
        "dispute_settled",
        "statement_accepted", "statement_added", "statement_amended", "statement_disputed", "statement_reattributed",
        "statement_recorded", "statement_redated", "statement_restored", "statement_retracted",
    ];

    public static TheoryData<string> Samples => [.. Files()];

    /// <summary>A name may be added here; none may be changed or removed.</summary>
    [Fact]
    public void Stored_names_never_change() => Assert.Equal(FrozenNames, EventTypes.ByName.Keys.Order(StringComparer.Ordinal));

    [Fact]
    public void A_stored_name_is_its_types_name_in_snake_case() =>
        Assert.All(EventTypes.ByName, entry => Assert.Equal(entry.Key, JsonNamingPolicy.SnakeCaseLower.ConvertName(entry.Value.Name)));

    [Fact]
    public void Every_event_there_is_can_be_stored()
    {
        var events = typeof(IArticleEvent).Assembly.GetTypes()
            .Where(type => type is { IsClass: true, IsAbstract: false })
            .Where(type => typeof(IArticleEvent).IsAssignableFrom(type) || typeof(IActorEvent).IsAssignableFrom(type))
            .Select(type => type.Name)
            .Order(StringComparer.Ordinal);

        Assert.Equal(events, EventTypes.ByName.Values.Select(type => type.Name).Order(StringComparer.Ordinal));
    }

    [Fact]
    public void Every_stored_name_has_a_sample() => Assert.Equal(FrozenNames, Files().Select(NameOf).Distinct().Order(StringComparer.Ordinal));

    [Theory]
    [MemberData(nameof(Samples))]
    public void A_stored_event_is_read(string file)
    {
        var read = Read(file);

        Assert.IsType(EventTypes.ByName[NameOf(file)], read);
        // Equality of records would not look into lists, so the member that was read is compared by its text.
        Assert.All(
            Sample(file).AsObject(),
            member => Assert.True(JsonNode.DeepEquals(member.Value, Written(read)[member.Key]), $"{file}: {member.Key}"));
    }

    [Theory]
    [MemberData(nameof(Samples))]
    public void An_event_is_written_as_it_is_stored(string file)
    {
        if (file == $"{NameOf(file)}.json")
        {
            Assert.Equal(Sample(file).ToJsonString(), Written(Read(file)).ToJsonString());
        }
    }

    [Theory]
    [InlineData(typeof(ActorKind), "person organisation state place unnamed")]
    [InlineData(typeof(DateBasis), "stated bounded carried published unknown corrected")]
    [InlineData(typeof(DisputeOutcome), "stands retracted")]
    [InlineData(typeof(Modality), "asserted possible planned alleged question")]
    [InlineData(typeof(StatementClock), "happened said")]
    [InlineData(typeof(StatementForm), "quote indirect post narration")]
    public void Words_that_are_stored_never_change(Type type, string words)
    {
        var stored = Enum.GetValues(type).Cast<object>().Select(value => JsonSerializer.Serialize(value, type, LogJson.Options).Trim('"'));

        Assert.Equal(words.Split(' '), stored);
    }

    [Fact]
    public void A_word_nobody_knows_is_refused() =>
        Assert.Throws<JsonException>(() => JsonSerializer.Deserialize<DisputeSettled>("""{"number":1,"outcome":"forgotten"}""", LogJson.Options));

    [Fact]
    public void A_number_does_not_stand_for_a_word() =>
        Assert.Throws<JsonException>(() => JsonSerializer.Deserialize<DisputeSettled>("""{"number":1,"outcome":1}""", LogJson.Options));

    private static string Folder => Repository.PathTo("tests/Timeline.Tests/Events/Samples");

    private static string[] Files() => [.. Directory.GetFiles(Folder, "*.json").Select(path => Path.GetFileName(path)).Order(StringComparer.Ordinal)];

    private static string NameOf(string file) => file.Split('.')[0];

    private static JsonNode Sample(string file) => JsonNode.Parse(File.ReadAllText(Path.Combine(Folder, file))) ?? throw new InvalidDataException(file);

    private static object Read(string file) =>
        JsonSerializer.Deserialize(File.ReadAllText(Path.Combine(Folder, file)), EventTypes.ByName[NameOf(file)], LogJson.Options)
        ?? throw new InvalidDataException(file);

    private static JsonNode Written(object data) =>
        JsonSerializer.SerializeToNode(data, data.GetType(), LogJson.Options) ?? throw new InvalidDataException(data.GetType().Name);
}
