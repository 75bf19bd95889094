using Durchwahl.Access.Contract;
using Durchwahl.Domain.Access;
using Durchwahl.House;
using Durchwahl.Pages;

namespace Durchwahl.Access.Pages;

/// <summary>Choosing a password of one's own.</summary>
static class PasswordAnswers
{
    public static IResult Show(HttpContext context) => Page(context, null);

    public static async Task<IResult> Change(HttpContext context, ChangePassword change)
    {
        var form = await context.Form();
        var chosen = form["neu"].ToString();
        if (chosen != form["wiederholt"].ToString()) return Page(context, "Das neue Kennwort und die Wiederholung sind verschieden. Geben Sie beide noch einmal ein.");
        return await change.To(chosen, form["bisher"].ToString(), context.Visitor()) switch
        {
            ChangePassword.Outcome.Changed => Results.LocalRedirect("/verwaltung?hinweis=kennwort"),
            ChangePassword.Outcome.NewOneRefused refused => Page(context, PasswordWords.Of(refused.Fault)),
            _ => Page(context, "Das bisherige Kennwort ist ein anderes. Nach 5 Versuchen ist das Konto 15 Minuten gesperrt."),
        };
    }

    static IResult Page(HttpContext context, string? fault) => context.Html<PasswordPage, PasswordForm>(
        new PasswordForm(context.StaffFrame(), context.Visitor().HasStartPassword, fault), fault is null ? StatusCodes.Status200OK : StatusCodes.Status422UnprocessableEntity);
}

/// <summary>What the page for a new password shows.</summary>
public sealed record PasswordForm(StaffFrame Frame, bool HasStartPassword, string? Fault);

/// <summary>Why a password is refused, for people.</summary>
static class PasswordWords
{
    public static string Of(PasswordFault fault) => fault switch
    {
        PasswordFault.TooShort => $"Das Kennwort braucht mindestens {PasswordRules.ShortestLength} Zeichen. Ein Satz aus vier Wörtern genügt.",
        PasswordFault.TooLong => $"Das Kennwort darf höchstens {PasswordRules.LongestLength} Zeichen haben.",
        PasswordFault.Common => "Dieses Kennwort steht in Listen häufiger Kennwörter. Wählen Sie eines, auf das sonst niemand kommt.",
        PasswordFault.Pattern => "Dieses Kennwort wiederholt sich oder folgt der Tastatur. Wählen Sie eines ohne Muster.",
        _ => "Dieses Kennwort lässt sich aus Ihrem Konto erraten. Wählen Sie eines ohne den Namen des Kontos und der Dienststelle und nicht das bisherige.",
    };
}
