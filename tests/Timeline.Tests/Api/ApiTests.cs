using Timeline.EmbeddedPostgres;
using Timeline.Engine.Log;
using Timeline.Projections;
using Timeline.Web;

namespace Timeline.Tests.Api;

/// <summary>What programs elsewhere are built upon changes only when somebody has looked at the difference and approved it.</summary>
public sealed class ApiTests
{
    [Fact]
    public void What_the_engine_offers_is_what_was_approved() => Approved.Matches("Timeline.Engine", ApiText.Of(typeof(EventLog).Assembly));

    [Fact]
    public void What_the_projections_offer_is_what_was_approved() => Approved.Matches("Timeline.Projections", ApiText.Of(typeof(TimelineServices).Assembly));

    [Fact]
    public void What_the_embedded_postgresql_offers_is_what_was_approved() => Approved.Matches("Timeline.EmbeddedPostgres", ApiText.Of(typeof(EmbeddedServer).Assembly));

    [Fact]
    public void What_the_server_offers_is_what_was_approved() => Approved.Matches("Timeline.Web", ApiText.Of(typeof(WebServer).Assembly));
}
