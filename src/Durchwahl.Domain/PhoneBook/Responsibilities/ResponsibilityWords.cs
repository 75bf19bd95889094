namespace Durchwahl.Domain.PhoneBook.Responsibilities;

/// <summary>The German words of conditions, as lists and reports write them.</summary>
static class ResponsibilityWords
{
    public static string Of(AgeGroup age) => age == AgeGroup.Under25 ? "unter 25" : "ab 25";

    public static string Of(CaseStage stage) => stage == CaseStage.FirstApplication ? "Erstantrag" : "laufender Fall";

    public static string Of(BenefitUnitEndDigits digits) => $"{(digits.Values.Length == 1 ? "BG-Endziffer" : "BG-Endziffern")} {digits.Write()}";
}
