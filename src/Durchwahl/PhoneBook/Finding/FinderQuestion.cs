using Durchwahl.Domain.PhoneBook.Responsibilities;

namespace Durchwahl.PhoneBook.Finding;

/// <summary>What somebody tells the finder, as it was typed. Never stored, never in an address, never in a log.</summary>
/// <param name="Task">Key of the task.</param>
/// <param name="Surname">Surname or its first letters.</param>
/// <param name="SurnameIsComplete">Whether <paramref name="Surname"/> is the whole name; first letters otherwise.</param>
/// <param name="Age">Age in years.</param>
/// <param name="Bg">Number of the Bedarfsgemeinschaft or its end digits.</param>
/// <param name="PostalCode">Postal code of the home.</param>
/// <param name="Municipality">Municipality of the home.</param>
/// <param name="FirstApplication">Whether it is about a first application; null when not told.</param>
sealed record FinderQuestion(string Task, string? Surname = null, bool SurnameIsComplete = false, int? Age = null, string? Bg = null, string? PostalCode = null, string? Municipality = null, bool? FirstApplication = null)
{
    /// <summary>Reads what was typed.</summary>
    /// <param name="facts">What is known; null when something was refused.</param>
    /// <returns>The refusals in German, each with the field that it is about.</returns>
    public IReadOnlyList<(string Field, string Reason)> Read(out CaseFacts? facts)
    {
        var refusals = new List<(string, string)>();
        var read = new CaseFacts(Task)
        {
            Surname = Blank(Surname) ? null : ReadSurname(refusals),
            Age = ReadAge(refusals),
            BenefitUnitNumber = Blank(Bg) ? null : ReadBenefitUnit(refusals),
            PostalCode = Blank(PostalCode) ? null : ReadPostalCode(refusals),
            Municipality = Blank(Municipality) ? null : Municipality!.Trim(),
            Stage = FirstApplication is { } first ? (first ? CaseStage.FirstApplication : CaseStage.RunningCase) : null,
        };
        facts = refusals.Count == 0 ? read : null;
        return refusals;
    }

    Surname? ReadSurname(List<(string, string)> refusals)
    {
        if (!Domain.PhoneBook.Responsibilities.Surname.TryRead(Surname!, null, out var surname, out var refusal))
        {
            refusals.Add((nameof(Surname), refusal));
            return null;
        }
        return SurnameIsComplete ? surname : Domain.PhoneBook.Responsibilities.Surname.ReadBeginning(Surname!);
    }

    AgeGroup? ReadAge(List<(string, string)> refusals)
    {
        if (Age is not { } age) return null;
        if (age is >= 0 and <= 120) return CaseFacts.AgeGroupOf(age);
        refusals.Add((nameof(Age), $"Ein Alter von {age} Jahren gibt es nicht. Schreiben Sie eine Zahl von 0 bis 120."));
        return null;
    }

    BenefitUnitNumber? ReadBenefitUnit(List<(string, string)> refusals)
    {
        if (BenefitUnitNumber.TryRead(Bg!, out var number, out var refusal)) return number;
        refusals.Add((nameof(Bg), refusal));
        return null;
    }

    string? ReadPostalCode(List<(string, string)> refusals)
    {
        var code = PostalCode!.Trim();
        if (code.Length == 5 && code.All(char.IsAsciiDigit)) return code;
        refusals.Add((nameof(PostalCode), $"Eine Postleitzahl hat fünf Ziffern. „{code}“ ist keine."));
        return null;
    }

    static bool Blank(string? text) => string.IsNullOrWhiteSpace(text);
}
