using Durchwahl.Domain.Access;
using Durchwahl.Domain.Desk.Guides;
using Durchwahl.Domain.PhoneBook;
using NodaTime;

namespace Durchwahl.Domain.Tests.Desk.Guides;

public class GuideDecisionTests
{
    static readonly Instant Now = Instant.FromUtc(2026, 9, 14, 8, 0);
    static readonly LocalDate Today = new(2026, 9, 14);
    static readonly GuideInput Good = new() { Markdown = "## Sagen\nJa", LegalDate = "2026-09-01", ReviewBy = "2027-03-01", Why = "Geprüft", BasedOn = "3", IsToBeReleased = true };

    [Fact]
    public void What_is_saved_is_the_next_version_in_the_name_of_who_saved_it()
    {
        var made = Of(Good).ShouldBeOfType<GuideDecision.Made>().Guide;
        (made.Version, made.State, made.MadeBy, made.MadeAt, made.LegalDate, made.ReviewBy, made.Why)
            .ShouldBe((4, GuideState.Released, "redaktion", Now, new LocalDate(2026, 9, 1), new LocalDate(2027, 3, 1), "Geprüft"));
        Of(Good with { IsToBeReleased = false }).ShouldBeOfType<GuideDecision.Made>().Guide.State.ShouldBe(GuideState.Draft);
    }

    [Theory]
    [InlineData("2026-09-14", "")]
    [InlineData("2026-09-15", "Zukunft")]
    [InlineData("", "fehlt")]
    [InlineData("gestern", "kein Tag")]
    public void The_law_may_be_that_of_today_but_not_of_tomorrow(string legalDate, string refusal) => Refusal(Good with { LegalDate = legalDate }, nameof(Good.LegalDate)).ShouldContain(refusal);

    [Theory]
    [InlineData("2026-09-14", "vorbei")]
    [InlineData("2026-09-15", "")]
    [InlineData("2028-09-14", "")]
    [InlineData("2028-09-15", "14.09.2028")]
    [InlineData("", "fehlt")]
    public void The_next_review_is_after_today_and_within_two_years(string reviewBy, string refusal) => Refusal(Good with { ReviewBy = reviewBy }, nameof(Good.ReviewBy)).ShouldContain(refusal);

    [Fact]
    public void Nothing_is_saved_without_a_reason_or_a_text()
    {
        Refusal(Good with { Why = " " }, nameof(Good.Why)).ShouldContain("Anlass");
        Refusal(Good with { Markdown = "\n" }, nameof(Good.Markdown)).ShouldContain("keinen Text");
        Refusal(Good with { Markdown = new string('x', GuideDecision.Longest + 1) }, nameof(Good.Markdown)).ShouldContain("30001");
    }

    [Fact]
    public void Who_worked_on_an_older_version_is_told_who_was_faster() => Refusal(Good with { BasedOn = "2" }, "").ShouldContain("Fassung 3 von service");

    [Theory]
    [InlineData("{Betrag} Euro", "„{Betrag}“ kennt das Programm nicht")]
    [InlineData("a\u0000b", "Steuerzeichen")]
    [InlineData("a\u202Eb", "Steuerzeichen")]
    public void A_text_that_cannot_be_shown_as_meant_is_refused_with_its_line(string line, string refusal)
    {
        var told = Refusal(Good with { Markdown = "## Sagen\n" + line }, nameof(Good.Markdown));
        told.ShouldContain("Zeile 2");
        told.ShouldContain(refusal);
    }

    [Theory]
    [InlineData("Es gibt 563 Euro.", "Betrag")]
    [InlineData("Es gibt 563 €.", "Betrag")]
    [InlineData("<script>alert(1)</script>", "HTML")]
    [InlineData("![Bild](https://example.org/x.png)", "Bilder")]
    public void What_a_careful_colleague_would_say_is_a_hint(string text, string hint) =>
        GuideCheck.Of(text).ShouldContain(finding => !finding.Stops && finding.Sentence.Contains(hint, StringComparison.Ordinal));

    [Theory]
    [InlineData("2026-10-14", GuideReview.DueSoon)] // 30 days ahead
    [InlineData("2026-10-15", GuideReview.Current)]
    [InlineData("2026-09-14", GuideReview.DueSoon)] // the day itself is still reviewed
    [InlineData("2026-09-13", GuideReview.Expired)]
    public void A_review_expires_after_its_day(string reviewBy, GuideReview expected) =>
        (Before with { State = GuideState.Released, ReviewBy = NodaTime.Text.LocalDatePattern.Iso.Parse(reviewBy).Value }).ReviewOn(Today).ShouldBe(expected);

    [Fact]
    public void A_suggestion_is_never_reviewed_and_never_public()
    {
        var suggestion = Before with { State = GuideState.Suggested, ReviewBy = new LocalDate(2099, 1, 1) };
        suggestion.ReviewOn(Today).ShouldBe(GuideReview.NeverReviewed);
        suggestion.IsPublic.ShouldBeFalse();
        (Before with { State = GuideState.Draft }).IsPublic.ShouldBeFalse();
        (Before with { State = GuideState.Released, IsInternal = true }).IsPublic.ShouldBeFalse();
        (Before with { State = GuideState.Released }).IsPublic.ShouldBeTrue();
    }

    [Fact]
    public void The_difference_of_two_versions_is_told_in_words() => GuideDifference.Between(
        Before with { Markdown = "## Sagen\n- A\n- A\n- B\n\n## Alt\nText\n## Gleich\nX" },
        Before with { Markdown = "## Sagen\n- A\n- C\n\n## Neu\n\n## Gleich\nX", IsInternal = true, LegalDate = new LocalDate(2026, 8, 1) }).ShouldBe(
    [
        "Rechtsstand 01.08.2026 statt 01.01.2026.", "Jetzt nur noch für Beschäftigte.", "In „Sagen“: neu „C“; entfallen „A“; entfallen „B“.", "Neu ist der Teil „Neu“.", "Entfallen ist der Teil „Alt“.",
    ]);

    [Fact]
    public void Another_order_of_lines_is_a_difference_and_equal_versions_have_none()
    {
        GuideDifference.Between(Before with { Markdown = "## Sagen\nA\nB" }, Before with { Markdown = "## Sagen\nB\nA" }).ShouldHaveSingleItem().ShouldContain("Reihenfolge");
        GuideDifference.Between(Before, Before).ShouldBeEmpty();
        GuideDifference.Between(null, Before).ShouldHaveSingleItem();
    }

    static ConversationGuide Before => new()
    {
        Office = new OfficeId(Guid.Empty), Topic = "umzug", Version = 3, State = GuideState.Released, Markdown = "## Sagen\nNein", LegalDate = new LocalDate(2026, 1, 1),
        ReviewBy = new LocalDate(2026, 12, 1), MadeAt = Now, MadeBy = "service", Why = "x",
    };

    static GuideDecision Of(GuideInput input) => GuideDecision.Of(Before, input, Before.Office, "umzug", Now, new Actor("redaktion"));

    // Empty when the field is not refused.
    static string Refusal(GuideInput input, string field) =>
        Of(input) is GuideDecision.Refused refused ? string.Join(' ', refused.Refusals.Where(refusal => refusal.Field == field).Select(refusal => refusal.Reason)) : "";
}
