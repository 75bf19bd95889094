using System.Globalization;

namespace Durchwahl.Calls.Practice;

/// <summary>Numbers that belong to nobody: set aside for films and training (Bundesnetzagentur, numbers for media productions, "Drama-Nummern").</summary>
static class PracticeNumbers
{
    static readonly string[] Beginnings = ["03023125", "06990009", "04066969", "02214710", "08999998"];

    /// <summary>How many there are.</summary>
    public static int Count => Beginnings.Length * 1000;

    /// <summary>One of them, as a carrier writes it.</summary>
    public static string Of(int number) => string.Create(CultureInfo.InvariantCulture, $"{Beginnings[number / 1000 % Beginnings.Length]}{number % 1000:000}");
}
