using Durchwahl.Access.Contract;
using Durchwahl.Data;
using Durchwahl.Domain;
using Durchwahl.House;
using Durchwahl.Pages;
using Durchwahl.Promises.Contract;
using NodaTime;

namespace Durchwahl.Promises.Mail.Pages;

/// <summary>The operator's view: which mails wait, which are stuck and why.</summary>
static class MailTrayAnswers
{
    public const string Path = "/zusagen/post";

    const int MostShown = 200;

    public static async Task<IResult> Show(HttpContext context, WaitingMails mails, IMailbox mailbox, HouseOptions options, HouseTime time, string? hinweis)
    {
        var frame = context.Frame(Path);
        var waiting = await mails.Of(context.Office().Id, MostShown);
        return context.Html<MailTrayPage, MailTrayModel>(new MailTrayModel(frame, Done(hinweis), mailbox.IsSetUp, options.Smtp?.From, waiting, time.Now));
    }

    static string? Done(string? word) => word switch
    {
        "noch-einmal" => "Die Mail wird gleich noch einmal versucht.",
        "verworfen" => "Die Mail ist verworfen.",
        "unveraendert" => "Die Mail ist inzwischen unterwegs oder erledigt.",
        _ => null,
    };

    public static async Task<IResult> Retry(HttpContext context, Guid work, WaitingMails mails) =>
        context.Back(Path, await mails.Retry(context.Office().Id, work, context.Actor()) ? "noch-einmal" : "unveraendert");

    public static async Task<IResult> Discard(HttpContext context, Guid work, WaitingMails mails) =>
        context.Back(Path, await mails.Discard(context.Office().Id, work, context.Actor()) ? "verworfen" : "unveraendert");
}

/// <summary>What the page of mails shows.</summary>
public sealed record MailTrayModel(StaffFrame Frame, string? Done, bool IsSetUp, string? From, IReadOnlyList<WaitingMail> Mails, Instant Now)
{
    public string Base => $"/verwaltung/{Frame.OfficeKey}{MailTrayAnswers.Path}";

    public int Stuck => Mails.Count(mail => mail.NeedsAPerson);
}
