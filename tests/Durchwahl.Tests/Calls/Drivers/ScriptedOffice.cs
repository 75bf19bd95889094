using Durchwahl.Domain;
using Durchwahl.Domain.Calls;
using Durchwahl.Domain.PhoneBook;
using Durchwahl.Domain.PhoneBook.Hours;
using Durchwahl.Domain.PhoneBook.Numbers;
using Durchwahl.Domain.PhoneBook.Responsibilities;
using Durchwahl.Domain.WorkingDays;
using Durchwahl.Queueing;
using NodaTime;

namespace Durchwahl.Tests.Calls.Drivers;

/// <summary>Small offices, compiled as the program compiles them: service number 24 with three seats, a team with two direct dials (one until noon, one guarded), one that is absent.</summary>
static class ScriptedOffice
{
    public const int Count = 4;
    public const string EndDigits = "47";
    static readonly BaseNumber Own = BaseNumber.Parse("05721 98");

    /// <summary>Ten minutes before a line closes.</summary>
    public static readonly long Begin = HouseTime.InstantOf(new LocalDateTime(2026, 9, 14, 11, 50)).ToUnixTimeTicks();

    /// <summary>The numbers that people dial.</summary>
    public static readonly string[] Numbers = ["24", "24", "24", "24", "213", "214", "215", "510", "213"];

    /// <summary>Those who call; one is suppressed, one is blocked.</summary>
    public static readonly string?[] Callers = ["03023125001", "03023125002", "03023125003", "03023125004", "03023125005", "03023125006", "03023125007", "03023125008", null];

    public static PhoneNumber Blocked { get; } = CallerNumber.Read(Callers[7])!.Value;

    public static SwitchedOffice Compile(int variant, Func<CallSettings, CallSettings>? change = null)
    {
        var (book, settings) = Describe(variant);
        return OfficeCompiling.Compile(book, change?.Invoke(settings) ?? settings, new Dictionary<PhoneNumber, MoveState>(), new LocalDate(2026, 9, 14), 3);
    }

    /// <summary>Phone book and settings, as they are before compiling.</summary>
    public static (OfficeBook Book, CallSettings Settings) Describe(int variant)
    {
        var ids = 0;
        Guid NewId() => new(++ids, 0, 0, new byte[8]);
        var (service, team) = (new Team(new TeamId(NewId()), "Servicecenter"), new Team(new TeamId(NewId()), "Geldleistungen"));
        Post PostOf(string title, Team? team, string hours) => new() { Id = new PostId(NewId()), Title = title, Team = team?.Id, PhoneHours = new PhoneHours { Weekly = Hours(hours) } };
        Line Direct(Post post, string extension) => new() { Id = new LineId(NewId()), Number = Own.NumberOf(extension), Kind = LineKind.DirectDial, Post = post.Id };
        Post[] seats = [PostOf("Platz 1", service, "Mo-Fr 08:00-18:00") with { Languages = ["en"] }, PostOf("Platz 2", service, "Mo-Fr 08:00-18:00"), PostOf("Platz 3", service, "Mo-Fr 08:00-18:00")];
        var deputy = PostOf("Stelle 2", team, "Mo-Fr 08:00-18:00");
        Post[] officers = [PostOf("Stelle 1", team, "Mo-Fr 08:00-12:00") with { Deputy = deputy.Id }, deputy, PostOf("Stelle 3", team, "Mo-Fr 08:00-18:00")];
        var book = new OfficeBook
        {
            Office = new Office
            {
                Id = new OfficeId(NewId()), Key = OfficeKey.Parse("musterkreis"), Name = "Jobcenter Musterkreis", Land = Land.NI, BaseNumber = Own,
                Settings = new OfficeSettings { ServiceTime = Hours("Mo-Fr 08:00-18:00") },
            },
            Teams = [service, team],
            Posts = [.. seats, .. officers],
            Lines =
            [
                new Line { Id = new LineId(NewId()), Number = Own.NumberOf("24"), Kind = LineKind.Service, Team = service.Id },
                new Line { Id = new LineId(NewId()), Number = Own.NumberOf("510"), Kind = LineKind.Team, Team = team.Id },
                Direct(officers[0], "213"), Direct(officers[1], "214"), Direct(officers[2], "215"), Direct(seats[0], "201"), Direct(seats[1], "202"), Direct(seats[2], "203"),
            ],
            Absences = [new Absence(new AbsenceId(NewId()), officers[2].Id, new LocalDate(2026, 9, 14), new LocalDate(2026, 9, 14))],
            Rules = [new ResponsibilityRule(new ResponsibilityId(NewId()), "leistung", officers[1].Id, new ResponsibilityConditions { EndDigits = BenefitUnitEndDigits.Read("0-4, 7") })],
        };
        return (book, SettingsOf(variant, officers[1].Id));
    }

    static CallSettings SettingsOf(int variant, PostId guarded)
    {
        var usual = new CallSettings
        {
            Callbacks = new CallbackSettings { MostPerNumberAndDay = 1000, Attempts = 2, Gap = Duration.FromMinutes(2) },
            Guards = [new PostGuard(guarded, new LoadGuard(2, Duration.FromSeconds(70), WeeklyHours.None))],
        };
        return variant switch
        {
            0 => usual,
            1 => usual with { Service = new ServiceLineSettings { Strategy = Strategy.RingAll, LongestWait = Duration.FromMinutes(1), WrapUp = Duration.Zero } },
            2 => usual with { Service = new ServiceLineSettings { Strategy = Strategy.MostQualified, MostWaiting = 2, QualifiedOnlyFor = Duration.FromSeconds(40), LongestWait = Duration.FromMinutes(2) } },
            _ => usual with
            {
                Service = new ServiceLineSettings { Strategy = Strategy.FewestCalls, AgentsSignIn = true, ServesWaitingAtClosing = false, DivertsAbove = Duration.FromSeconds(30) },
                Callbacks = usual.Callbacks with { AreOffered = false },
                DirectDials = new DirectDialSettings { WhenClosed = Elsewhere.Everywhere, BusyWait = Duration.FromSeconds(15) },
            },
        };
    }

    static WeeklyHours Hours(string notation) => ((HoursReading.Hours)HoursNotation.Read(notation)).Weekly;
}
