using Durchwahl.Domain.PhoneBook.Responsibilities;

namespace Durchwahl.Domain.PhoneBook.Checking;

/// <summary>Turns cases that a check reports together into the conditions of a rule for them.</summary>
static class AreaConditions
{
    /// <summary>The conditions that take in the whole area. Other places than those that rules name cannot be told by name: then there is no condition on the place, and the rules that name one go before.</summary>
    public static ResponsibilityConditions AsConditions(this CoverageArea area) => area.Axes is not { } axes
        ? ResponsibilityConditions.Everyone
        : new ResponsibilityConditions
        {
            Surnames = area[Axis.Surname] is null ? null : SurnameRanges.Of(Numbers(area, axes, Axis.Surname).Select(axes.SurnamesOf)),
            Places = PlacesOf(area, axes),
            Stage = area[Axis.Stage] is { } stages ? (stages.Contains(0) ? CaseStage.FirstApplication : CaseStage.RunningCase) : null,
            Age = area[Axis.Age] is { } ages ? (ages.Contains(0) ? AgeGroup.Under25 : AgeGroup.From25) : null,
            EndDigits = area[Axis.EndDigits] is { } digits ? BenefitUnitEndDigits.Where(lastThree => digits.Contains(axes.ClassOfEndDigits(lastThree))) : null,
        };

    static PlaceSelector? PlacesOf(CoverageArea area, CaseAxes axes)
    {
        int[] codes = area[Axis.PostalCode] is null ? [] : [.. Numbers(area, axes, Axis.PostalCode)];
        int[] names = area[Axis.Municipality] is null ? [] : [.. Numbers(area, axes, Axis.Municipality)];
        return codes.Contains(0) || names.Contains(0) ? null : PlaceSelector.Of(codes.Select(number => axes.Areas[number - 1]), names.Select(number => axes.Municipalities[number - 1]));
    }

    static IEnumerable<int> Numbers(CoverageArea area, CaseAxes axes, Axis axis) => area[axis]!.Value.Numbers().Where(number => axes.IsPossible(axis, number));
}
