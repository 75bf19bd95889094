using Durchwahl.Access.Contract;
using Durchwahl.Access.OpenId;
using Durchwahl.House;
using Durchwahl.Pages;

namespace Durchwahl.Access.Pages;

/// <summary>Signing in and out.</summary>
static class SignInAnswers
{
    public const string CodePath = "/verwaltung/anmelden/code";

    public static IResult Show(HttpContext context, OpenIdProvider provider, string? weiter) =>
        context.Html<SignInPage, SignInForm>(new SignInForm(context.StaffFrame(), "", LocalPath.OrNull(weiter), WasRefused: false) { OutsideLabel = provider.Label });

    public static async Task<IResult> SignIn(HttpContext context, SignIn signIn, OpenIdProvider provider, SessionCookie cookie)
    {
        var form = await context.Form();
        var (name, goOn) = (form.Text("name"), LocalPath.OrNull(form.Text("weiter")));
        var outcome = await signIn.With(name, form["kennwort"].ToString());
        if (outcome is Access.SignIn.Outcome.TooBusy) return Results.StatusCode(StatusCodes.Status429TooManyRequests);
        if (outcome is Access.SignIn.Outcome.NeedsCode waits)
        {
            cookie.GivePending(context, waits.Secret);
            return Results.LocalRedirect(goOn is null ? CodePath : $"{CodePath}?weiter={Uri.EscapeDataString(goOn)}");
        }
        if (outcome is not Access.SignIn.Outcome.Opened opened)
            return context.Html<SignInPage, SignInForm>(new SignInForm(context.StaffFrame(), name, goOn, WasRefused: true) { OutsideLabel = provider.Label }, StatusCodes.Status422UnprocessableEntity);
        cookie.Give(context, opened.Secret);
        return Results.LocalRedirect(opened.HasStartPassword ? DoorKeeper.PasswordPath : goOn ?? "/verwaltung");
    }

    public static IResult ShowCode(HttpContext context, string? weiter) =>
        context.Html<CodePage, SignInForm>(new SignInForm(context.StaffFrame(), "", LocalPath.OrNull(weiter), WasRefused: false));

    public static async Task<IResult> GiveCode(HttpContext context, SignIn signIn, SessionCookie cookie)
    {
        var form = await context.Form();
        var goOn = LocalPath.OrNull(form.Text("weiter"));
        switch (await signIn.WithCode(cookie.ReadPending(context), form.Text("code")))
        {
            case Access.SignIn.Outcome.Opened opened:
                cookie.TakePending(context);
                cookie.Give(context, opened.Secret);
                return Results.LocalRedirect(opened.HasStartPassword ? DoorKeeper.PasswordPath : goOn ?? "/verwaltung");
            case Access.SignIn.Outcome.Refused:
                return context.Html<CodePage, SignInForm>(new SignInForm(context.StaffFrame(), "", goOn, WasRefused: true), StatusCodes.Status422UnprocessableEntity);
            default:
                cookie.TakePending(context);
                return Results.LocalRedirect(DoorKeeper.SignInPath);
        }
    }

    public static async Task<IResult> SignOut(HttpContext context, SessionTable sessions, SessionCookie cookie)
    {
        await sessions.End(context.Visitor().Session);
        cookie.Take(context);
        context.RequestServices.GetRequiredService<ILoggerFactory>().CreateLogger("Durchwahl.Access").LogInformation("Abgemeldet: Konto {Account}", context.Visitor().Account.Value);
        context.Response.Headers["Clear-Site-Data"] = "\"cache\"";
        return Results.LocalRedirect(DoorKeeper.SignInPath);
    }
}

/// <summary>What the sign-in page shows.</summary>
public sealed record SignInForm(StaffFrame Frame, string Name, string? GoOn, bool WasRefused)
{
    /// <summary>What the link to the office's own sign-in says; null when there is none.</summary>
    public string? OutsideLabel { get; init; }

    /// <summary>Why the office's own sign-in was refused; null when it was not.</summary>
    public string? OutsideFault { get; init; }
}
