using System.Collections;

namespace Durchwahl.Domain.PhoneBook.Responsibilities;

/// <summary>Joins faults that differ on one axis only, as long as there are any: few long lines read better than many short ones.</summary>
static class FaultMerging
{
    public static List<Fault> Merge(List<Fault> faults)
    {
        for (var before = int.MaxValue; faults.Count < before;)
        {
            before = faults.Count;
            for (var axis = 0; axis < CaseAxes.Count; axis++) faults = MergeOn(axis, faults);
        }
        return faults;
    }

    static List<Fault> MergeOn(int axis, List<Fault> faults) => [.. faults.GroupBy(fault => fault.KeyWithout(axis), StringComparer.Ordinal).Select(group => Join(axis, [.. group]))];

    // Faults are apart from one another; a group of several therefore has classes on this axis in each.
    static Fault Join(int axis, Fault[] group)
    {
        if (group.Length == 1) return group[0];
        var union = new BitArray(group[0].Classes[axis]!.Length);
        foreach (var fault in group) union.Or(fault.Classes[axis]!);
        BitArray?[] classes = [.. group[0].Classes];
        classes[axis] = union.HasAllSet() ? null : union;
        return new Fault(group[0].End, classes);
    }
}
