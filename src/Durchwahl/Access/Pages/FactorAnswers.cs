using Durchwahl.Access.Contract;
using Durchwahl.Data;
using Durchwahl.Domain.Access;
using Durchwahl.House;
using Durchwahl.Pages;
using QRCoder;

namespace Durchwahl.Access.Pages;

/// <summary>One's own second factor.</summary>
static class FactorAnswers
{
    const string WrongPassword = "Das Kennwort ist ein anderes. Nach 5 Versuchen ist das Konto 15 Minuten gesperrt.";
    const string WrongCode = "Dieser Code passt nicht. Warten Sie, bis die App den nächsten zeigt, und geben Sie ihn ein. Steht der Eintrag nicht in der App, beginnen Sie von vorn.";
    const string NotNow = "Das hat sich inzwischen geändert. Es wurde nichts geändert; so ist es jetzt:";

    public static Task<IResult> Show(HttpContext context, string? hinweis) => Page(context, notice: hinweis == "entfernt" ? "Der zweite Faktor ist entfernt." : null);

    public static async Task<IResult> Begin(HttpContext context, SecondFactors factors) =>
        await After(context, await factors.Begin(context.Visitor(), (await context.Form())["kennwort"].ToString()));

    public static async Task<IResult> Confirm(HttpContext context, SecondFactors factors) => await After(context, await factors.Confirm(context.Visitor(), (await context.Form()).Text("code")));

    public static async Task<IResult> RenewRecoveryCodes(HttpContext context, SecondFactors factors) =>
        await After(context, await factors.RenewRecoveryCodes(context.Visitor(), (await context.Form())["kennwort"].ToString()));

    public static async Task<IResult> Remove(HttpContext context, SecondFactors factors) =>
        await After(context, await factors.Remove(context.Visitor(), (await context.Form())["kennwort"].ToString()));

    // Secret and recovery codes are shown in the answer itself: they must stand in no address and are kept nowhere in plain.
    static async Task<IResult> After(HttpContext context, SecondFactors.Outcome outcome) => outcome switch
    {
        SecondFactors.Outcome.Begun begun => await Page(context, step: FactorStep.Scan, secret: begun.Secret),
        SecondFactors.Outcome.Holds holds => await Page(context, step: FactorStep.NewCodes, codes: holds.RecoveryCodes),
        SecondFactors.Outcome.Removed => Results.LocalRedirect($"{DoorKeeper.FactorPath}?hinweis=entfernt"),
        SecondFactors.Outcome.PasswordDoesNotFit => await Page(context, fault: WrongPassword),
        SecondFactors.Outcome.CodeDoesNotFit => await Page(context, step: FactorStep.CodeAgain, fault: WrongCode),
        _ => await Page(context, fault: NotNow),
    };

    static async Task<IResult> Page(HttpContext context, FactorStep step = FactorStep.Overview, byte[]? secret = null, IReadOnlyList<string>? codes = null, string? fault = null, string? notice = null)
    {
        var visitor = context.Visitor();
        var (factor, left) = await context.RequestServices.GetRequiredService<Database>().Read(async connection =>
            (await SecondFactorTable.Find(connection, visitor.Account), await SecondFactorTable.RecoveryCodesLeft(connection, visitor.Account)));
        var model = new FactorModel(
            context.StaffFrame() with { CurrentPath = DoorKeeper.FactorPath }, step, visitor.LacksSecondFactor, factor?.ConfirmedAt, left,
            secret is null ? null : TimeCode.TextOf(secret), secret is null ? null : QrCode(TimeCode.AddressOf(secret, visitor.Name, "Durchwahl")), codes ?? [], fault, notice);
        return context.Html<FactorPage, FactorModel>(model, fault is null ? StatusCodes.Status200OK : StatusCodes.Status422UnprocessableEntity);
    }

    static string QrCode(string address)
    {
        using var data = QRCodeGenerator.GenerateQrCode(address, QRCodeGenerator.ECCLevel.M);
        using var picture = new PngByteQRCode(data);
        return $"data:image/png;base64,{Convert.ToBase64String(picture.GetGraphic(6))}";
    }
}

/// <summary>Where somebody is with the second factor.</summary>
public enum FactorStep
{
    /// <summary>How things are, and what can be done.</summary>
    Overview,

    /// <summary>The secret is shown to be read by the app.</summary>
    Scan,

    /// <summary>The code did not fit; the secret is not shown again.</summary>
    CodeAgain,

    /// <summary>New recovery codes are shown.</summary>
    NewCodes,
}

/// <summary>What the page of one's own second factor shows.</summary>
public sealed record FactorModel(
    StaffFrame Frame, FactorStep Step, bool IsNeeded, NodaTime.Instant? ConfirmedAt, int CodesLeft, string? Secret, string? Picture, IReadOnlyList<string> Codes, string? Fault, string? Notice);
