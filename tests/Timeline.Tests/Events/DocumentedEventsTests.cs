using System.Text.RegularExpressions;
using Timeline.Engine.Log;

namespace Timeline.Tests.Events;

/// <summary>docs/events.md shows each stored name with its sample; a difference to the sample's file is an error in one of them.</summary>
public sealed class DocumentedEventsTests
{
    [Fact]
    public void Every_event_is_described_with_the_sample_that_tests_read()
    {
        var page = File.ReadAllText(Repository.PathTo("docs/events.md"));
        var shown = Regex.Matches(page, @"^### `(\w+)`\n\n.+?\n\n```json\n(.*?)^```", RegexOptions.Singleline | RegexOptions.Multiline)
            .ToDictionary(match => match.Groups[1].Value, match => match.Groups[2].Value);

        Assert.Equal(EventTypes.ByName.Keys.Order(StringComparer.Ordinal), shown.Keys.Order(StringComparer.Ordinal));
        Assert.All(shown, entry => Assert.Equal(File.ReadAllText(Repository.PathTo($"tests/Timeline.Tests/Events/Samples/{entry.Key}.json")), entry.Value));
    }
}
