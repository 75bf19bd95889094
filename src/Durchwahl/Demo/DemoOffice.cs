using System.Globalization;
using Durchwahl.Domain.PhoneBook;
using Durchwahl.Domain.PhoneBook.Hours;
using Durchwahl.Domain.PhoneBook.Numbers;
using Durchwahl.Domain.PhoneBook.Responsibilities;
using Durchwahl.Domain.WorkingDays;
using NodaTime;

namespace Durchwahl.Demo;

/// <summary>
/// The invented Jobcenter Musterkreis, in size and ways of working like the one that the Landkreis Schaumburg reported on: about 15,000 clients, a service team of five with one number.
/// Its list has two faults on purpose, so that the check has something to find: nobody for Kn to Kz, and two posts for Sch.
/// </summary>
sealed class DemoOffice
{
    /// <summary>The word that stands for the office in addresses.</summary>
    public static readonly OfficeKey Key = OfficeKey.Parse("musterkreis");

    static readonly BaseNumber Base = BaseNumber.Parse("05721 98");

    static readonly string[] PhoneTimes =
    [
        "Mo-Fr 09:00-11:30", "Mo, Mi 13:00-15:30; Di, Do, Fr 09:00-11:30", "Mo-Mi, Fr 09:00-12:00; Do 13:00-15:00", "Mo, Mi-Fr 09:00-11:30; Di 13:00-15:00",
        "Mo-Fr 13:00-16:00", "Mo-Fr 10:00-12:00", "Mo-Do 08:30-10:00 und 14:00-15:00; Fr 08:30-10:00",
    ];

    readonly LocalDate _today;
    readonly InventedNames _names = new(seed: 2026);
    readonly List<Team> _teams = [];
    readonly List<StaffMember> _staff = [];
    readonly List<Post> _posts = [];
    readonly List<Line> _lines = [];
    readonly List<Absence> _absences = [];
    readonly List<ResponsibilityRule> _rules = [];
    readonly Site _town = Place("Musterstadt", "Kreisstraße 14", "31655", "Musterstadt", "Mo-Fr 08:00-12:00; Do 14:00-17:00");
    readonly Site _village = Place("Beispielhausen", "Am Markt 3", "31675", "Beispielhausen", "Mo, Di, Do, Fr 08:00-12:00");
    int _extension = 100;
    int _room;

    DemoOffice(LocalDate today) => _today = today;

    /// <summary>The office with all that belongs to it.</summary>
    /// <param name="today">Absences are laid around this day.</param>
    public static (Office Office, BookChange Content) Make(LocalDate today)
    {
        var demo = new DemoOffice(today);
        demo.Furnish();
        return (Head, demo.Content());
    }

    static Office Head { get; } = new()
    {
        Id = new OfficeId(Guid.CreateVersion7()),
        Key = Key,
        Name = "Jobcenter Musterkreis",
        Land = Land.NI,
        BaseNumber = Base,
        Settings = new OfficeSettings
        {
            Clients = 15_000,
            Email = "jobcenter@musterkreis.example",
            PostalAddress = "Jobcenter Musterkreis, Kreisstraße 14, 31655 Musterstadt",
            MinutesOfPhoneHourPerDay = 60,
            CoversAfternoon = true,
            Tasks = PublicTask.Usual,
        },
    };

    void Furnish()
    {
        var management = AddTeam("Leitung", _town, null);
        AddPosts(management, "Geschäftsführung", 1, lead: true);
        AddPosts(management, "Stellvertretende Geschäftsführung", 1);
        AddPosts(management, "Sekretariat", 1);
        AddPosts(management, "Beauftragte für Chancengleichheit", 1);

        var service = AddTeam("Serviceteam", _town, management);
        AddPosts(service, "Serviceteam", 5, lead: true);

        AddBenefits(management);
        AddPlacement(management);
        AddOthers(management);
        AddLinesOfTeams(service);
        AddDeputies();
        AddAbsences();
        AddReleases();
    }

    void AddBenefits(Team management)
    {
        var first = AddPosts(AddTeam("Geldleistungen 1", _town, management), "Geldleistungen", 13, lead: true);
        var second = AddPosts(AddTeam("Geldleistungen 2", _town, management), "Geldleistungen", 12, lead: true);
        var village = AddPosts(AddTeam("Geldleistungen Beispielhausen", _village, management), "Geldleistungen", 11, lead: true);
        // On purpose: nobody for Kn to Kz, and Sch stands at two posts.
        Share("leistung", [.. first.Skip(1), .. second.Skip(1), .. village.Skip(1)],
            "A", "Ba-Bd", "Be-Bh", "Bi-Bo", "Bp-Bz", "C", "Da-Dh", "Di-Dz", "E", "F", "Ga-Gn", "Go-Gz",
            "Ha-Hd", "He-Hh", "Hi-Hz", "I, J", "Ka-Kd", "Ke-Km", "La-Lh", "Li-Lz", "Ma-Md", "Me-Mh", "Mi-Mz",
            "N", "O", "P, Q", "Ra-Rn", "Ro-Rz", "Sa-Sch", "Sch-Sj", "Sk-Sz", "T-V", "W-Z");
    }

