using System.Collections.Immutable;
using System.Globalization;
using Durchwahl.Domain.PhoneBook.Hours;

namespace Durchwahl.Domain.PhoneBook.Editing;

/// <summary>The form of the whole office, as typed.</summary>
public sealed record HouseInput
{
    /// <summary>The name of the office.</summary>
    public string Name { get; init; } = "";

    /// <summary>The abbreviation of the Land.</summary>
    public string Land { get; init; } = "";

    /// <summary>The municipality, where it decides on public holidays.</summary>
    public string Municipality { get; init; } = "";

    /// <summary>Area code and head number.</summary>
    public string BaseNumber { get; init; } = "";

    /// <summary>The number for all concerns; empty for none.</summary>
    public string ServiceNumber { get; init; } = "";

    /// <summary>What a call to it costs.</summary>
    public string ServiceCostNote { get; init; } = "";

    /// <summary>When it is answered, in the notation of lists.</summary>
    public string ServiceTime { get; init; } = "";

    /// <summary>The public mailbox.</summary>
    public string Email { get; init; } = "";

    /// <summary>Where letters go.</summary>
    public string PostalAddress { get; init; } = "";

    /// <summary>How many people the office looks after.</summary>
    public string Clients { get; init; } = "";

    /// <summary>What happens when a line is busy or closed.</summary>
    public string Otherwise { get; init; } = "";

    /// <summary>Minutes of phone hour that every case worker offers a day; empty for no such rule.</summary>
    public string MinutesOfPhoneHourPerDay { get; init; } = "";

    /// <summary>Whether each task must have somebody at the telephone in the afternoon.</summary>
    public bool CoversAfternoon { get; init; }

    /// <summary>Whether a publication takes a second person.</summary>
    public bool NeedsSecondApprover { get; init; }

    /// <summary>Whether the public sees until when somebody is away.</summary>
    public bool ShowsLengthOfAbsence { get; init; }

    /// <summary>Carriers, one a line: "01.01.2005 gE".</summary>
    public string Carriers { get; init; } = "";

    /// <summary>Closures, one a line: "24.12. Heiligabend", "02.10.2026 Betriebsausflug", "28.12.2026–30.12.2026 Umzug".</summary>
    public string Closures { get; init; } = "";

    /// <summary>The form as it shows the office.</summary>
    public static HouseInput Of(OfficeBook book)
    {
        var (office, settings) = (book.Office, book.Office.Settings);
        var service = HouseEditing.ServiceLineOf(book);
        return new HouseInput
        {
            Name = office.Name,
            Land = office.Land.ToString(),
            Municipality = office.Municipality ?? "",
            BaseNumber = office.BaseNumber?.ToString() ?? "",
            ServiceNumber = service?.Number.Display(office.BaseNumber) ?? "",
            ServiceCostNote = service?.CostNote ?? "",
            ServiceTime = HoursNotation.Write(settings.ServiceTime),
            Email = settings.Email ?? "",
            PostalAddress = settings.PostalAddress ?? "",
            Clients = settings.Clients?.ToString(CultureInfo.InvariantCulture) ?? "",
            Otherwise = settings.Otherwise ?? "",
            MinutesOfPhoneHourPerDay = settings.MinutesOfPhoneHourPerDay?.ToString(CultureInfo.InvariantCulture) ?? "",
            CoversAfternoon = settings.CoversAfternoon,
            NeedsSecondApprover = settings.NeedsSecondApprover,
            ShowsLengthOfAbsence = settings.ShowsLengthOfAbsence,
            Carriers = TypedCalendar.Write(book.Carriers),
            Closures = TypedCalendar.Write(book.Closures),
        };
    }
}

/// <summary>The form of the tasks, as typed, in order; rows without a name go.</summary>
public sealed record TasksInput
{
    /// <summary>The rows.</summary>
    public ImmutableArray<Row> Rows { get; init; } = [];

    /// <summary>One task.</summary>
    /// <param name="Key">The word in rules; empty for a new one.</param>
    /// <param name="Name">In the words of the people.</param>
    /// <param name="Hint">What belongs to it.</param>
    /// <param name="EnglishName">In English.</param>
    /// <param name="EnglishHint">The hint in English.</param>
    public sealed record Row(string Key, string Name, string Hint, string EnglishName, string EnglishHint);

    /// <summary>The form as it shows the tasks of an office.</summary>
    public static TasksInput Of(Office office) => new()
    {
        Rows = [.. (office.Settings.Tasks.IsEmpty ? PublicTask.Usual : office.Settings.Tasks).Select(task => new Row(task.Key, task.Name, task.Hint ?? "", task.EnglishName ?? "", task.EnglishHint ?? ""))],
    };
}
