using System.Collections.Immutable;
using System.Text.RegularExpressions;
using Durchwahl.Domain.Access;
using Durchwahl.Domain.PhoneBook;
using Durchwahl.Domain.PhoneBook.Editing;
using Durchwahl.Domain.PhoneBook.Numbers;
using NodaTime;

namespace Durchwahl.Domain.Calls;

/// <summary>Moves numbers from the old telephone system, one step at a time and back at any time.</summary>
public static partial class NumberMoving
{
    const int LastWave = 99;

    /// <summary>The numbers of an office with how far they are, in the order of the numbers. Numbers that nobody moved are wholly ours.</summary>
    public static ImmutableArray<NumberMove> All(OfficeBook book, IReadOnlyList<NumberMove> moves, LocalDate today)
    {
        var known = moves.ToDictionary(move => move.Number);
        return [.. book.Lines.Where(line => line.HoldsOn(today)).Select(line => line.Number).Distinct().Order()
            .Select(number => known.GetValueOrDefault(number) ?? new NumberMove(number, MoveState.New, null, null, Instant.MinValue, ""))];
    }

    /// <summary>Those of <paramref name="chosen"/> that change when all of them go one step.</summary>
    /// <param name="chosen">The numbers.</param>
    /// <param name="isForward">To our side; otherwise back to the old system.</param>
    /// <param name="now">When.</param>
    /// <param name="by">Who.</param>
    public static ImmutableArray<NumberMove> Step(IEnumerable<NumberMove> chosen, bool isForward, Instant now, Actor by) =>
        [.. chosen.Where(move => move.State != (isForward ? MoveState.New : MoveState.Old)).Select(move => move with { State = isForward ? move.State + 1 : move.State - 1, ChangedAt = now, ChangedBy = by.Name })];

    /// <summary>Reads the wave and the old address of a number.</summary>
    /// <param name="before">The number as it is.</param>
    /// <param name="wave">As typed; empty for none.</param>
    /// <param name="oldAddress">As typed; empty for the usual one.</param>
    /// <param name="now">When.</param>
    /// <param name="by">Who.</param>
    /// <returns>The number as it will be, or the refusals.</returns>
    public static (NumberMove? Move, ImmutableArray<FieldRefusal> Refusals) Describe(NumberMove before, string wave, string oldAddress, Instant now, Actor by)
    {
        var fields = new TypedFields();
        int? number = wave.Trim().Length == 0 ? null : fields.Number("Wave", wave, "Welle", 1, LastWave);
        var address = fields.Text("OldAddress", oldAddress);
        if (address is not null && !Address().IsMatch(address))
            fields.Refuse("OldAddress", $"{ListText.Quote(address)} ist keine Adresse der alten Anlage. Schreiben Sie die Durchwahl dort, zum Beispiel 213 oder 213@10.0.0.9.");
        return fields.AreRefused ? (null, fields.Refusals) : (before with { Wave = number, OldAddress = address, ChangedAt = now, ChangedBy = by.Name }, []);
    }

    [GeneratedRegex(@"^\+?[0-9]{1,20}(@[A-Za-z0-9.\-]{1,253}(:[0-9]{1,5})?)?\z", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture)]
    private static partial Regex Address();
}
