using Durchwahl.Domain.PhoneBook;
using Durchwahl.Domain.PhoneBook.Numbers;
using Durchwahl.Domain.Promises;
using Durchwahl.Domain.WorkingDays;
using NodaTime;

namespace Durchwahl.Domain.Tests.Promises;

/// <summary>A small invented office and promises that it has given. Monday, 14 September 2026, 10:00 in Berlin.</summary>
static class ExamplePromises
{
    public static readonly Instant Now = Instant.FromUtc(2026, 9, 14, 8, 0);
    public static readonly LocalDate Today = new(2026, 9, 14);
    public static readonly OfficeId Musterkreis = new(Of(1));
    public static readonly TeamId Department = new(Of(10));
    public static readonly TeamId Money = new(Of(11));
    public static readonly TeamId Centre = new(Of(12));
    public static readonly PostId Owner = new(Of(21));
    public static readonly PostId Deputy = new(Of(22));
    public static readonly PostId Third = new(Of(23));
    public static readonly PostId Lead = new(Of(24));
    public static readonly PostId Head = new(Of(25));
    public static readonly PostId CentreLead = new(Of(26));

    public static readonly HouseCalendar Calendar = HouseCalendar.Default(Land.NI);

    /// <summary>Owner is stood in for by Deputy, Deputy by Third; Lead leads Money, Head the department above it, CentreLead the service centre.</summary>
    public static OfficeBook Book { get; } = new()
    {
        Office = new Office { Id = Musterkreis, Key = OfficeKey.Parse("musterkreis"), Name = "Jobcenter Musterkreis", Land = Land.NI },
        Teams = [new Team(Department, "Leistung"), new Team(Money, "Geldleistungen", Parent: Department), new Team(Centre, "Servicecenter")],
        Posts =
        [
            Post(Owner, Money, Deputy), Post(Deputy, Money, Third), Post(Third, Money, null), Post(Lead, Money, null) with { LeadsTeam = true }, Post(Head, Department, null) with { LeadsTeam = true },
            Post(CentreLead, Centre, null) with { LeadsTeam = true },
        ],
        Lines =
        [
            new Line { Id = new LineId(Of(31)), Number = Number("213"), Kind = LineKind.DirectDial, Post = Owner },
            new Line { Id = new LineId(Of(32)), Number = Number("430"), Kind = LineKind.Team, Team = Money },
            new Line { Id = new LineId(Of(33)), Number = Number("24"), Kind = LineKind.Service, Team = Centre },
        ],
    };

    public static PhoneNumber Number(string extension) => BaseNumber.Parse("05721 98").NumberOf(extension);

    public static OfficeBook Away(params PostId[] posts) => Book with { Absences = [.. posts.Select((post, at) => new Absence(new AbsenceId(Of(100 + at)), post, Today, Today.PlusDays(4)))] };

    static Post Post(PostId id, TeamId team, PostId? deputy) => new() { Id = id, Title = $"Stelle {id.Value.ToString()[^2..]}", Team = team, Deputy = deputy };

    public static Promise HandOver { get; } = Open(PromiseKinds.HandOver, new PromiseOwner(Owner, Money));

    public static Promise Open(string kind, PromiseOwner owner, Instant? at = null) => New(kind, owner).Open(
        new PromiseId(Of(41)), "Z-7KQ4M2P", Musterkreis, new PromiseSettings().KindOf(kind), Calendar, at ?? Now, "service");

    public static NewPromise New(string kind, PromiseOwner owner) => new() { Kind = kind, Owner = owner, Details = new PromiseDetails { What = "Antwort" } };

    public static PromiseKind Kind { get; } = new PromiseSettings().KindOf(PromiseKinds.HandOver);

    public static Guid Of(int number) => new($"01900000-0000-7000-8000-{number:D12}");
}
