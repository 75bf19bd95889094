using Durchwahl.Tests.Imports.Reading;

namespace Durchwahl.Tests.Imports;

/// <summary>Writes <c>samples/telefonliste-abschnitte.xlsx</c>.</summary>
static class SampleWorkbook
{
    public static byte[] ToBytes() => new WorkbookWriter()
        .Sheet("Intern", [["Name", "Telefon"], ["Nicht für Besucher", "05721 98-999"]], state: "hidden")
        .Sheet("Telefonliste",
        [
            ["Jobcenter Musterkreis - Telefonliste"],
            [],
            ["Name", "Telefon", null, "Zimmer", "Sprechzeiten", null],
            [null, "Durchwahl", "Fax", null, "telefonisch", "persönlich"],
            ["Standort Stadthagen"],
            ["Team 55 - Leistung"],
            ["Teamleitung: Frau Riekenberg", 250, 259, "1.40", "nach Vereinbarung", null],
            ["Frau Abendroth (A-H)", 251, 259, "1.41", "Mo, Mi 9:00-11:30", "Do 14-17 Uhr"],
            ["Herr Çelik", 252, 259, "1.42", "Mo, Mi 9:00-11:30", "Do 14-17 Uhr"],
            ["N. N.", 253, 259, "1.43", null, null],
            ["Standort Rinteln"],
            ["Erstantrag"],
            ["Frau Niebuhr-Kowalczyk", 271, 279, "E 02", "täglich 8.30 - 12.00 Uhr", null],
            ["Stand: 01.03.2026"],
        ],
        ["A1:F1", "A3:A4", "B3:C3", "D3:D4", "E3:F3", "A5:F5", "A6:F6", "A11:F11", "A12:F12", "A14:F14"])
        .ToBytes();
}
