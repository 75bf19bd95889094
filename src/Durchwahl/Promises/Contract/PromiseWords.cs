using Durchwahl.Domain.Promises;

namespace Durchwahl.Promises.Contract;

/// <summary>What staff pages and the audit trail call the things of promises.</summary>
static class PromiseWords
{
    /// <summary>A step as a short verb phrase.</summary>
    public static string Of(PromiseStepKind step) => step switch
    {
        PromiseStepKind.Opened => "Zusage gegeben",
        PromiseStepKind.Mailed => "Zusage zugestellt",
        PromiseStepKind.MailFailed => "Mail zur Zusage nicht zugestellt",
        PromiseStepKind.Taken => "Zusage angenommen",
        PromiseStepKind.PassedOn => "Zusage weitergegeben",
        PromiseStepKind.AskedBack => "Zur Zusage zurückgefragt",
        PromiseStepKind.Replied => "Rückfrage zur Zusage beantwortet",
        PromiseStepKind.Attempted => "Zur Zusage angerufen, nicht erreicht",
        PromiseStepKind.LetterNeeded => "Statt weiterer Anrufe ein Brief",
        PromiseStepKind.Kept => "Zusage gehalten",
        PromiseStepKind.KeptLate => "Zusage verspätet gehalten",
        PromiseStepKind.Withdrawn => "Zusage zurückgezogen",
        PromiseStepKind.Reopened => "Zusage wieder geöffnet",
        PromiseStepKind.NotReached => "Nicht erreicht, Brief abgeschickt",
        PromiseStepKind.Broken => "Zusage nicht gehalten",
        PromiseStepKind.Reminded => "An die Zusage erinnert",
        PromiseStepKind.DeputyTold => "Vertretung an die Zusage erinnert",
        PromiseStepKind.LeadTold => "Teamleitung an die Zusage erinnert",
        PromiseStepKind.StandInChanged => "Vertretung der Zusage geändert",
        PromiseStepKind.NobodyThere => "Für die Zusage ist niemand da",
        PromiseStepKind.DueMoved => "Frist der Zusage neu berechnet",
        PromiseStepKind.Added => "Zur Zusage ergänzt",
        PromiseStepKind.WayChanged => "Weg oder Zeit der Zusage geändert",
        PromiseStepKind.Rated => "Zusage bewertet",
        PromiseStepKind.Written => "Zur Zusage geschrieben",
        PromiseStepKind.MailReceived => "Antwort per Mail eingegangen",
        PromiseStepKind.TalkDoubted => "Termin braucht eine Klärung",
        PromiseStepKind.TalkFits => "Termin passt wieder",
        _ => throw new ArgumentOutOfRangeException(nameof(step), step, "There is no such step."),
    };

    /// <summary>How the person wants the answer.</summary>
    public static string Of(AnswerWay way) => way switch
    {
        AnswerWay.Phone => "Anruf",
        AnswerWay.Letter => "Brief",
        AnswerWay.Email => "E-Mail",
        _ => "persönlich",
    };

    /// <summary>How a promise ended: the mark and the word; an open one is half or, when overdue, a diamond.</summary>
    public static (string Mark, string Word) Of(Promise promise, NodaTime.Instant now) => promise.Outcome switch
    {
        null when promise.IsOverdueAt(now) => ("late", "überfällig"),
        null => ("later", "offen"),
        PromiseOutcome.Kept => ("open", "gehalten"),
        PromiseOutcome.KeptLate => ("open", "verspätet gehalten"),
        PromiseOutcome.Withdrawn => ("away", "zurückgezogen"),
        PromiseOutcome.NotReached => ("away", "nicht erreicht, Brief abgeschickt"),
        _ => ("late", "nicht gehalten"),
    };
}
