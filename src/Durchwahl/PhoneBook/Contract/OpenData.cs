using Durchwahl.Access.Contract;
using Microsoft.Net.Http.Headers;

namespace Durchwahl.PhoneBook.Contract;

/// <summary>What all addresses of public data share: any web page may read them, nobody may take all of it again and again, and an answer that has not changed is not sent twice.</summary>
static class OpenData
{
    /// <summary>Opens a route of public data.</summary>
    /// <param name="route">The route.</param>
    /// <param name="why">Why it may be public.</param>
    /// <param name="tokens">What a request costs (<see cref="TokenBuckets"/>).</param>
    public static RouteHandlerBuilder PublicData(this RouteHandlerBuilder route, string why, int tokens = 1) => route.Public(why).AddEndpointFilter(async (call, next) =>
    {
        var context = call.HttpContext;
        MayBeReadFromAnywhere(context);
        return Guard(context, tokens) ?? await next(call);
    });

    /// <summary>Tells browsers that scripts of other web sites may read the answer: it is public, and no cookie counts here.</summary>
    public static void MayBeReadFromAnywhere(HttpContext context)
    {
        var headers = context.Response.Headers;
        headers.AccessControlAllowOrigin = "*";
        headers.AccessControlExposeHeaders = $"{HeaderNames.ETag}, {HeaderNames.RetryAfter}, {HeaderNames.ContentDisposition}";
    }

    /// <summary>Takes tokens for work that turns out larger; the refusal when there are too few, else null.</summary>
    public static IResult? Guard(HttpContext context, int tokens)
    {
        var wait = context.RequestServices.GetRequiredService<TokenBuckets>().Take(context.Connection.RemoteIpAddress, tokens);
        if (wait == TimeSpan.Zero) return null;
        context.Response.Headers.RetryAfter = ((int)wait.TotalSeconds).ToString(System.Globalization.CultureInfo.InvariantCulture);
        return Results.Problem(
            $"Von Ihrer Adresse kamen gerade sehr viele Anfragen. Versuchen Sie es in {(int)wait.TotalSeconds} Sekunden noch einmal. Das ganze Verzeichnis gibt es als Datei unter /KÜRZEL/daten/verzeichnis.json.",
            statusCode: StatusCodes.Status429TooManyRequests,
            title: "Gerade sind es sehr viele Anfragen");
    }

    /// <summary>The answer, or 304 when the asker already has it. What was withdrawn is gone at once: every use asks again (<c>no-cache</c>).</summary>
    /// <param name="context">The request.</param>
    /// <param name="state">Changes whenever the answer does; the version of the program is added.</param>
    /// <param name="answer">Makes the answer.</param>
    public static IResult Fresh(HttpContext context, string state, Func<IResult> answer)
    {
        var tag = $"\"{state}-{Pages.Shell.Version}\"";
        context.Response.Headers.ETag = tag;
        context.Response.Headers.CacheControl = "public, no-cache";
        return Has(context, tag) ? Results.StatusCode(StatusCodes.Status304NotModified) : answer();
    }

    // Weak comparison (RFC 9110, 13.1.2): a proxy may have marked our tag as weak.
    static bool Has(HttpContext context, string tag) =>
        EntityTagHeaderValue.TryParseList(context.Request.Headers.IfNoneMatch, out var known) && known.Any(entry => entry.Tag == "*" || entry.Tag == tag);
}
