using System.Collections.Immutable;

namespace Durchwahl.Domain.Access;

/// <summary>Which figure about whom is visible to which role: all statements, in the order of the page. Add one with every new kind of data that a page shows.</summary>
public static class VisibilityStatements
{
    /// <summary>All of them.</summary>
    public static ImmutableArray<VisibilityStatement> All { get; } =
    [
        new(VisibilityAbout.Staff, "Name und Durchwahl einer Stelle", [Permission.ReadPhoneBook], "Die Öffentlichkeit sieht davon nur, was freigegeben ist.", IsPublic: true),
        new(VisibilityAbout.Staff, "Von wann bis wann eine Stelle nicht besetzt ist", [Permission.ReadPhoneBook], "Nie ein Grund."),
        new(VisibilityAbout.Staff, "Ob ein Platz am Telefon jetzt frei ist, spricht oder Pause hat", [Permission.ReadCalls], "Nur im Augenblick; es wird keine Reihe daraus gespeichert."),
        new(VisibilityAbout.Staff, "Wer einen einzelnen Anruf angenommen hat", [Permission.ManageCalls], "Nur auf der Seite dieses Anrufs, nie als Liste."),
        new(VisibilityAbout.Staff, "Offene Zusagen der eigenen Stellen", [Permission.KeepPromises], "Jede Person sieht die Zusagen der Stellen, auf denen sie sitzt."),
        new(VisibilityAbout.Staff, "Offene Zusagen aller Stellen", [Permission.LeadPromises], "Um weiterzugeben, was jemand nicht halten kann. Keine Zählung je Person."),
        new(VisibilityAbout.Staff, "Wer was geändert hat", [Permission.ReadAudit], "Änderungen an Einträgen, Rollen, Einstellungen und Zusagen; keine Arbeitszeiten."),
        new(VisibilityAbout.Staff, "Wer personenbezogene Daten angesehen hat", [Permission.ReadAccessLog], "Wird 180 Tage aufbewahrt. Auch das Lesen dieser Liste wird aufgezeichnet."),
        new(VisibilityAbout.Staff, "Konten, Rollen und letzte Anmeldung", [Permission.Administer], "Nur die letzte Anmeldung, keine Folge davon."),
        new(VisibilityAbout.Staff, "Gesprächsdauer, Zahl der Anrufe oder Zusagen je Person", [], "Das Programm rechnet sie nicht aus. Nur sich selbst sieht jede Person: wie viele Gespräche es in dieser Stunde waren."),
        new(VisibilityAbout.Staff, "Rangfolgen und Vergleiche zwischen Personen", [], "Das Programm kennt keine."),
        new(VisibilityAbout.Callers, "Dass jemand angerufen hat, wann und wie es ausging", [Permission.ReadCalls], "Ohne Rufnummer und ohne den Platz, der angenommen hat."),
        new(VisibilityAbout.Callers, "Rufnummer eines Anrufs", [Permission.ManageCalls], "Nur auf der Seite des einzelnen Anrufs und nur, solange die Dienststelle sie aufbewahrt."),
        new(VisibilityAbout.Callers, "Nachrichten und gewünschte Rückrufe mit Rufnummer", [Permission.SettleCalls], "Jedes Anhören steht im Protokoll."),
        new(VisibilityAbout.Callers, "Für wen eine Zusage ist und worum es geht", [Permission.KeepPromises, Permission.LeadPromises], "Für die eigenen Stellen; die Teamleitung für alle. Jedes Ansehen wird aufgezeichnet."),
        new(VisibilityAbout.Callers, "Frühere Kontakte und offene Zusagen zu einer Rufnummer", [Permission.TakeEnquiries], "Am Arbeitsplatz, solange das Gespräch bearbeitet wird."),
        new(VisibilityAbout.Callers, "Wer für jemanden handelt oder dabei ist", [Permission.TakeEnquiries], "Vertretungen nach § 13 SGB X. Jedes Ansehen wird aufgezeichnet."),
        new(VisibilityAbout.Callers, "Anträge auf Informationen", [Permission.ReadDisclosure], "Wer den Antrag gestellt hat, steht nie auf der öffentlichen Seite."),
        new(VisibilityAbout.Callers, "Alles, was über eine Person gespeichert ist", [Permission.AnswerPersons], "Für Auskunft und Löschung (Art. 15 und 17 DSGVO). Jede Ausgabe wird aufgezeichnet."),
        new(VisibilityAbout.Office, "Wie viele Anrufe kamen und wie viele angenommen wurden", [Permission.ReadCalls], "Nur für die ganze Dienststelle oder eine Leitung mit mehreren Plätzen."),
        new(VisibilityAbout.Office, "Kennzahlen: Erreichbarkeit, Wartezeiten, gehaltene Zusagen", [Permission.ReadFigures], "Nie je Person; kleine Gruppen werden zusammengefasst oder nicht gezeigt. Die Öffentlichkeit sieht davon nur, was freigegeben ist.", IsPublic: true),
        new(VisibilityAbout.Office, "Wie viele Zusagen offen und überfällig sind", [Permission.LeadPromises], "Je Team, nie je Person."),
        new(VisibilityAbout.Office, "Kennzahlen: Erreichbarkeit, Wartezeit, gelöste Anliegen, gehaltene Zusagen", [Permission.ReadFigures],
            "Für die ganze Dienststelle. Nach Teams nur je Monat und nur ab 5 Beschäftigten und 10 Kontakten; kleinere stehen zusammen. Die Öffentlichkeit sieht nur, was freigegeben ist.", IsPublic: true),
        new(VisibilityAbout.Office, "Wie Anträge auf Informationen beantwortet werden", [Permission.ReadDisclosure], "Zahlen und freigegebene Anträge ohne Namen.", IsPublic: true),
        new(VisibilityAbout.Office, "Diese Liste", [Permission.ReadHouseRules], "Für alle, die hier arbeiten."),
        new(VisibilityAbout.Office, "Was gelöscht wurde", [Permission.ReadRetention], "Zahlen ohne Namen."),
    ];
}
