using System.Collections.Frozen;
using System.Text;

namespace Durchwahl.Domain.Imports;

/// <summary>The words by which German phone lists head their columns, with the usual abbreviations.</summary>
public static class HeadingWords
{
    static readonly FrozenDictionary<string, ListColumn> Whole = Vocabulary(
        (ListColumn.Name, "name, namen, mitarbeiter, mitarbeiterin, mitarbeiterinnen, mitarbeitende, mitarbeiter in, mitarbeiterin mitarbeiter, ansprechpartner, " +
            "ansprechpartnerin, ansprechpartner in, ansprechpartnerinnen, ansprechperson, ansprechpersonen, bearbeiter, bearbeiterin, bearbeiter in, sachbearbeiter, " +
            "sachbearbeiterin, sachbearbeiter in, kontaktperson, person, beschäftigte, beschäftigter, name vorname, nachname vorname, vorname name, vorname nachname, " +
            "familienname vorname, vor und nachname, vor und zuname, name des mitarbeiters, anrede name, frau herr name, name vorname titel, stelleninhaber, stelleninhaberin"),
        (ListColumn.LastName, "nachname, nachn, familienname, zuname, surname, last name, lastname, sn"),
        (ListColumn.FirstName, "vorname, vorn, vornamen, rufname, first name, firstname, givenname, given name"),
        (ListColumn.Salutation, "anrede, titel, anrede titel, akad titel, akademischer titel, frau herr, herr frau, geschlecht"),
        (ListColumn.Function, "funktion, fkt, position, stelle, tätigkeit, rolle, dienststellung, stellenbezeichnung, funktionsbezeichnung, beruf, function, title"),
        (ListColumn.Task, "aufgabe, aufgaben, aufgabenbereich, aufgabengebiet, aufgabenbereiche, arbeitsgebiet, arbeitsbereich, fachbereich, fachgebiet, thema, themen, " +
            "anliegen, leistung, leistungen, tätigkeitsbereich, tätigkeitsfeld, schwerpunkt, task"),
        (ListColumn.Responsibility, "zuständigkeit, zuständigkeiten, zuständigkeitsbereich, zuständig für, zuständig, zust, zust bereich, zuständigkeitsbereiche, responsibility"),
        (ListColumn.LetterRange, "buchstabe, buchstaben, buchst, bst, buchstabenbereich, anfangsbuchstabe, anfangsbuchstaben, namensbereich, nachnamen von bis, buchstabe von bis, " +
            "a z, alphabet, kundenname, name des kunden, nachname des kunden, namen von bis, familiennamen, anfangsbuchstabe nachname, buchstabenkreis"),
        (ListColumn.Number, "telefon, tel, telefonnummer, telefonnr, telefon nr, tel nr, telnr, rufnummer, rufnr, ruf nr, ruf, fon, telephon, phone, nummer, telefonnummern, " +
            "rufnummern, fernsprecher, telefon dienstlich, tel dienstl, festnetz, kontakt, telefonisch, number, mobil, handy, diensthandy, mobiltelefon, mobilnummer"),
        (ListColumn.Extension, "durchwahl, dw, app, apparat, nebenstelle, nst, durchwahlnummer, durchw, dw nr, hausapparat, durchwahl nr, app nr, apparat nr, endgerät, extension"),
        (ListColumn.Room, "zimmer, zi, zimmernummer, zi nr, zimmer nr, zimmernr, raum, raumnummer, raum nr, raumnr, büro, büro nr, r nr, room"),
        (ListColumn.Site, "standort, dienststelle, gebäude, haus, ort, geschäftsstelle, liegenschaft, außenstelle, dienstort, dienstsitz, adresse, anschrift, dienstgebäude, site"),
        (ListColumn.Team, "team, sachgebiet, sg, abteilung, abt, bereich, referat, organisationseinheit, orgeinheit, org einheit, oe, einheit, gruppe, teamname, team nr, teamnr, fachdienst"),
        (ListColumn.Email, "e mail, email, mail, e mail adresse, mailadresse, emailadresse, mail adresse, elektronische post, e post"),
        (ListColumn.PhoneHours, "sprechzeit, sprechzeiten, sprechstunde, sprechstunden, telefonzeit, telefonzeiten, telefonsprechzeit, telefonsprechzeiten, telefonsprechstunde, " +
            "telefonsprechstunden, telefonische sprechzeiten, telefonische sprechzeit, telefonische erreichbarkeit, erreichbarkeit, erreichbar, tel erreichbarkeit, tel sprechzeiten, " +
            "tel sprechzeit, servicezeiten, telefonische sprechstunde, tel sprechstunde, zeiten, sprechzeiten telefonisch, erreichbar von bis, phonehours, phone hours"),
        (ListColumn.VisitingHours, "öffnungszeit, öffnungszeiten, besuchszeit, besuchszeiten, persönliche sprechzeiten, persönliche vorsprache, vorsprache, besuch, " +
            "vorsprachezeiten, sprechzeiten persönlich, persönlich, visitinghours, visiting hours"),
        (ListColumn.Age, "alter, altersgruppe, u25, ü25, u25 ü25, lebensalter, age"),
        (ListColumn.PostalCode, "plz, postleitzahl, postleitzahlen, plz bereich, postalcode, postal code"),
        (ListColumn.Municipality, "gemeinde, gemeinden, kommune, stadt, wohnort, stadt gemeinde, ortsteil, ortsteile, samtgemeinde, stadtteil, bezirk, stadtbezirk, municipality"),
        (ListColumn.EndDigits, "endziffer, endziffern, bg endziffer, bg endziffern, bg nummer, bg nr, endziffer bg, endziffern bg, endziffer der bg nummer, enddigits"),
        (ListColumn.Languages, "sprache, sprachen, fremdsprachen, sprachkenntnisse, languages"),
        (ListColumn.Deputy, "vertretung, vertreter, vertreterin, vertr, stellvertretung, stellvertreter, vertreten durch, vertretung durch, vertreter in, deputy"),
        (ListColumn.Note, "bemerkung, bemerkungen, hinweis, hinweise, anmerkung, anmerkungen, notiz, notizen, sonstiges, kommentar, note"),
        (ListColumn.Ignore, "fax, telefax, faxnummer, fax nr, telefaxnummer, lfd nr, nr, lfd, pos, foto, bild, kürzel, kurzzeichen, kz, zeichen, personalnummer, " +
            "organisation, firma, ignorieren, ignore, straße, ohne bedeutung"));