    void AddPlacement(Team management)
    {
        var town = AddPosts(AddTeam("Vermittlung Musterstadt", _town, management), "Vermittlung", 12, lead: true);
        var village = AddPosts(AddTeam("Vermittlung Beispielhausen", _village, management), "Vermittlung", 9, lead: true);
        var young = AddPosts(AddTeam("Vermittlung unter 25", _town, management), "Vermittlung unter 25", 7, lead: true);
        var cases = AddPosts(AddTeam("Fallmanagement", _town, management), "Fallmanagement", 9, lead: true);
        Share("vermittlung", [.. town.Skip(1)], "A-Ba", "Bb-C", "D-E", "F-G", "H", "I-Ki", "Kj-L", "M-N", "O-R", "S", "T-Z");
        Share("vermittlung, PLZ 31675:", [.. village.Skip(1)], "A-B", "C-F", "G-H", "I-K", "L-M", "N-R", "S", "T-Z");
        Share("vermittlung, unter 25:", [.. young.Skip(1)], "A-D", "E-H", "I-K", "L-N", "O-S", "T-Z");
        Share("fallmanagement", [.. cases.Skip(3)], "A-D", "E-H", "I-L", "M-R", "S", "T-Z");
        Share("fallmanagement, unter 25:", [.. cases.Skip(1).Take(2)], "A-K", "L-Z");
    }

    void AddOthers(Team management)
    {
        var applications = AddPosts(AddTeam("Erster Antrag", _town, management), "Erster Antrag", 7, lead: true);
        var objections = AddPosts(AddTeam("Widerspruch", _town, management), "Widerspruch", 6, lead: true);
        var maintenance = AddPosts(AddTeam("Unterhalt", _town, management), "Unterhalt", 5, lead: true);
        Share("erstantrag", [.. applications.Skip(1)], "A-D", "E-H", "I-K", "L-N", "O-Sb", "Sc-Z");
        Share("widerspruch, BG-Endziffer", [.. objections.Skip(1)], "0, 1", "2, 3", "4, 5", "6, 7", "8, 9");
        Share("unterhalt", [.. maintenance.Skip(1)], "A-F", "G-K", "L-R", "S-Z");
        AddPosts(AddTeam("Bildung und Teilhabe", _town, management), "Bildung und Teilhabe", 4, lead: true);
        AddPosts(AddTeam("Arbeitgeberservice", _town, management), "Arbeitgeberservice", 6, lead: true);
        AddPosts(AddTeam("Zentrale Aufgaben", _town, management), "Zentrale Aufgaben", 8, lead: true);
    }

    Team AddTeam(string name, Site site, Team? parent)
    {
        var team = new Team(new TeamId(NewId()), name, site.Id, parent is null ? null : $"{Mailbox(name)}@musterkreis.example", parent?.Id);
        _teams.Add(team);
        return team;
    }

    List<Post> AddPosts(Team team, string function, int count, bool lead = false)
    {
        var posts = Enumerable.Range(0, count).Select(place => AddPost(team, Title(function, place, count, lead), place, leads: lead && place == 0)).ToList();
        _extension += 10 - (_extension % 10); // each team begins a new ten, as real number plans do
        return posts;
    }

    static string Title(string function, int place, int count, bool lead) =>
        lead && place == 0 && count > 1 ? $"{function}, Teamleitung" : count == 1 ? function : $"{function}, Stelle {place}";

    Post AddPost(Team team, string title, int place, bool leads)
    {
        var number = Base.NumberOf((_extension += 1 + (_extension % 3 == 0 ? 1 : 0)).ToString(CultureInfo.InvariantCulture));
        var isVacant = _posts.Count % 41 == 37;
        var post = new Post
        {
            Id = new PostId(NewId()),
            Title = title,
            Team = team.Id,
            Holder = isVacant ? null : AddPerson().Id,
            LeadsTeam = leads,
            Placements = [new Placement(null, team.Site, string.Create(CultureInfo.InvariantCulture, $"{(_room / 14) + 1}.{(_room++ % 14) + 1:00}"))],
            Languages = (_posts.Count % 9) switch { 3 => ["tr"], 5 => ["en", "ar"], 7 => ["uk", "ru"], _ => [] },
            PhoneHours = PhoneHoursOf(_posts.Count, place),
            ByAppointmentOnly = true,
        };
        _posts.Add(post);
        _lines.Add(new Line { Id = new LineId(NewId()), Number = number, Kind = LineKind.DirectDial, Post = post.Id });
        return post;
    }

