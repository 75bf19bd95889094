using System.Collections.Immutable;
using Durchwahl.Domain.PhoneBook;
using Durchwahl.Domain.PhoneBook.Editing;
using Durchwahl.Domain.PhoneBook.Numbers;
using NodaTime;

namespace Durchwahl.Domain.Calls;

/// <summary>Identifies a block.</summary>
public readonly record struct CallerBlockId(Guid Value);

/// <summary>A caller who threatens and can only leave a message for a while. Letters, mail and visits remain open to everybody (§ 17 (1) SGB I): hence a reason and an end.</summary>
/// <param name="Id">Identifies the block.</param>
/// <param name="Number">The number of the caller.</param>
/// <param name="Reason">Why; always given.</param>
/// <param name="LastDay">The last day on which it holds; always given.</param>
/// <param name="MadeAt">When it was made.</param>
/// <param name="MadeBy">By whom, as an account name.</param>
public sealed record CallerBlock(CallerBlockId Id, PhoneNumber Number, string Reason, LocalDate LastDay, Instant MadeAt, string MadeBy)
{
    /// <summary>Whether it holds on <paramref name="day"/>.</summary>
    public bool HoldsOn(LocalDate day) => day <= LastDay;

    /// <summary>The longest block, in months.</summary>
    public const int MostMonths = 12;

    /// <summary>Whether it is in force: from the moment when it was made until the end of its last day on the calendar in the house.</summary>
    public bool IsInForceAt(Instant now) => MadeAt <= now && HoldsOn(HouseTime.LocalOf(now).Date);
}

/// <summary>The form of a block, as typed.</summary>
public sealed record CallerBlockInput
{
    /// <summary>The number.</summary>
    public string Number { get; init; } = "";

    /// <summary>Why.</summary>
    public string Reason { get; init; } = "";

    /// <summary>The last day.</summary>
    public string LastDay { get; init; } = "";
}

/// <summary>What came of looking at a block that somebody typed.</summary>
public abstract record CallerBlockDecision
{
    CallerBlockDecision()
    {
    }

    /// <summary>The caller is blocked.</summary>
    /// <param name="Block">How.</param>
    public sealed record Blocked(CallerBlock Block) : CallerBlockDecision;

    /// <summary>Nothing changes, for these reasons.</summary>
    /// <param name="Refusals">At least one.</param>
    public sealed record Refused(ImmutableArray<FieldRefusal> Refusals) : CallerBlockDecision;

    /// <summary>Looks at what was typed.</summary>
    /// <param name="input">The form.</param>
    /// <param name="book">Whose base number completes an extension; its own numbers are not blocked.</param>
    /// <param name="now">From when the block holds.</param>
    /// <param name="by">Who makes it, as an account name.</param>
    /// <param name="id">Identifies it.</param>
    public static CallerBlockDecision Of(CallerBlockInput input, OfficeBook book, Instant now, string by, CallerBlockId id)
    {
        var fields = new TypedFields();
        var number = NumberIn(input, book, fields);
        var reason = fields.Required(nameof(input.Reason), input.Reason, "Der Grund fehlt. Schreiben Sie kurz, was vorgefallen ist.", 500);
        var lastDay = LastDayIn(input, HouseTime.LocalOf(now).Date, fields);
        return fields.AreRefused
            ? new Refused(((EditDecision.Refused)fields.Refused).Refusals)
            : new Blocked(new CallerBlock(id, number, reason, lastDay, now, by));
    }

    static PhoneNumber NumberIn(CallerBlockInput input, OfficeBook book, TypedFields fields)
    {
        var refused = fields.AreRefused;
        var numbers = fields.Numbers(nameof(input.Number), input.Number, book.Office.BaseNumber);
        if (fields.AreRefused != refused) return default;
        if (numbers.Length != 1) fields.Refuse(nameof(input.Number), "Welche Nummer soll gesperrt werden? Schreiben Sie genau eine, zum Beispiel 0151 23456789.");
        else if (numbers[0].IsShortCode || IsOwn(numbers[0], book)) fields.Refuse(nameof(input.Number), "Diese Nummer gehört nicht einer Person von außen. Sie kann nicht gesperrt werden.");
        return numbers.FirstOrDefault();
    }

    static bool IsOwn(PhoneNumber number, OfficeBook book) =>
        book.Lines.Any(line => line.Number == number) || (book.Office.BaseNumber is { } own && number.ExtensionWithin(own) is not null);

    static LocalDate LastDayIn(CallerBlockInput input, LocalDate today, TypedFields fields)
    {
        var latest = today.PlusMonths(CallerBlock.MostMonths);
        if (input.LastDay.Trim().Length == 0) fields.Refuse(nameof(input.LastDay), "Der letzte Tag fehlt. Eine Sperre endet immer, spätestens nach zwölf Monaten.");
        var lastDay = fields.Date(nameof(input.LastDay), input.LastDay);
        if (lastDay < today) fields.Refuse(nameof(input.LastDay), "Der letzte Tag liegt in der Vergangenheit.");
        if (lastDay > latest) fields.Refuse(nameof(input.LastDay), $"Eine Sperre dauert höchstens zwölf Monate, hier also bis {GermanDate.Write(latest)}.");
        return lastDay ?? default;
    }
}
