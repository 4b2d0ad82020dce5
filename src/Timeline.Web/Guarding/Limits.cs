using System.Globalization;
using System.IO.Compression;
using System.Threading.RateLimiting;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Timeouts;
using Microsoft.AspNetCore.ResponseCompression;
using Microsoft.AspNetCore.Server.Kestrel.Core;
using Microsoft.Extensions.DependencyInjection;
using Timeline.Web.Answering;
using Timeline.Web.Asking;
using Timeline.Web.Problems;

namespace Timeline.Web.Guarding;

/// <summary>How much, how often and how long: so that one client cannot take the machine from the others.</summary>
internal static class Limits
{
    /// <summary>For what folds a whole log.</summary>
    public const string Long = "long";

    /// <summary>The policy for reads that fold a whole log, of which few run at once.</summary>
    public const string Heavy = "heavy";

    private const int HeavyAtOnce = 4;
    private const int HeavyWaiting = 64;
    private const int MaxConnections = 1_000;

    private static readonly TimeSpan LongAtMost = TimeSpan.FromMinutes(5);

    public static void Configure(KestrelServerOptions kestrel)
    {
        kestrel.Limits.MaxRequestBodySize = Body.Largest;
        kestrel.Limits.MaxConcurrentConnections = MaxConnections;
    }

    /// <param name="patience">How long a request may take, but for those that fold a whole log.</param>
    /// <param name="writes">How many an address may make at once, and then each second.</param>
    public static void Add(IServiceCollection services, TimeSpan patience, (int AtOnce, int EachSecond) writes)
    {
        services.AddRequestTimeouts(timeouts =>
        {
            timeouts.DefaultPolicy = new RequestTimeoutPolicy { Timeout = patience };
            timeouts.AddPolicy(Long, LongAtMost);
        });
        services.AddResponseCompression(compression =>
        {
            compression.MimeTypes = ["application/json", "application/problem+json", Lines.ContentType, "text/html", "text/css", "text/javascript", "image/svg+xml"];
            compression.Providers.Add<BrotliCompressionProvider>();
            compression.Providers.Add<GzipCompressionProvider>();
        });
        services.Configure<BrotliCompressionProviderOptions>(brotli => brotli.Level = CompressionLevel.Fastest);
        services.Configure<GzipCompressionProviderOptions>(gzip => gzip.Level = CompressionLevel.Fastest);
        services.AddRateLimiter(rates =>
        {
            rates.GlobalLimiter = PartitionedRateLimiter.Create<HttpContext, string>(http => HttpMethods.IsPost(http.Request.Method)
                ? RateLimitPartition.GetTokenBucketLimiter(http.Connection.RemoteIpAddress?.ToString() ?? "", _ => new TokenBucketRateLimiterOptions
                {
                    TokenLimit = writes.AtOnce,
                    TokensPerPeriod = writes.EachSecond,
                    ReplenishmentPeriod = TimeSpan.FromSeconds(1),
                })
                : RateLimitPartition.GetNoLimiter(""));
            rates.AddPolicy(Heavy, _ => RateLimitPartition.GetConcurrencyLimiter("", _ => new ConcurrencyLimiterOptions { PermitLimit = HeavyAtOnce, QueueLimit = HeavyWaiting }));
            rates.OnRejected = async (rejected, _) =>
            {
                var wait = rejected.Lease.TryGetMetadata(MetadataName.RetryAfter, out var after) ? Math.Max(1, (int)Math.Ceiling(after.TotalSeconds)) : 1;
                rejected.HttpContext.Response.Headers.RetryAfter = wait.ToString(CultureInfo.InvariantCulture);
                await ProblemAnswers.WriteAsync(
                    rejected.HttpContext, new Problem(ProblemKind.TooMany, $"More was asked of this server at once than it takes from one address. Wait {wait.ToString(CultureInfo.InvariantCulture)} s and send it again."));
            };
        });
    }
}
