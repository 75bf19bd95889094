using Durchwahl.Domain.Access;
using Durchwahl.Domain.PhoneBook;
using Durchwahl.Domain.PhoneBook.Hours;
using Durchwahl.Domain.PhoneBook.Numbers;
using Durchwahl.Domain.PhoneBook.Responsibilities;
using Durchwahl.Domain.WorkingDays;
using Durchwahl.PhoneBook.Contract;
using Durchwahl.PhoneBook.Publishing;
using NodaTime;

namespace Durchwahl.Tests.Support;

/// <summary>A small invented office in which every case of the public site occurs once; saved and published as staff would do it.</summary>
public sealed class ExampleOffice
{
    public static readonly SiteId Town = new(Of(1));
    public static readonly SiteId Village = new(Of(2));
    public static readonly TeamId Money = new(Of(11));
    public static readonly TeamId MoneyTown = new(Of(12));
    public static readonly TeamId Young = new(Of(13));
    public static readonly TeamId Law = new(Of(14));
    public static readonly PostId Kuhlmann = new(Of(101));
    public static readonly PostId Wichmann = new(Of(102));
    public static readonly PostId Heidecke = new(Of(103));
    public static readonly PostId Vacant = new(Of(104));
    public static readonly PostId Hidden = new(Of(105));
    public static readonly PostId YoungPost = new(Of(106));
    public static readonly PostId FirstPost = new(Of(107));
    public static readonly PostId LawOne = new(Of(108));
    public static readonly PostId LawTwo = new(Of(109));
    public static readonly PostId TeamOnly = new(Of(110));
    public static readonly PostId Lead = new(Of(111));
    public static readonly PostId AwayAlone = new(Of(112));

    static readonly BaseNumber Base = BaseNumber.Parse("05721 98");
    static readonly Instant Approved = Instant.FromUtc(2026, 9, 1, 8, 0);

    public OfficeKey Key { get; init; } = OfficeKey.Parse("musterkreis");

    public bool HasServiceNumber { get; init; } = true;

    public bool ShowsLengthOfAbsence { get; init; }

    /// <summary>How many further posts with ordinary hours there are, for lists of a real length.</summary>
    public int Further { get; init; }

    /// <summary>Changes the change before it is saved, to plant something.</summary>
    internal Func<BookChange, BookChange> With { get; init; } = change => change;

    /// <summary>Saves the office and publishes it.</summary>
    public async Task Publish(IServiceProvider house)
    {
        var books = (OfficeBooks)house.GetService(typeof(OfficeBooks))!;
        if (await books.Find(Key) is null) await books.Add(Office, Actor.Program);
        (await books.Change(Key, Actor.Program, _ => new BookDecision.Change(With(Book()), "geändert", "office"))).ShouldBeNull();
        var publish = (PublishPhoneBook)house.GetService(typeof(PublishPhoneBook))!;
        (await publish.Publish((await books.Find(Key))!.Office, Actor.Program, "Test")).ShouldBeOfType<PublishPhoneBook.Outcome.Published>();
    }

    Office Office => new()
    {
        Id = new OfficeId(Of(Key.Value == "musterkreis" ? 1 : 2)),
        Key = Key,
        Name = Key.Value == "musterkreis" ? "Jobcenter Musterkreis" : "Jobcenter Beispielstadt",
        Land = Land.NI,
        BaseNumber = Base,
        Settings = new OfficeSettings { Email = "post@musterkreis.example", ShowsLengthOfAbsence = ShowsLengthOfAbsence },
    };

