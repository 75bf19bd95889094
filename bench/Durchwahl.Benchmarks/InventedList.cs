using System.Globalization;
using System.Text;

namespace Durchwahl.Benchmarks;

/// <summary>Lists of people who do not exist, the same at each run.</summary>
static class InventedList
{
    static readonly string[] FrequentSurnames =
    [
        "Müller", "Schmidt", "Öztürk", "Weiß", "Kaya", "Meier", "Maier", "Mayr", "Schulze", "Becker", "Hoffmann", "Schäfer", "Koch", "Bauer", "Richter", "Klein", "Wolf", "Schröder",
        "Neumann", "Schwarz", "Zimmermann", "Braun", "Krüger", "Hartmann", "Lange", "Werner", "Krause", "Lehmann", "Köhler", "Yılmaz", "Nguyen", "Kowalski",
    ];

    static readonly string[] Syllables = ["an", "ber", "col", "der", "eis", "fel", "gra", "hol", "ing", "jan", "kel", "lin", "mar", "nor", "oll", "pet", "rau", "sen", "tor", "ull", "ver", "wes"];
    static readonly string[] GivenNames = ["Anna", "Änne", "Jörg", "Frank", "Sabine", "Ute", "Ömer", "Lena", "Paul", "Karl", "Eva", "Tim", "Jan", "Nina", "Özlem", "Günter"];
    static readonly string[] Tasks = ["Leistung", "Vermittlung", "Fallmanagement", "Erstantrag", "Widerspruch", "Unterhalt"];
    static readonly string[] Hours = ["Mo, Mi 9:00-11:30; Do 14-16", "täglich 10.30 - 12.30 Uhr", "nur nach Vereinbarung", "Mo-Fr 8-12", "Di, Do 13:00-15:30"];

    public static (string Surname, string GivenName) Person(int number, Random chance) => (
        number % 2 == 0 ? FrequentSurnames[chance.Next(FrequentSurnames.Length)] : Capital(string.Concat(Enumerable.Range(0, 3).Select(_ => Syllables[chance.Next(Syllables.Length)]))),
        GivenNames[chance.Next(GivenNames.Length)]);

    /// <summary>A list as an office exports it; every extension once.</summary>
    public static string Csv(int rows, int roomOffset = 0)
    {
        var chance = new Random(7);
        var text = new StringBuilder("Name;Vorname;Durchwahl;Zimmer;Team;Aufgabe;Sprechzeit\n");
        for (var row = 0; row < rows; row++)
        {
            var (surname, givenName) = Person(row, chance);
            text.Append(CultureInfo.InvariantCulture, $"{surname};{givenName};{Extension(row)};{row % 4}.{(row + roomOffset) % 90 + 10};Team {row / 50 + 1};{Tasks[row % Tasks.Length]};{Hours[row % Hours.Length]}\n");
        }
        return text.ToString();
    }

    // Five digits, as far as they go; then those with leading zeros, which are others.
    static string Extension(int row) => ((row + 10_000) % 100_000).ToString("00000", CultureInfo.InvariantCulture);

    static string Capital(string word) => char.ToUpperInvariant(word[0]) + word[1..];
}
