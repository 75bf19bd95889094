using System.Collections;
using System.Globalization;
using System.Text;

namespace Durchwahl.Domain.PhoneBook.Responsibilities;

/// <summary>Cases that end alike: nobody in charge, or the same several posts.</summary>
/// <param name="End">The end of the diagram.</param>
/// <param name="Classes">By axis; null is all.</param>
sealed record Fault(int End, BitArray?[] Classes)
{
    public int FirstSurname => Classes[0] is { } surnames ? Enumerable.Range(0, surnames.Length).First(number => surnames[number]) : 0;

    /// <summary>Equal for faults that differ only on one axis.</summary>
    public string KeyWithout(int axis)
    {
        var key = new StringBuilder().Append(CultureInfo.InvariantCulture, $"{End}");
        for (var other = 0; other < Classes.Length; other++)
            key.Append('|').Append(other == axis ? "" : Classes[other] is { } classes ? string.Concat(Enumerable.Range(0, classes.Length).Where(number => classes[number]).Select(number => number + " ")) : "all");
        return key.ToString();
    }
}