    BookChange Book() => new()
    {
        Office = Office,
        Carriers = [new CarrierPeriod(CarrierType.Joint, new LocalDate(2005, 1, 1))],
        Sites =
        [
            new Site { Id = Id(Town), Name = "Musterstadt", Street = "Kreisstraße 14", PostalCode = "31655", Town = "Musterstadt", VisitingHours = new VisitingHours { Weekly = Hours("Mo-Fr 8-12") } },
            new Site { Id = Id(Village), Name = "Beispielhausen", Street = "Am Markt 3", PostalCode = "31542", Town = "Beispielhausen" },
        ],
        Teams =
        [
            new Team(Id(Money), "Geldleistungen", Id(Town), "geld@musterkreis.example"),
            new Team(Id(MoneyTown), "Geldleistungen Musterstadt", Id(Town), Parent: Id(Money)),
            new Team(Id(Young), "Vermittlung unter 25", Id(Village)),
            new Team(Id(Law), "Widerspruch und Unterhalt", Id(Town)),
        ],
        Staff =
        [
            Person(201, "Frau", "Miriam", "Kuhlmann"), Person(202, "Herr", "Jan-Peter", "Wichmann"), Person(203, "Herr", "Torben", "Heidecke"), Person(205, "Frau", "Geheim", "Verborgen"),
            Person(206, "Frau", "Nadine", "Meier"), Person(207, "Herr", "Emre", "Mayr"), Person(208, "Frau", "Olena", "Tkatschuk"), Person(211, "Frau", "Änne", "Weiß"), Person(212, "Frau", "Ines", "Schaper"),
            .. Enumerable.Range(0, Further).Select(i => Person(1000 + i, i % 2 == 0 ? "Frau" : "Herr", "Kim", $"Beispiel{i}")),
        ],
        Posts =
        [
            Post(Kuhlmann, "Geldleistungen, Stelle 1", MoneyTown, 201, "Mo, Mi-Fr 9-11:30; Di 13-15", Town, "2.07") with { Deputy = Id(Heidecke), Languages = ["en", "tr"], Email = "m.kuhlmann@musterkreis.example" },
            Post(Wichmann, "Geldleistungen, Stelle 2", MoneyTown, 202, "Mo-Fr 9-12", Town, "2.09") with { Deputy = Id(Kuhlmann) },
            Post(Heidecke, "Geldleistungen, Stelle 3", MoneyTown, 203, "Mo, Mi 13-15:30; Di, Do 9-11:30", Town, "2.08") with { ByAppointmentOnly = true },
            Post(Vacant, "Geldleistungen, Stelle 8", MoneyTown, null, "Di, Do 9-11:30", Town, "2.11") with { Release = Released(ReleaseMode.FunctionAndNumber) },
            Post(Hidden, "Geldleistungen, Stelle 9", MoneyTown, 205, "Mo-Fr 9-12", Town, "2.99") with { Release = Release.None },
            Post(YoungPost, "Vermittlung U25", Young, 206, "Mo-Fr 10-12", Village, "1.03"),
            Post(FirstPost, "Erster Antrag", null, 207, "Mo-Fr 13-16", Town, "0.05"),
            Post(LawOne, "Widerspruch 1", Law, 208, "Mo, Do 9-12", Town, "3.06"),
            Post(LawTwo, "Widerspruch 2", Law, null, "", Town, "3.07") with { ByAppointmentOnly = true, Release = Released(ReleaseMode.FunctionAndNumber) },
            Post(TeamOnly, "Widerspruch 3", Law, null, "", Town, "3.08") with { Release = Released(ReleaseMode.TeamNumberOnly) },
            Post(Lead, "Teamleitung", MoneyTown, 211, "Mo 9-10", Town, "2.01") with { LeadsTeam = true },
            Post(AwayAlone, "Unterhalt", Law, 212, "Mo-Fr 9-12", Town, "3.02"),
            .. Enumerable.Range(0, Further).Select(i => Post(new PostId(Of(2000 + i)), $"Vermittlung, Stelle {i}", Young, 1000 + i, i % 3 == 0 ? "Mo-Fr 9-11:30" : "Mo, Mi 13-15:30; Di, Do 9-11:30", Village, $"1.{i}")),
        ],
        Lines =
        [
            .. HasServiceNumber ? [new Line { Id = new LineId(Key2(301)), Number = Base.NumberOf("24"), Kind = LineKind.Service, CostNote = "Es kostet nur Ihren Ortstarif." }] : Array.Empty<Line>(),
            new Line { Id = new LineId(Key2(302)), Number = Base.NumberOf("340"), Kind = LineKind.Team, Team = Id(Young) },
            new Line { Id = new LineId(Key2(303)), Number = Base.NumberOf("430"), Kind = LineKind.Team, Team = Id(Law) },
            Direct(Kuhlmann, "213"), Direct(Wichmann, "231"), Direct(Heidecke, "227"), Direct(Vacant, "236"), Direct(Hidden, "666"), Direct(YoungPost, "341"), Direct(FirstPost, "180"), Direct(LawOne, "431"),
            Direct(LawTwo, "432"), Direct(TeamOnly, "433"), Direct(Lead, "200"), Direct(AwayAlone, "410"),
            .. Enumerable.Range(0, Further).Select(i => Direct(new PostId(Of(2000 + i)), $"{5000 + i}")),
        ],
        Absences =
        [
            new Absence(new AbsenceId(Key2(401)), Id(Wichmann), new LocalDate(2026, 9, 7), new LocalDate(2026, 9, 25)),
            new Absence(new AbsenceId(Key2(402)), Id(AwayAlone), new LocalDate(2026, 9, 7), new LocalDate(2026, 9, 18)),
        ],
        Rules =
        [
            Rule(501, "leistung", Kuhlmann, new() { Surnames = SurnameRanges.Read("A-Hf") }),
            Rule(502, "leistung", Wichmann, new() { Surnames = SurnameRanges.Read("Hg-K") }),
            Rule(503, "leistung", Heidecke, new() { Surnames = SurnameRanges.Read("L-M"), Places = PlaceSelector.Read("Musterstadt") }),
            Rule(504, "leistung", Vacant, new() { Surnames = SurnameRanges.Read("L-M") }),
            Rule(505, "leistung", Hidden, new() { Surnames = SurnameRanges.Read("N-Z") }),
            Rule(506, "vermittlung", YoungPost, new() { Age = AgeGroup.Under25 }),
            Rule(507, "vermittlung", FirstPost, new()),
            Rule(508, "erstantrag", FirstPost, new()),
            Rule(509, "widerspruch", LawOne, new()),
            Rule(510, "widerspruch", LawTwo, new()),
            Rule(511, "unterhalt", AwayAlone, new() { Surnames = SurnameRanges.Read("A-K") }),
        ],
    };

