using Durchwahl.Domain.Access;
using Durchwahl.Domain.PhoneBook;
using Durchwahl.Domain.PhoneBook.Numbers;
using Durchwahl.Domain.Promises;
using Durchwahl.Domain.Promises.Representatives;
using FsCheck;
using FsCheck.Fluent;
using NodaTime;

namespace Durchwahl.Domain.Tests.Promises.Representatives;

public class RepresentationTests
{
    static readonly LocalDate Monday = new(2026, 9, 14);
    static readonly Instant Now = Instant.FromUtc(2026, 9, 14, 8, 0);
    static readonly PhoneNumber Theirs = PhoneNumber.Parse("+493023125018");
    static readonly PromiseDetails Details = new() { What = "Antwort", Name = "Frau Hagedorn", Number = PhoneNumber.Parse("+491713920014"), Email = "h@hagedorn.example" };

    [Fact]
    public void It_holds_from_its_first_day_until_the_day_after_its_last()
    {
        var one = Lawyer with { From = Monday, Until = Monday.PlusDays(2) };
        new[] { -1, 0, 1, 2 }.Select(day => one.HoldsOn(Monday.PlusDays(day))).ShouldBe([false, true, true, false]);
        (Lawyer with { Until = null }).HoldsOn(Monday.PlusYears(50)).ShouldBeTrue();
    }

    [Fact]
    public void A_revocation_works_from_the_day_on_which_it_reached_the_office()
    {
        var revoked = Revoke(Lawyer, "2026-09-14").ShouldBeOfType<RepresentationDecision.Changed>().After;
        revoked.HoldsOn(Monday.PlusDays(-1)).ShouldBeTrue();
        revoked.HoldsOn(Monday).ShouldBeFalse();
        revoked.StateOn(Monday).ShouldBe(RepresentationState.Revoked);
    }

    [Theory]
    [InlineData("2026-09-15", "Zukunft")]
    [InlineData("", "fehlt")]
    public void A_revocation_needs_the_day_on_which_it_came(string day, string reason) => Reasons(Revoke(Lawyer, day)).ShouldContain(reason);

    [Fact]
    public void A_revocation_is_entered_once() => Reasons(Revoke(Lawyer with { RevokedOn = Monday }, "2026-09-14")).ShouldContain("14.09.2026");

    [Fact]
    public void What_ends_first_ends_it() => Prop.ForAll(ArbMap.Default.ArbFor<Tuple<byte?, byte?, byte?>>(), ends =>
    {
        LocalDate? Day(byte? days) => days is { } number ? Monday.PlusDays(number) : null;
        var one = Lawyer with
        {
            From = Monday, Until = Day(ends.Item1), RevokedOn = Day(ends.Item2),
            Refusal = Day(ends.Item3) is { } on ? new RepresentationRefusal(RefusalBasis.UnlawfulLegalService, "Grund", on, "leitung") : null,
        };
        var first = new[] { one.Until, one.RevokedOn, one.Refusal?.On }.Where(end => end is not null).Min();
        return Enumerable.Range(0, 256).All(day => one.HoldsOn(Monday.PlusDays(day)) == (first is null || Monday.PlusDays(day) < first));
    }).QuickCheckThrowOnFailure();

    [Fact]
    public void Callbacks_and_letters_go_to_a_representative_whose_proof_is_on_file()
    {
        var receiving = (Lawyer with { ProofSince = Monday, Address = "Beispielweg 1, 31655 Musterstadt" }).Receiving(Details, Monday);
        receiving.ShouldBe(Details with { Number = Theirs, Email = null, Address = "Rika Sander, Beispielweg 1, 31655 Musterstadt", Companion = "Bevollmächtigt: Rika Sander, Beratungsstelle Muster" });
        Lawyer.Receiving(Details, Monday).ShouldBe(Details);
        (Lawyer with { ProofSince = Monday, RevokedOn = Monday }).Receiving(Details, Monday).ShouldBe(Details);
        (Lawyer with { ProofSince = Monday }).Receiving(Details, Monday.PlusDays(-1)).ShouldBe(Details);
    }

