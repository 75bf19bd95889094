using System.Collections.Immutable;
using Durchwahl.Domain.Access;
using Durchwahl.Domain.PhoneBook;
using Durchwahl.Domain.PhoneBook.Editing;
using NodaTime;

namespace Durchwahl.Domain.Calls;

/// <summary>The form of a <see cref="CallerBlock"/>, as typed.</summary>
/// <param name="Number">The number of the caller.</param>
/// <param name="Reason">Why.</param>
/// <param name="LastDay">The last day.</param>
public sealed record CallerBlockInput(string Number, string Reason, string LastDay);

/// <summary>Blocks callers who threaten.</summary>
public static class CallerBlocking
{
    static readonly Period Longest = Period.FromYears(1);

    /// <summary>Reads the form.</summary>
    /// <param name="office">The office.</param>
    /// <param name="input">What was typed.</param>
    /// <param name="id">For the new block.</param>
    /// <param name="now">When.</param>
    /// <param name="by">Who.</param>
    /// <returns>The block, or the refusals.</returns>
    public static (CallerBlock? Block, ImmutableArray<FieldRefusal> Refusals) Read(Office office, CallerBlockInput input, CallerBlockId id, Instant now, Actor by)
    {
        var fields = new TypedFields();
        var today = HouseTime.LocalOf(now).Date;
        var numbers = fields.Numbers(nameof(input.Number), input.Number, office.BaseNumber);
        if (!fields.AreRefused && numbers.Length != 1) fields.Refuse(nameof(input.Number), "Welche Nummer? Schreiben Sie eine, mit Vorwahl.");
        if (numbers.Any(number => office.BaseNumber is { } own && number.ExtensionWithin(own) is not null)) fields.Refuse(nameof(input.Number), "Das ist eine Nummer des Hauses.");
        var reason = fields.Required(nameof(input.Reason), input.Reason, "Warum? Ein Satz genügt, ohne Namen.", longest: 500);
        var last = fields.Date(nameof(input.LastDay), input.LastDay);
        if (input.LastDay.Trim().Length == 0) fields.Refuse(nameof(input.LastDay), "Bis wann? Jede Sperre hat ein Ende.");
        if (last < today) fields.Refuse(nameof(input.LastDay), "Dieser Tag ist schon vorbei.");
        if (last > today + Longest) fields.Refuse(nameof(input.LastDay), "Eine Sperre dauert höchstens ein Jahr.");
        return fields.AreRefused ? (null, fields.Refusals) : (new CallerBlock(id, numbers[0], reason, last!.Value, now, by.Name), []);
    }
}
