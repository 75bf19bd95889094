using Durchwahl.Access.Contract;
using Durchwahl.Calls.Tables;
using Durchwahl.Data;
using Durchwahl.Domain;
using Durchwahl.Domain.Access;
using Durchwahl.Domain.Calls;
using Durchwahl.Domain.PhoneBook;
using Durchwahl.Domain.PhoneBook.Hours;
using Durchwahl.Domain.PhoneBook.Numbers;
using Durchwahl.Domain.PhoneBook.Responsibilities;
using Durchwahl.Domain.WorkingDays;
using Durchwahl.PhoneBook.Contract;
using Microsoft.Extensions.DependencyInjection;
using NodaTime;

namespace Durchwahl.AcceptanceTests.Telephony.Support;

/// <summary>
/// An office with numbers of its own: service number 24 with two seats (201, 202), direct dials 213 (deputy 214, team line 510) and 214, all open on the Monday of the
/// clock from 8 to 18, and 299, whose phone hour is on Friday. Every office has the same extensions, and so the same desk phones.
/// </summary>
sealed record TestOffice(int Number)
{
    static readonly WeeklyHours AllDay = ((HoursReading.Hours)HoursNotation.Read("Mo-Fr 08:00-18:00")).Weekly;
    static readonly WeeklyHours OnFriday = ((HoursReading.Hours)HoursNotation.Read("Fr 09:00-10:00")).Weekly;
    static readonly string[] Extensions = ["201", "202", "213", "214", "299"];

    public OfficeId Id { get; } = new(new Guid(Number, 0, 0x7000, [0x80, 0, 0, 0, 0, 0, 0, 1]));

    public OfficeKey Key { get; } = OfficeKey.Parse($"amt-{Number}");

    public BaseNumber Own { get; } = BaseNumber.Parse($"05721 {Number}");

    public string Service => NumberOf("24");

    public string DirectDial => NumberOf("213");

    public string Deputy => NumberOf("214");

    public string Closed => NumberOf("299");

    public string NumberOf(string extension) => Own.NumberOf(extension).Value;

    public PostId Post(string extension) => new(new Guid(Number, 1, 0x7000, [0x80, 0, 0, 0, 0, 0, 0, (byte)Array.IndexOf(Extensions, extension)]));

    /// <summary>Short waits: nobody has a quarter of an hour for a test.</summary>
    public static CallSettings Brisk { get; } = new()
    {
        Service = new() { RingsFor = Duration.FromSeconds(4), WrapUp = Duration.Zero },
        DirectDials = new() { RingsFor = Duration.FromSeconds(4), BusyWait = Duration.FromSeconds(2), WrapUp = Duration.Zero },
    };

    /// <summary>Adds the office to a house that is built.</summary>
    public async Task Add(IServiceProvider house)
    {
        await house.GetRequiredService<OfficeBooks>().Add(new Office { Id = Id, Key = Key, Name = $"Jobcenter {Number}", Land = Land.NI, BaseNumber = Own }, Actor.Program);
        await house.GetRequiredService<OfficeBooks>().Change(Key, Actor.Program, _ => new BookDecision.Change(Book(), "Dienststelle für Anrufe", $"office:{Id.Value}"));
        await Set(house, Brisk);
    }

    BookChange Book()
    {
        var (service, team) = (new Team(new TeamId(NewId()), "Servicecenter", null, null, null), new Team(new TeamId(NewId()), "Geldleistungen", null, null, null));
        Post[] posts =
        [
            PostOf("201", "Platz 1", service, AllDay), PostOf("202", "Platz 2", service, AllDay), PostOf("213", "Stelle 1", team, AllDay) with { Deputy = Post("214") },
            PostOf("214", "Stelle 2", team, AllDay), PostOf("299", "Unterhalt", null, OnFriday),
        ];
        return new BookChange
        {
            Teams = [service, team],
            Posts = [.. posts],
            Lines =
            [
                new Line { Id = new LineId(NewId()), Number = Own.NumberOf("24"), Kind = LineKind.Service, Team = service.Id },
                new Line { Id = new LineId(NewId()), Number = Own.NumberOf("510"), Kind = LineKind.Team, Team = team.Id },
                .. posts.Zip(Extensions, (post, extension) => new Line { Id = new LineId(NewId()), Number = Own.NumberOf(extension), Kind = LineKind.DirectDial, Post = post.Id }),
            ],
            Rules = [new ResponsibilityRule(new ResponsibilityId(NewId()), "leistung", Post("213"), new ResponsibilityConditions { EndDigits = BenefitUnitEndDigits.Read("40-49") })],
        };
    }

    Post PostOf(string extension, string title, Team? team, WeeklyHours hours) => new() { Id = Post(extension), Title = title, Team = team?.Id, PhoneHours = new PhoneHours { Weekly = hours } };

    static Guid NewId() => Guid.CreateVersion7();

    /// <summary>What the office chooses about its calls.</summary>
    public Task Set(IServiceProvider house, CallSettings settings) => house.GetRequiredService<Database>().Write(async transaction =>
    {
        await CallSettingsTable.Save(transaction, Id, settings);
        await Audit.Append(transaction, house.GetRequiredService<HouseTime>().Now, Actor.Program, Id, "Einstellungen der Anrufe geändert", $"office:{Id.Value}");
    });

    /// <summary>Lets a number be on its way from the old telephone system.</summary>
    public Task Move(IServiceProvider house, string extension, MoveState state) => house.GetRequiredService<Database>().Write(async transaction =>
    {
        await NumberMoveTable.Save(transaction, Id, [new NumberMove(Own.NumberOf(extension), state, null, null, house.GetRequiredService<HouseTime>().Now, "test")]);
        await Audit.Append(transaction, house.GetRequiredService<HouseTime>().Now, Actor.Program, Id, "Nummer umgezogen", $"office:{Id.Value}");
    });

    public static Task<IReadOnlyList<ContactRecord>> Records(Database database, OfficeId office) =>
        database.Read(async connection => (IReadOnlyList<ContactRecord>)[.. (await ContactRecordTable.Of(connection, office, new ContactRecordTable.Filter(), 1000)).Reverse()]);

    public static Task<IReadOnlyList<VoiceMessage>> Messages(Database database, OfficeId office) => database.Read(connection => VoiceMessageTable.Of(connection, office, 1000));
}