    [Fact]
    public void Who_may_not_speak_still_gets_the_letters()
    {
        var refused = (Representative)TurnAway(Lawyer with { ProofSince = Monday }, Refusal with { Basis = nameof(RefusalBasis.UnableToSpeakProperly), IsNotProtected = true }).ShouldBeOfType<RepresentationDecision.Changed>().After;
        (refused.MaySpeakOn(Monday), refused.IsAppointedOn(Monday), refused.EndsOn).ShouldBe((false, true, null));
        refused.Receiving(Details, Monday).Number.ShouldBeNull();
    }

    [Theory]
    [InlineData("", "Wählen Sie die Rechtsgrundlage")]
    [InlineData("NotALawyer", "Wählen Sie die Rechtsgrundlage")]
    [InlineData("0", "Wählen Sie die Rechtsgrundlage")]
    [InlineData("UnsuitedToPresent", "§ 73 Abs. 2 SGG")]
    public void A_refusal_rests_on_what_the_law_names_and_on_nothing_else(string basis, string reason) => Reasons(TurnAway(Lawyer, Refusal with { Basis = basis })).ShouldContain(reason);

    [Theory]
    [InlineData("Hat keine Befähigung zum Richteramt nachgewiesen.", "keine Voraussetzung")]
    [InlineData("stört", "ganzen Sätzen")]
    [InlineData("", "fehlt")]
    public void A_refusal_needs_a_reason_and_being_no_jurist_is_none(string typed, string reason) => Reasons(TurnAway(Lawyer, Refusal with { Reason = typed })).ShouldContain(reason);

    [Fact]
    public void Nobody_is_turned_away_twice_or_after_the_end()
    {
        var refused = TurnAway(Lawyer, Refusal).ShouldBeOfType<RepresentationDecision.Changed>().After;
        (refused.StateOn(Monday), refused.HoldsOn(Monday), refused.Refusal!.By).ShouldBe((RepresentationState.Refused, false, "leitung"));
        Reasons(TurnAway(refused, Refusal)).ShouldContain("schon zurückgewiesen");
        Reasons(TurnAway(Lawyer with { Until = Monday }, Refusal)).ShouldContain("schon beendet");
    }

    [Fact]
    public void Both_are_told_in_writing_with_law_and_reason_and_that_anybody_else_may_stand_by()
    {
        var refused = ((RepresentationDecision.Changed)TurnAway(Lawyer, Refusal)).After;
        var notices = RefusalNotice.Both(refused);
        notices.Select(notice => notice.To[0]).ShouldBe(["Rika Sander", "Grete Hagedorn"]);
        foreach (var notice in notices)
        {
            var text = string.Join('\n', notice.Paragraphs);
            text.ShouldContain("§ 13 Abs. 5 SGB X");
            text.ShouldContain(Refusal.Reason);
            text.ShouldContain("unwirksam");
        }
        notices[1].Paragraphs[^1].ShouldContain("von einer anderen Person vertreten oder begleiten");
        Should.Throw<ArgumentException>(() => RefusalNotice.Both(Lawyer));
        ((RepresentationDecision.Changed)RepresentationDecision.NoteNotices(refused, Monday)).After.Refusal!.NoticesSentOn.ShouldBe(Monday);
        Reasons(RepresentationDecision.NoteNotices(Lawyer, Monday)).ShouldContain("Niemand");
    }

