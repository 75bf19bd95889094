namespace Durchwahl.Domain.PhoneBook.Responsibilities;

/// <summary>Says in German which cases an area has.</summary>
sealed class CoverageWording(CaseAxes axes, CoverageArea area)
{
    public string Write() => string.Join(", ", new[] { Surnames(), PostalCodes(), Municipalities(), Stage(), Age(), EndDigits() }.OfType<string>());

    string? Surnames() => area[Axis.Surname] is null ? null : $"Nachnamen {SurnameRanges.Of(Numbers(Axis.Surname).Select(axes.SurnamesOf))!.Write()}";

    string? PostalCodes() => Places(Axis.PostalCode, "alle PLZ", "PLZ", number => AreaName(number));

    string? Municipalities() => Places(Axis.Municipality, "alle Orte", "Ort", number => axes.Municipalities[number - 1]);

    // Class 0 are the places that no rule names; they are called the others, or everything but the few that are missing.
    string? Places(Axis axis, string all, string one, Func<int, string> nameOf)
    {
        if (area[axis] is not { } classes) return null;
        int[] named = [.. Numbers(axis).Where(number => number > 0)];
        if (!classes.Contains(0)) return $"{one} {string.Join(", ", named.Select(nameOf))}";
        string[] missing = [.. Enumerable.Range(1, axes.SizeOf(axis) - 1).Where(number => !classes.Contains(number) && axes.IsPossible(axis, number)).Select(nameOf)];
        if (named.Length == 0) return axis == Axis.PostalCode ? "übrige PLZ" : "übrige Orte";
        return missing.Length <= named.Length ? $"{all} außer {string.Join(", ", missing)}" : $"{one} {string.Join(", ", named.Select(nameOf))} und übrige";
    }

    string AreaName(int number)
    {
        var code = PlaceSelector.WriteCode(axes.Areas[number - 1]);
        var hasParts = number < axes.Areas.Length && axes.Areas[number].StartsWith(axes.Areas[number - 1], StringComparison.Ordinal);
        return hasParts ? "übrige " + code : code;
    }

    string? Stage() => area[Axis.Stage] is not { } classes ? null : ResponsibilityWords.Of(classes.Contains(0) ? CaseStage.FirstApplication : CaseStage.RunningCase);

    string? Age() => area[Axis.Age] is not { } classes ? null : ResponsibilityWords.Of(classes.Contains(0) ? AgeGroup.Under25 : AgeGroup.From25);

    string? EndDigits() =>
        area[Axis.EndDigits] is not { } classes ? null : ResponsibilityWords.Of(BenefitUnitEndDigits.Where(lastThree => classes.Contains(axes.ClassOfEndDigits(lastThree)))!);

    IEnumerable<int> Numbers(Axis axis) => area[axis]!.Value.Numbers().Where(number => axes.IsPossible(axis, number));
}
