using System.Data.Common;
using Dapper;
using Durchwahl.Data;
using Durchwahl.Domain.PhoneBook;
using System.Collections.Immutable;
using System.Text.Json;
using Durchwahl.Domain.PhoneBook.Hours;
using Durchwahl.Domain.PhoneBook.Responsibilities;
using Durchwahl.House;

namespace Durchwahl.PhoneBook.Tables;

/// <summary>How facts that are no plain column stand in one: as JSON or in the notation of lists.</summary>
static class Columns
{
    static readonly FamiliarTexts<PhoneHours> PhoneTexts = new();
    static readonly FamiliarTexts<VisitingHours> VisitingTexts = new();

    public static string Of<T>(T fact) => JsonSerializer.Serialize(fact, JsonForm.Stored);

    // Most posts of an office have the same hours, and hours are dear to read and to write.
    public static string Of(PhoneHours hours) => PhoneTexts.Of(hours);

    public static string Of(VisitingHours hours) => VisitingTexts.Of(hours);

    public static PhoneHours PhoneHours(string column) => PhoneTexts.Read(column);

    public static VisitingHours VisitingHours(string column) => VisitingTexts.Read(column);

    public static ImmutableArray<Placement> Placements(string column) => Read<ImmutableArray<Placement>>(column);

    public static ResponsibilityConditions Conditions(string column) => Read<ResponsibilityConditions>(column);

    public static ImmutableArray<string> Words(string column) => [.. column.Split(' ', StringSplitOptions.RemoveEmptyEntries)];

    static T Read<T>(string column) => JsonSerializer.Deserialize<T>(column, JsonForm.Stored)!;
}
