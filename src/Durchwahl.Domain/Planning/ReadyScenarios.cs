using System.Collections.Immutable;
using Durchwahl.Domain.Calls;
using Durchwahl.Domain.PhoneBook;
using Durchwahl.Domain.PhoneBook.Numbers;

namespace Durchwahl.Domain.Planning;

/// <summary>The four answers that councils and offices have asked about, each made of the office as it is: only phone book and settings change, the rulebook stays.</summary>
public static class ReadyScenarios
{
    /// <summary>As today.</summary>
    public const string Today = "heute";

    /// <summary>One number for everything (Landkreis Schaumburg).</summary>
    public const string OneNumber = "eine-nummer";

    /// <summary>Direct dials with a daily phone hour, no service centre (motion in the Rhein-Kreis Neuss, 2020).</summary>
    public const string PhoneHour = "telefonstunde";

    /// <summary>Direct dial in the phone hour, overflow to the service team, a promise instead of a busy tone.</summary>
    public const string ThirdWay = "dritter-weg";

    /// <summary>The share of people who dial the direct dial of their post when it is published and there is a service number as well. An assumption.</summary>
    public const double DialsPublished = .7;

    /// <summary>Minutes of phone hour a day when nobody chose others: the motion in the Rhein-Kreis Neuss.</summary>
    public const int UsualMinutes = 60;

    /// <summary>Talks an hour of the third way when the office has chosen no protection. An assumption.</summary>
    public const int UsualTalksPerHour = 6;

    /// <summary>The four in the order of pages.</summary>
    public static ImmutableArray<string> Keys { get; } = [Today, OneNumber, PhoneHour, ThirdWay];

    /// <summary>What a scenario is called.</summary>
    /// <exception cref="ArgumentException">There is no such scenario.</exception>
    public static string NameOf(string key) => key switch
    {
        Today => "Wie heute",
        OneNumber => "Eine Nummer",
        PhoneHour => "Tägliche Telefonstunde",
        ThirdWay => "Dritter Weg",
        _ => throw new ArgumentException($"There is no scenario {key}.", nameof(key)),
    };

    /// <summary>Makes a scenario of the office as it is.</summary>
    /// <param name="key">One of <see cref="Keys"/>.</param>
    /// <param name="office">The office.</param>
    /// <exception cref="ArgumentException">There is no such scenario.</exception>
    public static Scenario Make(string key, PlanBasis office)
    {
        var today = AsToday(office);
        return key switch
        {
            Today => today,
            OneNumber => WithOneNumber(today, office),
            PhoneHour => WithPhoneHours(today, office),
            ThirdWay => WithBoth(today, office),
            _ => throw new ArgumentException($"There is no scenario {key}.", nameof(key)),
        };
    }

    static Scenario AsToday(PlanBasis office)
    {
        var scenario = new Scenario { Key = Today, Name = NameOf(Today), Book = Concerned(office), Settings = office.Settings, Demand = office.Demand };
        return scenario with
        {
            DialsDirect = office.ServiceLine is null ? 1 : office.ShareReleased * DialsPublished,
            AgentsByHalfHour = office.ServiceLine is null ? [] : SeatPlan.Taken(office.ServicePosts.Length, scenario.Shrinkage, office.Book.Office.Settings.ServiceTime, office.Demand.DayProfile),
        };
    }

    // Posts that look after nobody answer no calls about a case: they and their numbers stay out of every scenario alike.
    static OfficeBook Concerned(PlanBasis office)
    {
        var concerned = office.CaseWorkers.Concat(office.ServicePosts).Select(post => post.Id).ToHashSet();
        var teams = office.Book.Posts.Where(post => concerned.Contains(post.Id)).Select(post => post.Team).ToHashSet();
        return office.Book with
        {
            Posts = [.. office.Book.Posts.Where(post => concerned.Contains(post.Id))],
            Lines = [.. office.Book.Lines.Where(line => line.Kind == LineKind.Service || (line.Post is { } post && concerned.Contains(post)) || (line.Team is { } team && teams.Contains(team)))],
        };
    }

    static Scenario WithOneNumber(Scenario today, PlanBasis office)
    {
        var withService = WithServiceLine(today, office);
        var book = withService.Book;
        return withService with
        {
            Key = OneNumber,
            Name = NameOf(OneNumber),
            Book = book with { Lines = [.. book.Lines.Where(line => line.Kind == LineKind.Service)] },
            DialsDirect = 0,
            AgentsByHalfHour = SeatPlan.AllDay(Math.Max(1, office.ServicePosts.Length), book.Office.Settings.ServiceTime),
        };
    }

    static Scenario WithPhoneHours(Scenario today, PlanBasis office)
    {
        var serving = office.ServicePosts.Select(post => post.Id).ToHashSet();
        var directDials = today.Book with
        {
            Posts = [.. today.Book.Posts.Where(post => !serving.Contains(post.Id))],
            Lines = [.. today.Book.Lines.Where(line => line.Kind == LineKind.DirectDial && !(line.Post is { } post && serving.Contains(post)))],
        };
        return today with
        {
            Key = PhoneHour,
            Name = NameOf(PhoneHour),
            Book = WithUsualHours(directDials, office),
            Settings = today.Settings with
            {
                DirectDials = today.Settings.DirectDials with { WhenBusy = Elsewhere.Nowhere, WhenGuarded = Elsewhere.Nowhere, WhenClosed = Elsewhere.Nowhere, WhenAbsent = Elsewhere.Deputy },
            },
            DialsDirect = 1,
            AgentsByHalfHour = [],
        };
    }

    static Scenario WithBoth(Scenario today, PlanBasis office)
    {
        const Elsewhere Team = Elsewhere.Deputy | Elsewhere.Service;
        var withService = WithServiceLine(today, office);
        var settings = withService.Settings;
        return withService with
        {
            Key = ThirdWay,
            Name = NameOf(ThirdWay),
            Book = WithUsualHours(withService.Book, office),
            Settings = settings with
            {
                DirectDials = settings.DirectDials with { WhenBusy = Team, WhenGuarded = Team, WhenAbsent = Team, WhenClosed = Elsewhere.Service },
                Guard = settings.Guard.TalksPerHour is null ? settings.Guard with { TalksPerHour = UsualTalksPerHour } : settings.Guard,
                Callbacks = settings.Callbacks with { AreOffered = true },
            },
            DialsDirect = DialsPublished,
        };
    }

    static OfficeBook WithUsualHours(OfficeBook book, PlanBasis office) =>
        PhoneHourChoice.Spread(office.Book.Office.Settings.MinutesOfPhoneHourPerDay ?? UsualMinutes).Give(book, [.. office.CaseWorkers.Select(post => post.Id)]);

    // An office without a service number gets an invented one, and a seat; where to sit is not for the plan to say.
    static Scenario WithServiceLine(Scenario today, PlanBasis office)
    {
        if (office.ServiceLine is not null && office.ServiceTeam is not null) return today;
        var book = today.Book;
        var line = office.ServiceLine ?? new Line { Id = new LineId(InventedId), Number = PhoneNumber.Parse("+4930231250"), Kind = LineKind.Service };
        var team = new Team(new TeamId(InventedId), "Serviceteam");
        return today with
        {
            Book = book with { Teams = book.Teams.Add(team), Lines = [.. book.Lines.Where(known => known.Id != line.Id), line with { Team = team.Id }] },
            AgentsByHalfHour = SeatPlan.AllDay(1, book.Office.Settings.ServiceTime),
        };
    }

    static Guid InventedId { get; } = new("00000000-0000-0000-0000-00000000024a");
}