    // Two posts have no phone hours and one has none on Fridays: the check names them.
    static PhoneHours PhoneHoursOf(int number, int place) => number switch
    {
        28 or 61 => PhoneHours.None,
        40 => new PhoneHours { Weekly = Weekly("Mo-Do 09:00-11:30") },
        _ => new PhoneHours { Weekly = Weekly(PhoneTimes[place % PhoneTimes.Length]) },
    };

    StaffMember AddPerson()
    {
        var (salutation, title, given, surname) = _names.Next();
        var person = new StaffMember { Id = new StaffMemberId(NewId()), Salutation = salutation, AcademicTitle = title, GivenName = given, Surname = surname };
        _staff.Add(person);
        return person;
    }

    void Share(string task, IReadOnlyList<Post> posts, params string[] shares)
    {
        var notation = new ResponsibilityNotation(TaskCatalogue.Default);
        foreach (var (share, place) in shares.Select((share, place) => (share, place)))
        {
            var noted = notation.Read($"{task} {share}");
            _rules.Add(new ResponsibilityRule(new ResponsibilityId(NewId()), noted.Tasks[0], posts[place].Id, noted.When));
        }
    }

    void AddLinesOfTeams(Team service)
    {
        _lines.Add(new Line { Id = new LineId(NewId()), Number = Base.NumberOf("24"), Kind = LineKind.Service, Team = service.Id, CostNote = "zum Ortstarif" });
        var extension = 500;
        foreach (var team in _teams.Where(team => team != service))
            _lines.Add(new Line { Id = new LineId(NewId()), Number = Base.NumberOf((extension += 10).ToString(CultureInfo.InvariantCulture)), Kind = LineKind.Team, Team = team.Id });
        // An old number that still stands on letters: it forwards to the one that followed.
        var moved = _posts[20];
        _lines.Add(new Line { Id = new LineId(NewId()), Number = Base.NumberOf("731"), Kind = LineKind.DirectDial, Post = moved.Id, LastDay = _today.PlusDays(-40) });
    }

    void AddDeputies()
    {
        // Each stands in for the one before; the lead for the last; nobody for the lead: a chain without loops.
        foreach (var team in _posts.Select((post, place) => (post, place)).GroupBy(entry => entry.post.Team).ToList())
        {
            var places = team.Select(entry => entry.place).ToList();
            for (var at = 1; at < places.Count; at++)
                _posts[places[at]] = _posts[places[at]] with { Deputy = _posts[at + 1 < places.Count ? places[at + 1] : places[0]].Id };
        }
    }

    void AddAbsences()
    {
        foreach (var (place, from, days) in (ReadOnlySpan<(int, int, int)>)[(16, -3, 14), (24, 0, 4), (52, -10, 25), (66, 2, 9), (88, -1, 6)])
            _absences.Add(new Absence(new AbsenceId(NewId()), _posts[place].Id, _today.PlusDays(from), _today.PlusDays(from + days)));
    }

    void AddReleases()
    {
        for (var place = 0; place < _posts.Count; place++)
        {
            var (mode, reason) = (place % 20) switch
            {
                7 or 13 => (ReleaseMode.FunctionAndNumber, "Die Person möchte ohne Namen erscheinen."),
                17 => (ReleaseMode.TeamNumberOnly, "Einarbeitung, Anrufe gehen an das Team."),
                19 => (ReleaseMode.NotListed, "Ohne Kontakt zu Bürgerinnen und Bürgern."),
                _ => (ReleaseMode.NameAndNumber, "Beschluss des Kreistags: Durchwahlen veröffentlichen."),
            };
            _posts[place] = _posts[place] with
            {
                Release = new Release { Mode = mode, Reason = reason, ApprovedBy = "durchwahl", ApprovedAt = Domain.HouseTime.InstantOf(_today.AtMidnight()), SafetyObjection = place == 45 },
            };
        }
    }

    BookChange Content() => new()
    {
        Sites = [_town, _village],
        Teams = [.. _teams],
        Staff = [.. _staff],
        Posts = [.. _posts],
        Lines = [.. _lines],
        Absences = [.. _absences],
        Rules = [.. _rules],
        Carriers = [new CarrierPeriod(CarrierType.Joint, new LocalDate(2005, 1, 1)), new CarrierPeriod(CarrierType.Municipal, new LocalDate(2012, 1, 1))],
    };

    static Site Place(string name, string street, string postalCode, string town, string visiting) => new()
    {
        Id = new SiteId(NewId()),
        Name = name,
        Street = street,
        PostalCode = postalCode,
        Town = town,
        VisitingHours = new VisitingHours { Weekly = Weekly(visiting) },
    };

    static WeeklyHours Weekly(string notation) => ((HoursReading.Hours)HoursNotation.Read(notation)).Weekly;

    static string Mailbox(string team) => string.Concat(team.ToLowerInvariant().Where(char.IsAsciiLetterOrDigit));

    static Guid NewId() => Guid.CreateVersion7();
}
