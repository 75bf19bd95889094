using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using Durchwahl.Access.Contract;
using Durchwahl.Access.OpenId;
using Durchwahl.Domain;
using Durchwahl.House;
using Durchwahl.Pages;
using Microsoft.AspNetCore.DataProtection;

namespace Durchwahl.Access.Pages;

/// <summary>Signing in at the office's own provider: the way there and the way back.</summary>
static class OpenIdAnswers
{
    public const string Path = "/verwaltung/anmelden/dienst";
    public const string BackPath = Path + "/zurueck";

    public static async Task<IResult> Begin(HttpContext context, OpenIdProvider provider, SessionCookie cookie, HouseTime time, string? weiter)
    {
        if (provider.Label is null) return Results.NotFound();
        var pending = PendingOutside.Begin(LocalPath.OrNull(weiter), time.Now);
        if (await provider.AddressFor(pending, BackTo(context)) is not { } address) return Refuse(context, OpenIdFault.ProviderAway);
        cookie.GiveOutside(context, Seal(context).Protect(JsonSerializer.Serialize(pending, JsonForm.Options)));
        return Results.Redirect(address);
    }

    public static async Task<IResult> Back(HttpContext context, OpenIdProvider provider, SessionCookie cookie, SignInOutside signIn, HouseTime time, string? code, string? state, string? error, string? iss)
    {
        if (provider.Label is null) return Results.NotFound();
        var pending = Pending(context, cookie);
        cookie.TakeOutside(context);
        if (pending is null || time.Now >= pending.At + PendingOutside.Lasts || !Same(pending.State, state)) return Refuse(context, OpenIdFault.NotBegunHere);
        if (iss is not null && iss != context.RequestServices.GetRequiredService<HouseOptions>().OpenId!.Issuer) return Refuse(context, OpenIdFault.WrongIssuer);
        if (error is not null || string.IsNullOrEmpty(code)) return Refuse(context, OpenIdFault.Denied);
        var answer = await provider.Redeem(code, pending, BackTo(context));
        if (answer is not OpenIdAnswer.Person person) return Refuse(context, ((OpenIdAnswer.Refused)answer).Fault);
        if (await signIn.As(person) is not { } secret) return Refuse(context, OpenIdFault.NoRole);
        cookie.Give(context, secret);
        return Results.LocalRedirect(pending.GoOn ?? "/verwaltung");
    }

    static PendingOutside? Pending(HttpContext context, SessionCookie cookie)
    {
        try
        {
            return cookie.ReadOutside(context) is { } text ? JsonSerializer.Deserialize<PendingOutside>(Seal(context).Unprotect(text), JsonForm.Options) : null;
        }
        catch (Exception forged) when (forged is CryptographicException or JsonException or FormatException)
        {
            return null;
        }
    }

    static bool Same(string expected, string? given) => given is not null && CryptographicOperations.FixedTimeEquals(Encoding.UTF8.GetBytes(expected), Encoding.UTF8.GetBytes(given));

    static IDataProtector Seal(HttpContext context) => context.RequestServices.GetRequiredService<IDataProtectionProvider>().CreateProtector("Durchwahl.Access.OpenId");

    static string BackTo(HttpContext context) =>
        (context.RequestServices.GetRequiredService<HouseOptions>().PublicAddress?.TrimEnd('/') ?? $"{context.Request.Scheme}://{context.Request.Host}") + BackPath;

    static IResult Refuse(HttpContext context, OpenIdFault fault)
    {
        context.RequestServices.GetRequiredService<ILoggerFactory>().CreateLogger("Durchwahl.Access").LogWarning("Anmeldung über den Anmeldedienst abgelehnt: {Fault}", fault);
        var provider = context.RequestServices.GetRequiredService<OpenIdProvider>();
        return context.Html<SignInPage, SignInForm>(
            new SignInForm(context.StaffFrame(), "", null, WasRefused: false) { OutsideLabel = provider.Label, OutsideFault = OpenIdWords.Of(fault) },
            fault is OpenIdFault.ProviderAway ? StatusCodes.Status503ServiceUnavailable : StatusCodes.Status422UnprocessableEntity);
    }
}
