using Durchwahl.Data;
using Durchwahl.Domain;
using Durchwahl.Domain.PhoneBook;
using Durchwahl.Domain.PhoneBook.Numbers;
using Durchwahl.Domain.PhoneBook.Responsibilities;
using Durchwahl.Domain.Promises.Representatives;
using Durchwahl.Promises.Representatives;

namespace Durchwahl.Promises.Contract;

/// <summary>What somebody knows of a person whose representation they look for; everything may be missing.</summary>
/// <param name="Number">A number, of the person or of who stands by them.</param>
/// <param name="BenefitUnit">The number of the benefit unit, as told; one that cannot be read finds nothing.</param>
/// <param name="Name">The name of the person, or a part of it.</param>
public sealed record SoughtPrincipal(PhoneNumber? Number, string? BenefitUnit, string? Name);

/// <summary>A representation that was found, and by what. It is never certain that it is the right person: all are shown, none is picked.</summary>
/// <param name="Representation">The representation.</param>
/// <param name="By">By what it was found.</param>
public sealed record FoundRepresentation(Representation Representation, FoundBy By);

/// <summary>By what a representation was found; several may hold.</summary>
[Flags]
public enum FoundBy
{
    /// <summary>By nothing.</summary>
    None = 0,

    /// <summary>The number of the person.</summary>
    PersonNumber = 1,

    /// <summary>The number of who stands by the person: they call themselves.</summary>
    OwnNumber = 2,

    /// <summary>The benefit unit.</summary>
    BenefitUnit = 4,

    /// <summary>The name of the person.</summary>
    Name = 8,
}

/// <summary>Who represents or accompanies whom. Whoever shows one notes that in the access log (<see cref="Domain.Access.SeenKind.Representation"/>).</summary>
sealed class Representations(Database database, HouseTime time)
{
    /// <summary>How many a search shows at most.</summary>
    public const int Most = 50;

    /// <summary>
    /// Those that anything known of a person points to: what holds today first, then who was turned away or is over. Of a <see cref="Representative"/> ask
    /// <see cref="Representative.IsAppointedOn"/> and let <see cref="Representative.Receiving"/> fill in where callbacks and letters go.
    /// </summary>
    public async Task<IReadOnlyList<FoundRepresentation>> FindFor(OfficeId office, SoughtPrincipal sought)
    {
        var (today, words) = (time.Today, PersonKey.Words(sought.Name ?? ""));
        var unit = sought.BenefitUnit is { } told && BenefitUnitNumber.TryRead(told, out var number, out _) ? number.Digits : null;
        var found = await database.Read(connection => RepresentationTable.Matching(connection, office, sought.Number, unit, words, Most));
        return [.. found.Select(one => new FoundRepresentation(one, By(one, sought.Number, unit, words))).OrderByDescending(one => one.Representation.HoldsOn(today))];
    }

    static FoundBy By(Representation one, PhoneNumber? number, string? unit, IReadOnlyList<string> words) =>
        (number is not null && one.Person.Number == number ? FoundBy.PersonNumber : FoundBy.None)
        | (number is not null && one.Number == number ? FoundBy.OwnNumber : FoundBy.None)
        | (unit is not null && one.Person.BenefitUnit == unit ? FoundBy.BenefitUnit : FoundBy.None)
        | (words.Count > 0 && words.All(word => PersonKey.Of(one.Person.Name).Contains($" {word} ", StringComparison.Ordinal)) ? FoundBy.Name : FoundBy.None);

    /// <summary>One of an office; null when there is none.</summary>
    public Task<Representation?> Find(OfficeId office, RepresentationId id) => database.Read(connection => RepresentationTable.Find(connection, office, id));
}
