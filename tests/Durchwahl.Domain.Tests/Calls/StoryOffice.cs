using System.Collections.Immutable;
using System.Globalization;
using System.Text.RegularExpressions;
using Durchwahl.Domain.Calls;
using Durchwahl.Domain.PhoneBook;
using Durchwahl.Domain.PhoneBook.Hours;
using Durchwahl.Domain.PhoneBook.Numbers;
using Durchwahl.Domain.WorkingDays;
using Durchwahl.Queueing;
using NodaTime;

namespace Durchwahl.Domain.Tests.Calls;

/// <summary>The office of a call story, built line by line: "Telefonsprechstunde 5512: Mo-Fr 08:00-12:00".</summary>
sealed partial class StoryOffice
{
    public const string OwnNumbers = "05721 98";

    readonly Dictionary<PhoneNumber, MoveState> _moves = [];
    readonly List<CallerBlock> _blocks = [];
    OfficeBook _book;
    CallSettings _settings = new();
    SwitchedOffice? _compiled;
    int _ids;

    public StoryOffice() => _book = new OfficeBook
    {
        Office = new Office
        {
            Id = new OfficeId(NewId()),
            Key = OfficeKey.Parse("musterkreis"),
            Name = "Jobcenter Musterkreis",
            Land = Land.NI,
            BaseNumber = BaseNumber.Parse(OwnNumbers),
        },
        Closures = [.. HouseClosure.Default],
    };

    public LocalDate Day { get; private set; } = new(2026, 9, 14);

    public ImmutableArray<string> AgentNames => [.. Compiled.Posts.Select(post => post.Title)];

    public bool SignsIn => _settings.Service.AgentsSignIn;

    public SwitchedOffice Compiled => _compiled ?? Compile();

    public SwitchedOffice Compile() => _compiled = OfficeCompiling.Compile(_book, _settings, _moves, Day, 21, _compiled);

    public string NameOf(int line) => Compiled.Lines[line].Number.ExtensionWithin(_book.Office.BaseNumber!)!;

    public int LineOf(string extension) => Compiled.LineOfNumber[Number(extension)];

    public int AgentOf(string name) => AgentNames.IndexOf(name) is >= 0 and var at ? at : throw new FormatException($"Es gibt keine Stelle {name}.");

    public bool IsBlocked(PhoneNumber caller, Instant now) => _blocks.Exists(block => block.Number == caller && block.IsInForceAt(now));

    /// <summary>Reads one line that sets the office up.</summary>
    public void Read(string line)
    {
        var colon = line.IndexOf(':', StringComparison.Ordinal);
        if (colon < 0) throw new FormatException("Hier fehlt ein Doppelpunkt.");
        var (what, value) = (line[..colon].Trim(), line[(colon + 1)..].Trim());
        var words = what.Split(' ');
        switch (words[0])
        {
            case "Tag": Day = Date(value); break;
            case "Land": _book = _book with { Office = _book.Office with { Land = Enum.Parse<Land>(value) } }; break;
            case "Schließtag": _book = _book with { Closures = _book.Closures.Add(HouseClosure.On(Date(value), "Personalversammlung")) }; break;
            case "Telefonsprechstunde": ChangePost(words[1], post => post with { PhoneHours = new PhoneHours { Weekly = Hours(value) } }); break;
            case "Servicenummer": AddService(words[1], value); break;
            case "Team": AddTeam(words[1], words[2], value); break;
            case "Vertretung": ChangePost(words[2], post => post with { Deputy = PostOf(value).Id }); break;
            case "Abwesend": AddAbsence(words[1], value.Split(" bis ")); break;
            case "Frühere": AddFormer(words[2], value); break;
            case "Umzug": _moves[Number(words[1])] = value == "alt" ? MoveState.Old : value == "parallel" ? MoveState.Parallel : throw Unknown(value); break;
            case "Belastungsschutz": Guard(words[1], guard => guard with { TalksPerHour = int.Parse(value.Split(' ')[0], CultureInfo.InvariantCulture) }); break;
            case "Ruhezeit": Guard(words[1], guard => guard with { QuietTimes = Hours(value) }); break;
            case "Erholung": Guard(words[1], guard => guard with { PauseAfterTalk = Length(value) }); break;
            case "Sprachen": ChangePost(what[9..].Trim(), post => post with { Languages = [.. value.Split(", ")] }); break;
            case "Qualifikation": ChangePost(what[13..].Trim(), post => post with { Qualifications = [.. value.Split(", ")] }); break;
            case "Gesperrt": Block(value, words[2]); break;
            case "Einstellung": _settings = Set(what["Einstellung ".Length..], value); break;
            default: throw Unknown(what);
        }
    }

