namespace Durchwahl.Pages;

/// <summary>What a page says instead of the one that was asked for.</summary>
public sealed record ErrorWords(string Title, string Text)
{
    /// <summary>Whether it was a page of the administration: the way on leads there.</summary>
    public bool IsStaff { get; init; }

    /// <summary>The words for a status.</summary>
    /// <param name="status">The status of HTTP.</param>
    /// <param name="trace">Under which the log knows the request.</param>
    public static ErrorWords Of(int status, string trace) => status switch
    {
        400 => new("Das hat nicht geklappt", "Die Eingabe kam nicht so an, wie die Seite sie gesendet hat. Es wurde nichts geändert. Öffnen Sie die Seite neu und versuchen Sie es noch einmal."),
        401 => new("Bitte melden Sie sich an", "Für diese Adresse brauchen Sie ein Konto."),
        403 => new("Dafür fehlt Ihnen die Berechtigung", "Ihre Rolle erlaubt das in dieser Dienststelle nicht. Rollen vergibt die Administration Ihrer Dienststelle."),
        404 => new("Diese Seite gibt es nicht", "Vielleicht hat sich die Adresse geändert, oder es fehlt ein Buchstabe."),
        405 => new("Das geht auf diesem Weg nicht", "Diese Adresse antwortet nur auf andere Arten von Anfragen."),
        413 => new("Das ist zu groß", "Die Datei oder Eingabe ist größer, als diese Seite annimmt. Es wurde nichts geändert."),
        429 => new("Gerade sind es sehr viele Anfragen", "Versuchen Sie es in einer Minute noch einmal."),
        >= 500 => new("Hier ist ein Fehler passiert", $"Der Fehler liegt bei uns und ist aufgezeichnet (Vorgang {trace}). Versuchen Sie es in einigen Minuten noch einmal."),
        _ => new("Das hat nicht geklappt", "Es wurde nichts geändert. Öffnen Sie die Seite neu und versuchen Sie es noch einmal."),
    };
}
