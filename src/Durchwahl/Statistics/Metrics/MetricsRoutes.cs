using System.Net;
using System.Security.Cryptography;
using System.Text;
using Durchwahl.Access.Contract;
using Durchwahl.House;

namespace Durchwahl.Statistics.Metrics;

/// <summary>The door for Prometheus: this machine, or whoever shows the token; for everybody else there is no such page (OWASP ASVS 5.0.0, 13.4.5).</summary>
static class MetricsRoutes
{
    const string Bearer = "Bearer ";

    public static void MapMetrics(this IEndpointRouteBuilder routes) => routes.MapGet("/metrics", async (HttpContext context, HouseMetrics metrics, HouseOptions options) =>
    {
        context.Response.Headers.CacheControl = "no-store";
        var token = TokenIn(context);
        if (token is not null && !IsRight(token, options.MetricsToken)) return Results.StatusCode(StatusCodes.Status403Forbidden);
        if (token is null && !IsThisMachine(context, options)) return Results.NotFound();
        return Results.Text(await metrics.Write(), MetricText.ContentType);
    }).Public("monitoring: only from this machine or with the token; figures only").ExcludeFromDescription();

    // Whoever shows anything must show the right thing, on this machine as well; null when nothing is shown.
    static string? TokenIn(HttpContext context) => context.Request.Headers.Authorization.ToString() switch
    {
        "" => null,
        var sent when sent.StartsWith(Bearer, StringComparison.OrdinalIgnoreCase) => sent[Bearer.Length..].Trim(),
        _ => "",
    };

    // Digests are of one length: comparing them says nothing of the token, not even how long it is.
    static bool IsRight(string token, string? expected) => expected is { Length: > 0 } && CryptographicOperations.FixedTimeEquals(Digest(token), Digest(expected));

    static byte[] Digest(string token) => SHA256.HashData(Encoding.UTF8.GetBytes(token));

    // Behind a proxy that we were not told of everybody seems to be this machine.
    static bool IsThisMachine(HttpContext context, HouseOptions options) =>
        context.Connection.RemoteIpAddress is { } address && IPAddress.IsLoopback(address)
        && !context.Request.Headers.ContainsKey("X-Forwarded-For") && !context.Request.Headers.ContainsKey("Forwarded")
        && (options.PublicAddress is null || options.TrustedProxies.Count > 0);
}
