namespace Durchwahl.Tests.Architecture;

/// <summary>The rooms of the house and the doors between them. Read it top to bottom: a room may look up, never down.</summary>
public class FloorPlanTests
{
    static readonly (string Room, string[] MayEnter)[] FloorPlan =
    [
        ("Access", []),
        ("WorkingDays", []),
        ("PhoneBook", ["Access", "WorkingDays"]),
        ("Imports", ["Access", "WorkingDays", "PhoneBook"]),
        ("Calls", ["Access", "WorkingDays", "PhoneBook"]),
        ("Promises", ["Access", "WorkingDays", "PhoneBook", "Calls"]),
        ("Desk", ["Access", "WorkingDays", "PhoneBook", "Calls", "Promises"]),
        ("Disclosure", ["Access", "WorkingDays", "PhoneBook", "Promises"]),
        ("Statistics", ["Access", "WorkingDays", "PhoneBook", "Calls", "Promises", "Desk", "Disclosure"]),
        ("Planning", ["Access", "WorkingDays", "PhoneBook", "Calls", "Promises", "Statistics"]),
        ("Operating", ["Access", "PhoneBook", "Calls", "Promises"]),
        ("Demo", ["Access", "WorkingDays", "PhoneBook", "Imports", "Calls", "Promises", "Desk", "Disclosure", "Statistics", "Planning"]),
    ];

    [Fact]
    public void The_floor_plan_has_no_circles()
    {
        var seen = new HashSet<string>(StringComparer.Ordinal);
        foreach (var (room, mayEnter) in FloorPlan)
        {
            mayEnter.ShouldBeSubsetOf(seen);
            seen.Add(room);
        }
    }

    [Fact]
    public void The_program_lists_the_rooms_in_the_order_of_the_floor_plan() =>
        Program.Rooms.Select(room => room.GetType().Name).ShouldBe(FloorPlan.Select(entry => entry.Room + "Room"));

    [Fact]
    public void A_room_of_the_host_enters_another_only_through_its_contract() =>
        (from use in TypeUses.In(typeof(Program).Assembly).Distinct()
         let room = RoomOf("Durchwahl", use.From)
         let entered = RoomOf("Durchwahl", use.To)
         where room is not null && entered is not null && room != entered
         where !MayEnter(room, entered) || !$"{use.To.Namespace}.".Contains(".Contract.", StringComparison.Ordinal)
         select $"{use.From.FullName} uses {use.To.FullName}").ShouldBeEmpty();

    // In the domain every public type may be used by the rooms below; access names offices, so the ids of the phone book are common ground.
    [Fact]
    public void A_room_of_the_domain_looks_up_and_never_down() =>
        (from use in TypeUses.In(typeof(Domain.HouseTime).Assembly).Distinct()
         let room = RoomOf("Durchwahl.Domain", use.From)
         let entered = RoomOf("Durchwahl.Domain", use.To)
         where room is not null && entered is not null && room != entered && !MayEnter(room, entered) && !IsId(use.To)
         select $"{use.From.FullName} uses {use.To.FullName}").ShouldBeEmpty();

    [Fact]
    public void A_trespass_would_be_seen() =>
        TypeUses.In(typeof(FloorPlanTests).Assembly).ShouldContain(new TypeUse(typeof(FloorPlanTests), typeof(Durchwahl.Data.Migrations)));

    static class Trespasser
    {
        public static int CountOfScripts() => Durchwahl.Data.Migrations.ScriptsFor("sqlite").Count;
    }

    static bool IsId(Type type) => type.IsValueType && type.Name.EndsWith("Id", StringComparison.Ordinal);

    static string? RoomOf(string house, Type type) =>
        FloorPlan.Select(entry => entry.Room).FirstOrDefault(room => $"{type.Namespace}.".StartsWith($"{house}.{room}.", StringComparison.Ordinal));

    static bool MayEnter(string room, string entered) => FloorPlan.Single(entry => entry.Room == room).MayEnter.Contains(entered);
}