    // In this order: what says more about a column stands before what says less.
    static readonly (string Part, ListColumn Column)[] Parts =
    [
        ("fax", ListColumn.Ignore), ("vertret", ListColumn.Deputy), ("mail", ListColumn.Email), ("endziffer", ListColumn.EndDigits),
        ("buchst", ListColumn.LetterRange), ("namensbereich", ListColumn.LetterRange), ("zuständig", ListColumn.Responsibility), ("aufgabe", ListColumn.Task),
        ("öffnungszeit", ListColumn.VisitingHours), ("besuchszeit", ListColumn.VisitingHours), ("vorsprache", ListColumn.VisitingHours), ("persönlich", ListColumn.VisitingHours),
        ("sprechzeit", ListColumn.PhoneHours), ("sprechstunde", ListColumn.PhoneHours), ("telefonzeit", ListColumn.PhoneHours), ("erreichbar", ListColumn.PhoneHours),
        ("durchwahl", ListColumn.Extension), ("apparat", ListColumn.Extension), ("nebenstelle", ListColumn.Extension),
        ("telefon", ListColumn.Number), ("rufnummer", ListColumn.Number), ("postleitzahl", ListColumn.PostalCode), ("gemeinde", ListColumn.Municipality),
        ("zimmer", ListColumn.Room), ("raum", ListColumn.Room), ("büro", ListColumn.Room), ("standort", ListColumn.Site), ("dienststelle", ListColumn.Site),
        ("sprach", ListColumn.Languages), ("vorname", ListColumn.FirstName), ("nachname", ListColumn.LastName), ("ansprech", ListColumn.Name), ("mitarbeiter", ListColumn.Name),
        ("sachbearbeiter", ListColumn.Name), ("funktion", ListColumn.Function), ("abteilung", ListColumn.Team), ("sachgebiet", ListColumn.Team), ("team", ListColumn.Team),
        ("bemerkung", ListColumn.Note), ("hinweis", ListColumn.Note),
    ];

    const int LongestHeading = 60;

    /// <summary>What a heading says about its column: known as a whole (0.95), known by its last part ("Telefon / Durchwahl", 0.9), or by a word inside it (0.7).</summary>
    /// <param name="heading">The text above the column; the lines of a heading of several rows are joined by " / ".</param>
    /// <returns>Null when no word of it is known, or when it is longer than a heading ever is.</returns>
    public static (ListColumn Column, double Confidence)? Find(string heading)
    {
        if (heading.Length is 0 or > LongestHeading) return null;
        var words = Plain(heading);
        if (Whole.TryGetValue(words, out var whole)) return (whole, 0.95);
        var last = Plain(heading[(heading.LastIndexOf(" / ", StringComparison.Ordinal) + 1)..]);
        if (last.Length > 0 && Whole.TryGetValue(last, out var lower)) return (lower, 0.9);
        foreach (var (part, column) in Parts)
            if (words.Contains(part, StringComparison.Ordinal)) return (column, 0.7);
        return null;
    }

    /// <summary>Whether a heading is known as a whole, not only by a word in it.</summary>
    public static bool Knows(string heading) => heading.Length is > 0 and <= LongestHeading && Whole.ContainsKey(Plain(heading));

    /// <summary>A heading as it is compared: small letters and digits, everything between them one blank; hyphenated line breaks are closed.</summary>
    public static string Plain(string heading)
    {
        var plain = new StringBuilder(heading.Length);
        foreach (var letter in heading.Replace("-\n", "", StringComparison.Ordinal).Replace("\u00AD", "", StringComparison.Ordinal))
        {
            if (char.IsLetterOrDigit(letter)) plain.Append(char.ToLowerInvariant(letter));
            else if (plain.Length > 0 && plain[^1] != ' ') plain.Append(' ');
        }
        return plain.ToString().TrimEnd();
    }

    static FrozenDictionary<string, ListColumn> Vocabulary(params (ListColumn Column, string Words)[] entries) =>
        entries.SelectMany(entry => entry.Words.Split(", "), (entry, word) => KeyValuePair.Create(word, entry.Column)).ToFrozenDictionary(StringComparer.Ordinal);
}
