using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Timeouts;

namespace Timeline.Web.Answering;

internal static class TimeLimit
{
    /// <summary>For an answer that goes on as long as somebody reads it.</summary>
    public static void Lift(HttpContext http) => http.Features.Get<IHttpRequestTimeoutFeature>()?.DisableTimeout();
}
