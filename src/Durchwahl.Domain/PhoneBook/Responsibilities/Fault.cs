namespace Durchwahl.Domain.PhoneBook.Responsibilities;

/// <summary>Cases that end alike: nobody in charge, or the same several posts.</summary>
/// <param name="End">The end of the diagram.</param>
/// <param name="Classes">By axis; null is all.</param>
sealed record Fault(int End, NumberSet?[] Classes)
{
    public int FirstSurname => Classes[0] is { } surnames ? surnames.Numbers().First() : 0;
}

/// <summary>Equal for faults that end alike and differ at most on one axis.</summary>
sealed class FaultKey(Fault fault, int axis) : IEquatable<FaultKey>
{
    readonly int _hash = Enumerable.Range(0, CaseAxes.Count).Where(number => number != axis).Aggregate(fault.End, (hash, number) => HashCode.Combine(hash, fault.Classes[number]));

    public bool Equals(FaultKey? other) => other is not null && End == other.End && Enumerable.Range(0, CaseAxes.Count).All(number => number == axis || Nullable.Equals(On(number), other.On(number)));

    public override bool Equals(object? obj) => Equals(obj as FaultKey);

    public override int GetHashCode() => _hash;

    int End => fault.End;

    NumberSet? On(int number) => fault.Classes[number];
}