    CallSettings Set(string what, string value) => what switch
    {
        "Strategie" => _settings with { Service = _settings.Service with { Strategy = StrategyOf(value) } },
        "Nachbearbeitung" => _settings with { Service = _settings.Service with { WrapUp = Length(value) }, DirectDials = _settings.DirectDials with { WrapUp = Length(value) } },
        "höchstens warten" => _settings with { Service = _settings.Service with { MostWaiting = int.Parse(value, CultureInfo.InvariantCulture) } },
        "längste Wartezeit" => _settings with { Service = _settings.Service with { LongestWait = Length(value) } },
        "Ausweichen vor dem Warten ab" => _settings with { Service = _settings.Service with { DivertsAbove = Length(value) } },
        "Wartende bei Dienstschluss" => _settings with { Service = _settings.Service with { ServesWaitingAtClosing = value == "bedienen" } },
        "Anmeldung" => _settings with { Service = _settings.Service with { AgentsSignIn = value == "nötig" } },
        "Rückruf" => _settings with { Callbacks = _settings.Callbacks with { AreOffered = value == "ja" } },
        "außerhalb der Sprechstunde" => _settings with { DirectDials = _settings.DirectDials with { WhenClosed = ElsewhereOf(value) } },
        "bei Abwesenheit" => _settings with { DirectDials = _settings.DirectDials with { WhenAbsent = ElsewhereOf(value) } },
        "bei Belastung" => _settings with { DirectDials = _settings.DirectDials with { WhenGuarded = ElsewhereOf(value) } },
        "besetzt" => _settings with { DirectDials = _settings.DirectDials with { WhenBusy = ElsewhereOf(value) } },
        _ => throw Unknown(what),
    };

    static Strategy StrategyOf(string value) => value switch
    {
        "wer am längsten frei ist" => Strategy.LongestIdle,
        "wer am wenigsten gesprochen hat" => Strategy.FewestCalls,
        "alle klingeln" => Strategy.RingAll,
        "wer am besten passt" => Strategy.MostQualified,
        _ => throw Unknown(value),
    };

    static Elsewhere ElsewhereOf(string value) => value.Split(", ").Aggregate(Elsewhere.Nowhere, (all, one) => all | one switch
    {
        "Ansage" => Elsewhere.Nowhere,
        "Vertretung" => Elsewhere.Deputy,
        "Team" => Elsewhere.Team,
        "Service" => Elsewhere.Service,
        _ => throw Unknown(one),
    });

    void AddService(string extension, string value)
    {
        var parts = value.Split(", ");
        var hours = string.Join(", ", parts.Where(part => !part.StartsWith("Platz ", StringComparison.Ordinal)));
        var settings = _book.Office.Settings with { ServiceTime = Hours(hours) };
        var team = new Team(new TeamId(NewId()), "Servicecenter");
        _book = _book with { Office = _book.Office with { Settings = settings }, Teams = _book.Teams.Add(team) };
        AddLine(extension, LineKind.Service, null, team.Id);
        foreach (var part in parts.Where(part => part.StartsWith("Platz ", StringComparison.Ordinal)))
            _book = _book with { Posts = _book.Posts.Add(new Post { Id = new PostId(NewId()), Title = part, Team = team.Id }) };
    }

