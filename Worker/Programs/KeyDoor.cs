using System.Globalization;
using System.Threading.RateLimiting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Options;
using SalesBot.Bot.Records;
using SalesBot.Bot.Store;
using SalesBot.Domain.Team;
using SalesBot.Worker.Web;

namespace SalesBot.Worker.Programs;

/// <summary>Lets programs in that show a key of their person's, no more often than is good for the others.</summary>
internal sealed class KeyDoor(IStore store, TimeProvider clock, IOptions<WebOptions> options) : IDisposable
{
    private const string Scheme = "Bearer ";

    private const int Longest = 100;

    private static readonly TimeSpan Minute = TimeSpan.FromMinutes(1);

    private readonly PartitionedRateLimiter<AccessKey> pace = PartitionedRateLimiter.Create<AccessKey, string>(key => RateLimitPartition.GetTokenBucketLimiter(key.Id, _ => new TokenBucketRateLimiterOptions
    {
        // A minute's worth at once, and then as it comes.
        TokenLimit = options.Value.KeyRequests,
        TokensPerPeriod = Math.Max(1, options.Value.KeyRequests / 60),
        ReplenishmentPeriod = options.Value.KeyRequests < 60 ? Minute / options.Value.KeyRequests : TimeSpan.FromSeconds(1),
    }));

    public void Dispose() => pace.Dispose();

    /// <summary>Who a request speaks for. Else the response says why nobody: 401 without a key that is good, 429 with the seconds to wait.</summary>
    public async Task<(AccessKey Key, Rep Person)?> Open(HttpContext context)
    {
        var now = clock.GetUtcNow();
        var said = context.Request.Headers.Authorization.ToString();
        var secret = said.StartsWith(Scheme, StringComparison.OrdinalIgnoreCase) ? said[Scheme.Length..].Trim() : "";
        if (secret.Length is 0 or > Longest || await store.Read(session => AccessKeys.Find(session, KeyKind.Program, secret, now), context.RequestAborted) is not var (key, person))
        {
            context.Response.StatusCode = StatusCodes.Status401Unauthorized;
            context.Response.Headers.WWWAuthenticate = "Bearer";
            return null;
        }

        using var lease = pace.AttemptAcquire(key);
        if (!lease.IsAcquired)
        {
            context.Response.StatusCode = StatusCodes.Status429TooManyRequests;
            context.Response.Headers.RetryAfter = Math.Ceiling((lease.TryGetMetadata(MetadataName.RetryAfter, out var after) ? after : Minute).TotalSeconds).ToString(CultureInfo.InvariantCulture);
            return null;
        }

        if (AccessKeys.IsNews(key, now))
        {
            await store.Write(
                session =>
                {
                    AccessKeys.Note(session, key, now);
                    return 0;
                },
                context.RequestAborted);
        }

        return (key, person);
    }
}