    static Guid Of(int number) => new($"01900000-0000-7000-8000-{number:x12}");

    // A second office needs rows of its own.
    Guid Key2(int number) => Key.Value == "musterkreis" ? Of(number) : new Guid($"01900000-0000-7000-9000-{number:x12}");

    Guid Own(Guid id) => Key.Value == "musterkreis" ? id : new Guid(id.ToString("D").Replace("-8000-", "-9000-", StringComparison.Ordinal));

    SiteId Id(SiteId id) => new(Own(id.Value));

    TeamId Id(TeamId id) => new(Own(id.Value));

    PostId Id(PostId id) => new(Own(id.Value));

    StaffMember Person(int id, string salutation, string given, string surname) => new() { Id = new StaffMemberId(Key2(id)), Salutation = salutation, GivenName = given, Surname = surname };

    Post Post(PostId id, string title, TeamId? team, int? holder, string hours, SiteId site, string room) => new()
    {
        Id = Id(id),
        Title = title,
        Team = team is { } known ? Id(known) : null,
        Holder = holder is { } person ? new StaffMemberId(Key2(person)) : null,
        Placements = [new Placement(null, Id(site), room)],
        PhoneHours = new PhoneHours { Weekly = Hours(hours) },
        Release = Released(ReleaseMode.NameAndNumber),
    };

    Line Direct(PostId post, string extension) => new() { Id = new LineId(Key2(10000 + int.Parse(extension, System.Globalization.CultureInfo.InvariantCulture))), Number = Base.NumberOf(extension), Kind = LineKind.DirectDial, Post = Id(post) };

    ResponsibilityRule Rule(int id, string task, PostId post, ResponsibilityConditions when) => new(new ResponsibilityId(Key2(id)), task, Id(post), when);

    static Release Released(ReleaseMode mode) => Release.None with { Mode = mode, ApprovedBy = "publisher.musterkreis", ApprovedAt = Approved };

    static WeeklyHours Hours(string text) => HoursNotation.Read(text) is HoursReading.Hours hours ? hours.Weekly : WeeklyHours.None;
}
