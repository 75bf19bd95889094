namespace Durchwahl.Domain.PhoneBook.Responsibilities;

/// <summary>Cases of one task that the check reports together: a set of classes on each axis, all combined.</summary>
public sealed class CoverageArea
{
    readonly CaseAxes? _axes;
    readonly NumberSet?[] _classes;

    /// <summary>All cases, when a task has no rule.</summary>
    internal CoverageArea() => _classes = new NumberSet?[CaseAxes.Count];

    /// <param name="axes">The axes of the task.</param>
    /// <param name="classes">By axis; null is all.</param>
    internal CoverageArea(CaseAxes axes, NumberSet?[] classes) => (_axes, _classes) = (axes, classes);

    /// <summary>Whether every case that fits the facts lies in the area; what is unknown may be anything.</summary>
    /// <param name="facts">Facts about a case of the same task.</param>
    public bool Contains(CaseFacts facts)
    {
        if (_axes is null) return true;
        var space = _axes.SpaceOf(facts);
        for (var axis = 0; axis < _classes.Length; axis++)
            if (_classes[axis] is { } classes && !ContainsAll(classes, (Axis)axis, space[axis])) return false;
        return true;
    }

    /// <summary>What the classes mean; null for all cases.</summary>
    internal CaseAxes? Axes => _axes;

    internal NumberSet? this[Axis axis] => _classes[(int)axis];

    /// <summary>The conditions as a German list reads them, without the task; empty for all cases.</summary>
    internal string Write() => _axes is null ? "" : new CoverageWording(_axes, this).Write();

    bool ContainsAll(NumberSet classes, Axis axis, ClassRange range)
    {
        for (var number = range.From; number < range.Until; number++)
            if (_axes!.IsPossible(axis, number) && !classes.Contains(number)) return false;
        return true;
    }
}
