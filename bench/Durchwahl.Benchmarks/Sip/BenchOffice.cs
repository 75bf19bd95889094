using System.Globalization;
using Durchwahl.Access.Contract;
using Durchwahl.Calls.Tables;
using Durchwahl.Data;
using Durchwahl.Domain;
using Durchwahl.Domain.Access;
using Durchwahl.Domain.Calls;
using Durchwahl.Domain.PhoneBook;
using Durchwahl.Domain.PhoneBook.Hours;
using Durchwahl.Domain.PhoneBook.Numbers;
using Durchwahl.Domain.WorkingDays;
using Durchwahl.House;
using Durchwahl.PhoneBook.Contract;
using Microsoft.Extensions.DependencyInjection;
using NodaTime;

namespace Durchwahl.Benchmarks.Sip;

/// <summary>An office with a service number that is always open and a team that serves it, without wrap-up and with as few announcements as there can be.</summary>
/// <param name="Key">The word that stands for it, and the name of the queue beside it.</param>
/// <param name="AreaCode">As in "05721".</param>
/// <param name="FirstExtension">Of the first desk phone; the others follow.</param>
/// <param name="Posts">How many people serve.</param>
sealed record BenchOffice(string Key, string AreaCode, int FirstExtension, int Posts)
{
    BaseNumber Own => BaseNumber.Parse($"{AreaCode} 98");

    /// <summary>What callers dial to reach the service number.</summary>
    public string Number => Own.NumberOf("24").Value;

    /// <summary>What callers dial to reach app_queue with the same agents.</summary>
    public string PeerNumber => $"900{FirstExtension}";

    public IReadOnlyList<string> Extensions => [.. Enumerable.Range(FirstExtension, Posts).Select(extension => extension.ToString(CultureInfo.InvariantCulture))];

    /// <summary>Founds the office in a data folder.</summary>
    public async Task Found(string data)
    {
        await using var house = await OpenHouse.WithoutDoors(new HouseOptions(data, null, Durchwahl.Program.Clock));
        var books = house.GetRequiredService<OfficeBooks>();
        var office = new Office
        {
            Id = new OfficeId(NewId()), Key = OfficeKey.Parse(Key), Name = $"Jobcenter {Key}", Land = OpenLand(house.GetRequiredService<HouseTime>()), BaseNumber = Own, Settings = new OfficeSettings { ServiceTime = Always },
        };
        await books.Add(office, Actor.Program);
        await books.Change(office.Key, Actor.Program, _ => new BookDecision.Change(Furniture(), "Dienststelle für eine Messung", $"office:{office.Id.Value}"));
        await house.GetRequiredService<Database>().Write(transaction => CallSettingsTable.Save(transaction, office.Id, Settings));
    }

    static readonly WeeklyHours Always = new(WeeklyHours.Days.Select(day => (day, new TimeWindow(LocalTime.Midnight, LocalTime.MaxValue))));

    // A measurement may be wanted on a holiday; most are not one everywhere.
    static Land OpenLand(HouseTime time)
    {
        var today = HouseTime.LocalOf(time.Now).Date;
        return Enum.GetValues<Land>().Where(land => !HouseCalendar.Default(land).IsClosed(today)).Select(land => (Land?)land).FirstOrDefault()
            ?? throw new InvalidOperationException("Today every office is closed; measure tomorrow.");
    }

    static CallSettings Settings { get; } = new()
    {
        Service = new ServiceLineSettings
        {
            WrapUp = Duration.Zero, MostWaiting = 2000, LongestWait = Duration.FromHours(2), DivertsAbove = Duration.FromHours(2), AsksForEmergency = false, AsksForEndDigits = false,
        },
        DirectDials = new DirectDialSettings { WrapUp = Duration.Zero },
        Callbacks = new CallbackSettings { AreOffered = false },
    };

    BookChange Furniture()
    {
        var team = new Team(new TeamId(NewId()), "Servicecenter", null, null, null);
        var posts = Extensions.Select(extension => new Post { Id = new PostId(NewId()), Title = $"Platz {extension}", Team = team.Id, PhoneHours = new PhoneHours { Weekly = Always } }).ToList();
        return new BookChange
        {
            Teams = [team],
            Posts = [.. posts],
            Lines =
            [
                new Line { Id = new LineId(NewId()), Number = Own.NumberOf("24"), Kind = LineKind.Service, Team = team.Id },
                .. posts.Zip(Extensions, (post, extension) => new Line { Id = new LineId(NewId()), Number = Own.NumberOf(extension), Kind = LineKind.DirectDial, Post = post.Id }),
            ],
        };
    }

    static Guid NewId() => Guid.CreateVersion7();
}
