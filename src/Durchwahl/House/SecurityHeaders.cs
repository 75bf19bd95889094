using Durchwahl.Access.Contract;
using Microsoft.Net.Http.Headers;

namespace Durchwahl.House;

/// <summary>What every answer tells browsers (OWASP ASVS 5.0.0, 3.4): only our own files, no foreign frames, no guessing, no referrer.</summary>
static class SecurityHeaders
{
    const string ContentPolicy =
        "default-src 'none'; style-src 'self'; font-src 'self'; img-src 'self' data:; media-src 'self'; script-src 'self'; connect-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors ";

    public static void UseSecurityHeaders(this IApplicationBuilder house) => house.Use((context, next) =>
    {
        // At the very start of the answer, so that an error page, which clears the headers, has them too.
        context.Response.OnStarting(Write, context);
        return next();
    });

    static Task Write(object state)
    {
        var context = (HttpContext)state;
        var (headers, metadata) = (context.Response.Headers, context.GetEndpoint()?.Metadata);
        var mayBeFramed = metadata?.GetMetadata<DoorMark.MayBeFramed>() is not null;
        headers.ContentSecurityPolicy = ContentPolicy + (mayBeFramed ? "*" : "'none'");
        headers.XContentTypeOptions = "nosniff";
        headers["Referrer-Policy"] = "no-referrer";
        headers["Permissions-Policy"] = "camera=(), geolocation=(), microphone=(), payment=(), usb=(), browsing-topics=()";
        headers["Cross-Origin-Opener-Policy"] = "same-origin";
        headers["Cross-Origin-Resource-Policy"] = mayBeFramed ? "cross-origin" : "same-origin";
        if (context.Request.IsHttps) headers.StrictTransportSecurity = "max-age=31536000; includeSubDomains";
        if (IsStaff(context, metadata)) headers[HeaderNames.CacheControl] = "no-store";
        return Task.CompletedTask;
    }

    static bool IsStaff(HttpContext context, EndpointMetadataCollection? metadata) =>
        metadata?.GetMetadata<DoorStatement>() is DoorStatement.SignedIn or DoorStatement.Needs || context.Request.Path.StartsWithSegments("/verwaltung", StringComparison.OrdinalIgnoreCase);
}
