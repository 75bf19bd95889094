using System.Net;
using Microsoft.AspNetCore.HttpOverrides;

namespace Durchwahl.House;

/// <summary>Believes X-Forwarded-For and X-Forwarded-Proto from the configured reverse proxies, and from nobody else (OWASP ASVS 5.0.0, 4.1.3).</summary>
static class TrueAddress
{
    public static void UseTrueAddress(this IApplicationBuilder house, HouseOptions options)
    {
        if (options.TrustedProxies.Count == 0) return;
        var believed = new ForwardedHeadersOptions { ForwardedHeaders = ForwardedHeaders.XForwardedFor | ForwardedHeaders.XForwardedProto };
        believed.KnownProxies.Clear();
        believed.KnownIPNetworks.Clear();
        foreach (var proxy in options.TrustedProxies)
        {
            if (proxy.Contains('/', StringComparison.Ordinal)) believed.KnownIPNetworks.Add(System.Net.IPNetwork.Parse(proxy));
            else believed.KnownProxies.Add(IPAddress.Parse(proxy));
        }
        house.UseForwardedHeaders(believed);
    }
}