    void AddTeam(string name, string extension, string value)
    {
        var team = new Team(new TeamId(NewId()), name);
        _book = _book with { Teams = _book.Teams.Add(team) };
        AddLine(extension, LineKind.Team, null, team.Id);
        foreach (var post in value.Split(", ")) ChangePost(post, known => known with { Team = team.Id });
    }

    void AddAbsence(string post, string[] days) =>
        _book = _book with { Absences = _book.Absences.Add(new Absence(new AbsenceId(NewId()), PostOf(post).Id, Date(days[0]), days.Length > 1 ? Date(days[1]) : null)) };

    void AddFormer(string extension, string post)
    {
        AddLine(extension, LineKind.DirectDial, PostOf(post).Id, null);
        _book = _book with { Lines = _book.Lines.SetItem(_book.Lines.Length - 1, _book.Lines[^1] with { LastDay = Day.PlusDays(-1) }) };
    }

    void AddLine(string extension, LineKind kind, PostId? post, TeamId? team) =>
        _book = _book with { Lines = _book.Lines.Add(new Line { Id = new LineId(NewId()), Number = Number(extension), Kind = kind, Post = post, Team = team }) };

    void Guard(string post, Func<LoadGuard, LoadGuard> change)
    {
        var id = PostOf(post).Id;
        var others = _settings.Guards.Where(guard => guard.Post != id);
        _settings = _settings with { Guards = [.. others, new PostGuard(id, change(_settings.GuardOf(id)))] };
    }

    void ChangePost(string name, Func<Post, Post> change)
    {
        var post = PostOf(name);
        _book = _book with { Posts = _book.Posts.Replace(post, change(post)) };
    }

    // A post that is named for the first time comes into being with its direct dial, open all service time.
    Post PostOf(string name)
    {
        if (_book.Posts.FirstOrDefault(post => post.Title == name) is { } known) return known;
        if (!name.All(char.IsAsciiDigit)) throw Unknown(name);
        var post = new Post { Id = new PostId(NewId()), Title = name, PhoneHours = new PhoneHours { Weekly = Hours("Mo-Fr 08:00-18:00") } };
        _book = _book with { Posts = _book.Posts.Add(post) };
        AddLine(name, LineKind.DirectDial, post.Id, null);
        return post;
    }

    void Block(string caller, string lastDay) => _blocks.Add(CallerBlockDecision
        .Of(new CallerBlockInput { Number = caller, Reason = "Hat Beschäftigte bedroht.", LastDay = lastDay }, _book, HouseTime.InstantOf(Day.AtMidnight()), "leitung", new CallerBlockId(NewId()))
        .ShouldBeOfType<CallerBlockDecision.Blocked>().Block);

    PhoneNumber Number(string extension) => _book.Office.BaseNumber!.NumberOf(extension);

    Guid NewId() => new(++_ids, 0, 0, new byte[8]);

    static LocalDate Date(string text) => GermanDate.TryRead(text, out var date, out var refusal) ? date : throw new FormatException(refusal);

    static WeeklyHours Hours(string text) => HoursNotation.Read(text) is HoursReading.Hours hours ? hours.Weekly : throw Unknown(text);

    static Duration Length(string text) => LengthText().Match(text) is { Success: true } match
        ? Duration.FromSeconds(int.Parse(match.Groups["count"].Value, CultureInfo.InvariantCulture) * (match.Groups["unit"].Value == "s" ? 1 : 60))
        : throw Unknown(text);

    static FormatException Unknown(string text) => new($"»{text}« versteht das Drehbuch nicht.");

    [GeneratedRegex(@"^(?<count>\d+) (?<unit>s|min)$")]
    private static partial Regex LengthText();
}
