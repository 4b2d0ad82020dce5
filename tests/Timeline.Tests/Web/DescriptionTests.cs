namespace Timeline.Tests.Web;

/// <summary>The interface changes only when somebody has looked at the difference and approved it.</summary>
public sealed class DescriptionTests(Unreached server) : IClassFixture<Unreached>
{
    [Fact]
    public async Task What_the_interface_is_described_as_is_what_was_approved() =>
        Approved.Matches("openapi.v1", (await server.Client.GetStringAsync("/openapi/v1.json", TestContext.Current.CancellationToken)).ReplaceLineEndings("\n"));

    [Fact]
    public async Task The_reference_asks_nothing_of_the_network()
    {
        var page = await server.Client.GetStringAsync("/reference/", TestContext.Current.CancellationToken);

        Assert.Contains("scalar", page, StringComparison.OrdinalIgnoreCase);
        Assert.DoesNotContain("http://", page, StringComparison.Ordinal);
        Assert.DoesNotContain("https://", page, StringComparison.Ordinal);
    }
}
