using Durchwahl.Demo;
using Durchwahl.Domain;
using Durchwahl.Domain.Access;
using Durchwahl.Domain.PhoneBook;
using Durchwahl.Domain.PhoneBook.Hours;
using Durchwahl.Domain.WorkingDays;
using Durchwahl.House;
using Durchwahl.PhoneBook.Contract;
using Durchwahl.Tests.Support;
using NodaTime;

namespace Durchwahl.Tests.PhoneBook;

public sealed class OfficeBooksOnSqliteTests() : OfficeBooksTests(Engine.Sqlite);

public sealed class OfficeBooksOnPostgresTests() : OfficeBooksTests(Engine.Postgres);

public abstract class OfficeBooksTests(Engine engine) : IAsyncLifetime
{
    static readonly Actor Anna = new("anna");

    TestDatabase _database = null!;
    OfficeBooks _books = null!;

    public async ValueTask InitializeAsync()
    {
        _database = await TestDatabase.Create(engine);
        _books = new OfficeBooks(_database.Database, new HouseTime(new FakeClock()));
    }

    public async ValueTask DisposeAsync()
    {
        await _database.DisposeAsync();
        GC.SuppressFinalize(this);
    }

    [Fact]
    public async Task Everything_that_is_saved_comes_back_as_it_was()
    {
        var (office, content) = DemoOffice.Make(new LocalDate(2026, 9, 14));
        var odd = content.Posts[3] with
        {
            PhoneHours = new PhoneHours
            {
                Weekly = WeeklyHours.MondayToFriday(new TimeWindow(new LocalTime(9, 0), new LocalTime(11, 30))),
                From = new LocalDate(2026, 1, 1),
                Until = new LocalDate(2027, 1, 1),
                Exceptions = [new HoursException(new LocalDate(2026, 12, 23), [new TimeWindow(new LocalTime(8, 0), new LocalTime(9, 0))], "kurzer Tag")],
            },
            Release = content.Posts[3].Release with { FirstDay = new LocalDate(2026, 10, 1), LastDay = new LocalDate(2026, 12, 31) },
        };
        content = content with { Posts = content.Posts.SetItem(3, odd), Closures = [new HouseClosure.Once(new LocalDate(2027, 5, 7), new LocalDate(2027, 5, 8), "Betriebsausflug")] };
        await _books.Add(office, Anna);
        (await _books.Change(office.Key, Anna, _ => new BookDecision.Change(content, "geladen", "office:x"))).ShouldBeNull();

        var loaded = (await _books.Find(office.Key))!;
        Written(loaded).ShouldBe(Written(content.ApplyTo(new OfficeBook { Office = office })));
    }

    [Fact]
    public async Task A_refused_change_leaves_everything_as_it_was_and_writes_no_audit_row()
    {
        var (office, content) = DemoOffice.Make(new LocalDate(2026, 9, 14));
        await _books.Add(office, Anna);
        await _books.Change(office.Key, Anna, _ => new BookDecision.Change(content, "geladen", "office:x"));
        var before = Written((await _books.Find(office.Key))!);
        var rows = await _database.AuditRows();
        (await _books.Change(office.Key, Anna, _ => new BookDecision.Refusal("So geht es nicht."))).ShouldBe("So geht es nicht.");
        Written((await _books.Find(office.Key))!).ShouldBe(before);
        (await _database.AuditRows()).ShouldBe(rows);
    }

    [Fact]
    public async Task A_removed_post_takes_its_numbers_rules_and_absences_along_and_is_nobodys_deputy()
    {
        var (office, content) = DemoOffice.Make(new LocalDate(2026, 9, 14));
        await _books.Add(office, Anna);
        await _books.Change(office.Key, Anna, _ => new BookDecision.Change(content, "geladen", "office:x"));
        var gone = content.Absences[0].Post;
        var change = new BookChange { RemovedPosts = [gone], RemovedStaff = [content.Posts.Single(post => post.Id == gone).Holder!.Value] };
        await _books.Change(office.Key, Anna, _ => new BookDecision.Change(change, "Stelle entfernt", $"post:{gone.Value}"));

        var loaded = (await _books.Find(office.Key))!;
        Written(loaded).ShouldBe(Written(change.ApplyTo(content.ApplyTo(new OfficeBook { Office = office, Closures = loaded.Closures }))));
        loaded.Lines.ShouldNotContain(line => line.Post == gone);
        loaded.Posts.ShouldNotContain(post => post.Deputy == gone);
    }

    [Fact]
    public async Task Two_changes_at_once_both_hold()
    {
        var (office, content) = DemoOffice.Make(new LocalDate(2026, 9, 14));
        await _books.Add(office, Anna);
        await _books.Change(office.Key, Anna, _ => new BookDecision.Change(content, "geladen", "office:x"));
        await Task.WhenAll(Enumerable.Range(0, 20).Select(place => _books.Change(office.Key, Anna, book =>
            new BookDecision.Change(new BookChange { Posts = [book.Posts[0] with { Languages = [.. book.Posts[0].Languages, $"x{place}"] }] }, "Sprache", "post:x"))));
        (await _books.Find(office.Key))!.Posts[0].Languages.Length.ShouldBe(20);
    }

    // Records with arrays are equal when they are written alike.
    static string Written(OfficeBook book) => System.Text.Json.JsonSerializer.Serialize(
        book with
        {
            Staff = [.. book.Staff.OrderBy(person => person.Id.Value)],
            Lines = [.. book.Lines.OrderBy(line => line.Id.Value)],
            Absences = [.. book.Absences.OrderBy(absence => absence.Id.Value)],
        },
        JsonForm.Stored);
}
