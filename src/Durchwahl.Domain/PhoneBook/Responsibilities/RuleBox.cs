namespace Durchwahl.Domain.PhoneBook.Responsibilities;

/// <summary>A rule as a box of classes. A rule that names postal codes and municipalities is two boxes, since either suffices.</summary>
/// <param name="rule">The rule.</param>
/// <param name="allowed">By axis, the classes allowed, ascending; null allows all.</param>
sealed class RuleBox(ResponsibilityRule rule, ClassRange[]?[] allowed)
{
    public ResponsibilityRule Rule => rule;

    public int Rank { get; } = rule.When.Rank;

    public ClassRange[]? this[Axis axis] => allowed[(int)axis];

    /// <summary>The boxes of a rule, one or two.</summary>
    public static IEnumerable<RuleBox> Of(ResponsibilityRule rule, CaseAxes axes)
    {
        ClassRange[]?[] allowed = [.. Enum.GetValues<Axis>().Select(axis => axes.Allowed(axis, rule.When))];
        if (rule.When.Places is not { } places) return [new RuleBox(rule, allowed)];
        var boxes = new List<RuleBox>(2);
        if (!places.PostalCodes.IsEmpty) boxes.Add(new RuleBox(rule, Freed(allowed, Axis.Municipality)));
        if (!places.Municipalities.IsEmpty) boxes.Add(new RuleBox(rule, Freed(allowed, Axis.PostalCode)));
        return boxes;
    }

    /// <summary>Whether the case at this point (one class for each axis) satisfies the rule.</summary>
    public bool Contains(int[] point)
    {
        for (var axis = 0; axis < allowed.Length; axis++)
            if (allowed[axis] is { } ranges && !Contains(ranges, point[axis])) return false;
        return true;
    }

    /// <summary>Whether a case in this space can satisfy the rule.</summary>
    public bool Touches(ClassRange[] space)
    {
        for (var axis = 0; axis < allowed.Length; axis++)
            if (allowed[axis] is { } ranges && !Touches(ranges, space[axis])) return false;
        return true;
    }

    /// <summary>Whether the rule cuts through the space on this axis, so that the axis can make a difference to it.</summary>
    public bool Cuts(Axis axis, ClassRange space)
    {
        if (allowed[(int)axis] is not { } ranges) return false;
        foreach (var range in ranges)
            if (range.From <= space.From && space.Until <= range.Until) return false;
        return true;
    }

    /// <summary>Whether every case in this space satisfies the rule.</summary>
    public bool Covers(ClassRange[] space)
    {
        for (var axis = 0; axis < allowed.Length; axis++)
            if (Cuts((Axis)axis, space[axis])) return false;
        return true;
    }

    static ClassRange[]?[] Freed(ClassRange[]?[] allowed, Axis axis) => [.. allowed.Select((ranges, index) => index == (int)axis ? null : ranges)];

    static bool Contains(ClassRange[] ranges, int number)
    {
        foreach (var range in ranges)
            if (range.From <= number && number < range.Until) return true;
        return false;
    }

    static bool Touches(ClassRange[] ranges, ClassRange space)
    {
        foreach (var range in ranges)
            if (range.From < space.Until && space.From < range.Until) return true;
        return false;
    }
}
