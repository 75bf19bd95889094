namespace Durchwahl.Domain.PhoneBook.Responsibilities;

/// <summary>Joins faults that differ on one axis only, as long as there are any: few long lines read better than many short ones.</summary>
static class FaultMerging
{
    public static List<Fault> Merge(List<Fault> faults, CaseAxes axes)
    {
        for (var before = int.MaxValue; faults.Count < before;)
        {
            before = faults.Count;
            foreach (var axis in Enum.GetValues<Axis>()) faults = MergeOn(axis, axes.SizeOf(axis), faults);
        }
        return faults;
    }

    static List<Fault> MergeOn(Axis axis, int size, List<Fault> faults) => [.. faults.GroupBy(fault => new FaultKey(fault, (int)axis)).Select(group => Join((int)axis, size, [.. group]))];

    // Faults are apart from one another; a group of several therefore has classes on this axis in each.
    static Fault Join(int axis, int size, Fault[] group)
    {
        if (group.Length == 1) return group[0];
        var union = group.Select(fault => fault.Classes[axis]!.Value).Aggregate((some, others) => some.Or(others));
        NumberSet?[] classes = [.. group[0].Classes];
        classes[axis] = union.Numbers().Count() == size ? null : union;
        return new Fault(group[0].End, classes);
    }
}
