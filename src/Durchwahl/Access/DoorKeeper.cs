using System.Security.Claims;
using Durchwahl.Access.Contract;
using Durchwahl.Domain;
using Microsoft.AspNetCore.Antiforgery;

namespace Durchwahl.Access;

/// <summary>Stands before every route and holds people to what is stated beside it.</summary>
static class DoorKeeper
{
    public const string SignInPath = "/verwaltung/anmelden";
    public const string PasswordPath = "/verwaltung/kennwort";
    public const string FactorPath = "/verwaltung/zweiter-faktor";

    public static void UseDoorKeeper(this WebApplication house)
    {
        // The server would look at every session otherwise, those of public pages included.
        ((IApplicationBuilder)house).Properties["__AuthenticationMiddlewareSet"] = true;
        house.Use(async (context, next) =>
        {
            if (await LetsIn(context) && await CameFromOurPage(context)) await next(context);
        });
    }

    static async Task<bool> LetsIn(HttpContext context)
    {
        var metadata = context.GetEndpoint()?.Metadata;
        var statement = metadata?.GetMetadata<DoorStatement>();
        if (statement is null or DoorStatement.Public) return true;
        if (await Recognise(context) is not { } visitor) return SendToSignIn(context);
        if (visitor.HasStartPassword && metadata!.GetMetadata<DoorMark.WithStartPassword>() is null) return Send(context, PasswordPath);
        if (visitor.LacksSecondFactor && !IsOpenWithoutFactor(metadata!)) return Send(context, FactorPath);
        if (context.Request.RouteValues["office"] is not string key) return true;
        // Who does not work in an office is not told that it exists.
        if (await context.RequestServices.GetRequiredService<IOfficeKeys>().Find(key) is not { } office) return Refuse(context, StatusCodes.Status404NotFound);
        if (!visitor.WorksIn(office.Id))
        {
            Log(context).LogWarning("Fremde Dienststelle {Office}: Konto {Account}", office.Id.Value, visitor.Account.Value);
            return Refuse(context, StatusCodes.Status404NotFound);
        }
        context.Features.Set(office);
        if (statement is not DoorStatement.Needs needs || visitor.May(needs.Permission, office.Id)) return true;
        Log(context).LogWarning("Ohne Berechtigung {Permission}: Konto {Account}", needs.Permission, visitor.Account.Value);
        return Refuse(context, StatusCodes.Status403Forbidden);
    }

    static bool IsOpenWithoutFactor(EndpointMetadataCollection metadata) =>
        metadata.GetMetadata<DoorMark.WithoutFactor>() is not null || metadata.GetMetadata<DoorMark.WithStartPassword>() is not null;

    static async Task<Visitor?> Recognise(HttpContext context)
    {
        var services = context.RequestServices;
        if (services.GetRequiredService<SessionCookie>().Read(context) is not { Length: > 0 and < 200 } secret) return null;
        if (await services.GetRequiredService<SessionTable>().Find(secret, services.GetRequiredService<HouseTime>().Now) is not { } visitor) return null;
        context.Features.Set(visitor);
        // The proof of a form belongs to the session in which the page was shown.
        context.User = new ClaimsPrincipal(new ClaimsIdentity([new Claim(ClaimTypes.NameIdentifier, visitor.Session)], "durchwahl"));
        return visitor;
    }

    static bool SendToSignIn(HttpContext context)
    {
        if (context.Request.Path.StartsWithSegments("/api", StringComparison.OrdinalIgnoreCase)) return Refuse(context, StatusCodes.Status401Unauthorized);
        var backTo = HttpMethods.IsGet(context.Request.Method) ? LocalPath.OrNull(context.Request.Path + context.Request.QueryString) : null;
        return Send(context, backTo is null or "/verwaltung" ? SignInPath : $"{SignInPath}?weiter={Uri.EscapeDataString(backTo)}");
    }

    static bool Send(HttpContext context, string path)
    {
        context.Response.Redirect(path);
        return false;
    }

    static bool Refuse(HttpContext context, int status)
    {
        context.Response.StatusCode = status;
        return false;
    }

    static async Task<bool> CameFromOurPage(HttpContext context)
    {
        var method = context.Request.Method;
        var metadata = context.GetEndpoint()?.Metadata;
        if (HttpMethods.IsGet(method) || HttpMethods.IsHead(method) || HttpMethods.IsOptions(method)) return true;
        if (metadata?.GetMetadata<DoorStatement>() is null || metadata.GetMetadata<DoorMark.WithoutSession>() is not null) return true;
        // Read here, so that a body which is too large or broken is told as such and not as a missing proof.
        if (context.Request.HasFormContentType) await context.Request.ReadFormAsync(context.RequestAborted);
        if (await context.RequestServices.GetRequiredService<IAntiforgery>().IsRequestValidAsync(context)) return true;
        Log(context).LogWarning("Formular ohne Nachweis abgelehnt: {Route}", ((RouteEndpoint)context.GetEndpoint()!).RoutePattern.RawText);
        return Refuse(context, StatusCodes.Status400BadRequest);
    }

    static ILogger Log(HttpContext context) => context.RequestServices.GetRequiredService<ILoggerFactory>().CreateLogger("Durchwahl.Access");
}
