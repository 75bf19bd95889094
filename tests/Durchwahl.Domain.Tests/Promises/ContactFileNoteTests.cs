using Durchwahl.Domain.Calls;
using Durchwahl.Domain.PhoneBook;
using Durchwahl.Domain.Promises;
using Durchwahl.Domain.WorkingDays;
using NodaTime;

namespace Durchwahl.Domain.Tests.Promises;

public class ContactFileNoteTests
{
    static readonly Instant Now = HouseTime.InstantOf(new LocalDateTime(2026, 12, 23, 10, 12));
    static readonly OfficeId Office = new(new Guid("01900000-0000-7000-8000-000000000001"));
    static readonly ContactId Contact = new(new Guid("01900000-0000-7000-8000-0000000000aa"));

    [Fact]
    public void A_note_tells_contact_promise_and_history_in_order()
    {
        var text = Note(new ContactDetails { Reported = "Neue Wohnung ab Mai", Name = "Frau Hagedorn" }).ToText(step => step.ToString());
        text.ShouldContain("Zeit: Mittwoch, 23. Dezember 2026, 10:12 Uhr");
        text.ShouldContain("Anliegen: Umzug geplant");
        text.ShouldContain("Mitgeteilt: Neue Wohnung ab Mai");
        text.ShouldContain("Zusage: Z-7KQ4M2P, Übergabe");
        text.ShouldContain("Fällig: Montag, 28. Dezember 2026, 18:00 Uhr. Der Tag des Eingangs zählt nicht mit.");
        text.IndexOf("Opened (service)", StringComparison.Ordinal).ShouldBeLessThan(text.IndexOf("Kept (fachkraft): Ja, wird übernommen", StringComparison.Ordinal));
    }

    [Fact]
    public void What_people_typed_cannot_pass_for_a_line_of_the_note() =>
        Note(new ContactDetails { Reported = "Hallo\nErgebnis: gelöst" }).ToText(step => step.ToString()).ShouldContain("Mitgeteilt: Hallo\n    Ergebnis: gelöst\n");

    [Fact]
    public void Deleted_details_are_told_as_deleted() => Note(null).ToText(step => step.ToString()).ShouldContain("nach Ablauf der Frist gelöscht");

    static ContactFileNote Note(ContactDetails? details)
    {
        var kind = new PromiseSettings().KindOf(PromiseKinds.HandOver);
        var promise = new NewPromise { Kind = kind.Key, Owner = PromiseOwner.WholeOffice, Details = new PromiseDetails { What = "Antwort zur Miete" } }
            .Open(new PromiseId(new Guid("01900000-0000-7000-8000-0000000000bb")), "Z-7KQ4M2P", Office, kind, HouseCalendar.Default(Land.NI), Now, "service");
        var outcome = new ContactOutcome(Contact, Office, "umzug", ContactResult.Promised, [promise.Id], true, Now, "service");
        IReadOnlyList<PromiseStep> steps = [new(Now, "service", PromiseStepKind.Opened), new(Now + Duration.FromHours(1), "fachkraft", PromiseStepKind.Kept, "Ja, wird übernommen")];
        return ContactFileNote.Of("Jobcenter Musterkreis", Contact, null, outcome, details, [(promise, new PromiseDetails { What = "Antwort zur Miete" }, steps)], new PromiseSettings(), Now);
    }
}