    [Fact]
    public void What_was_typed_becomes_a_representative_or_an_accompanying_person()
    {
        var entered = Enter(Good).ShouldBeOfType<RepresentationDecision.Changed>().After.ShouldBeOfType<Representative>();
        (entered.Person, entered.Number, entered.From, entered.Until, entered.ProofSince)
            .ShouldBe((new RepresentedPerson("Grete Hagedorn", "325040001234", PhoneNumber.Parse("+491713920014")), Theirs, Monday, new LocalDate(2026, 10, 1), Monday));
        var companion = Enter(Good with { Kind = RepresentationInput.AccompanyingKind, Number = "" }).ShouldBeOfType<RepresentationDecision.Changed>().After;
        companion.ShouldBeOfType<AccompanyingPerson>();
        Reasons(RepresentationDecision.NoteProof(companion, Monday)).ShouldContain("keine Vollmacht");
    }

    [Theory]
    [InlineData("Kind", "", "vertritt oder begleitet")]
    [InlineData("PersonName", "", "fehlt")]
    [InlineData("Name", " ", "fehlt")]
    [InlineData("Number", "", "Nummer oder ihre Anschrift")]
    [InlineData("Number", "0171 39 2x", "")]
    [InlineData("Email", "niemand", "E-Mail")]
    [InlineData("BenefitUnit", "12a45", "„a“")]
    [InlineData("LastDay", "2026-09-13", "vor dem ersten")]
    public void What_cannot_be_is_refused_with_its_field(string field, string typed, string reason)
    {
        var input = field switch
        {
            "Kind" => Good with { Kind = typed }, "PersonName" => Good with { PersonName = typed }, "Name" => Good with { Name = typed }, "Number" => Good with { Number = typed },
            "Email" => Good with { Email = typed }, "BenefitUnit" => Good with { BenefitUnit = typed }, _ => Good with { LastDay = typed },
        };
        Enter(input).ShouldBeOfType<RepresentationDecision.Refused>().Refusals.ShouldContain(refusal => refusal.Field == field && refusal.Reason.Contains(reason, StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("Frau Änne Müller-Weiß", " aenne mueller weiss ")]
    [InlineData("MÜLLER, Änne", " aenne mueller ")]
    [InlineData("Олена Ткачук", " олена ткачук ")]
    [InlineData("%_'; drop", " drop ")]
    [InlineData("", "  ")]
    public void A_name_is_compared_however_it_was_written(string name, string key) => PersonKey.Of(name).ShouldBe(key);

    static Representative Lawyer => new()
    {
        Id = new RepresentationId(Guid.Empty), Office = new OfficeId(Guid.Empty), Person = new RepresentedPerson("Grete Hagedorn", "325040001234", PhoneNumber.Parse("+491713920014")), Name = "Rika Sander",
        Organisation = "Beratungsstelle Muster", Number = Theirs, From = new LocalDate(2026, 9, 1), EnteredAt = Now, EnteredBy = "service",
    };

    static RefusalInput Refusal => new() { Basis = nameof(RefusalBasis.UnlawfulLegalService), Reason = "Nimmt für jede Vertretung Geld und ist nicht zugelassen." };

    static RepresentationInput Good => new()
    {
        Kind = RepresentationInput.RepresentativeKind, PersonName = "Grete Hagedorn", BenefitUnit = "32504//0001234", PersonNumber = "0171 3920014", Name = "Rika Sander", Number = "030 23125018",
        LastDay = "2026-09-30", HasProof = true,
    };

    static RepresentationDecision Enter(RepresentationInput input) => RepresentationDecision.Enter(input, new OfficeId(Guid.Empty), null, new RepresentationId(Guid.Empty), Now, new Actor("service"));

    static RepresentationDecision Revoke(Representation before, string day) => RepresentationDecision.Revoke(before, day, Monday);

    static RepresentationDecision TurnAway(Representation before, RefusalInput input) => RepresentationDecision.TurnAway(before, input, Monday, new Actor("leitung"));

    static string Reasons(RepresentationDecision decision) => string.Join(' ', decision.ShouldBeOfType<RepresentationDecision.Refused>().Refusals.Select(refusal => refusal.Reason));
}
