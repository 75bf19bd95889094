using Durchwahl.Domain.Desk.Guides;
using FsCheck;
using FsCheck.Fluent;

namespace Durchwahl.Domain.Tests.Desk.Guides;

public class GuideStepsTests
{
    const string Guide =
        """
        # Umzug geplant
        Erst fragen, dann unterschreiben.

        ## Feststellen
        Nach BG-Nummer fragen.

        ## Fragen
        ### Ist der Vertrag unterschrieben?
        - Ja: Trotzdem melden.
          Die Kosten werden geprüft.
        - Nein: **Erst** abwarten.
        Bitte ausreden lassen.
        ### Wann ist der Einzug?

        ## Sagen nach Feststellung
        {Leistung} läuft weiter.

        ## Nicht sagen
        - Keine Zusage.

        ## Hinweis aus dem Haus
        Nur hier.
        """;

    [Fact]
    public void Headings_make_the_steps_in_their_order() => Read(Guide).Select(step => (step.Kind, step.Title)).ShouldBe(
    [
        (GuideStepKind.Introduction, ""), (GuideStepKind.Identify, "Feststellen"), (GuideStepKind.Ask, "Ist der Vertrag unterschrieben?"), (GuideStepKind.Ask, "Wann ist der Einzug?"),
        (GuideStepKind.Say, "Sagen"), (GuideStepKind.DoNotSay, "Nicht sagen"), (GuideStepKind.Other, "Hinweis aus dem Haus"),
    ]);

    [Fact]
    public void List_items_with_a_colon_are_the_answers_to_a_question_and_the_rest_stays_its_text()
    {
        var question = Read(Guide)[2];
        question.Answers.ShouldBe([new GuideAnswer("Ja", "Trotzdem melden. Die Kosten werden geprüft."), new GuideAnswer("Nein", "**Erst** abwarten.")]);
        question.Markdown.ShouldBe("Bitte ausreden lassen.");
        Read(Guide)[3].Answers.ShouldBeEmpty();
    }

    [Fact]
    public void Only_steps_after_identification_are_marked_so() =>
        Read(Guide).Where(step => step.NeedsIdentification).Select(step => step.Kind).ShouldBe([GuideStepKind.Say]);

    [Fact]
    public void A_guide_without_identification_allows_general_information_only()
    {
        GuideSteps.Read(Guide, "").AllowsCaseInformation.ShouldBeTrue();
        GuideSteps.Read("## Sagen\nAlles.", "").AllowsCaseInformation.ShouldBeFalse();
    }

    [Theory]
    [InlineData("Grundsicherungsgeld", "Grundsicherungsgeld läuft weiter.")]
    [InlineData("[Geld](javascript:x)", @"\[Geld\]\(javascript\:x\) läuft weiter.")]
    [InlineData("<b>Geld", @"\<b\>Geld läuft weiter.")]
    public void The_name_of_the_benefit_is_filled_in_as_text(string benefit, string expected) =>
        GuideSteps.Read("{Leistung} läuft weiter.", benefit).Steps.ShouldHaveSingleItem().Markdown.ShouldBe(expected);

    [Theory]
    [InlineData("## FRAGEN", GuideStepKind.Ask)]
    [InlineData("   ## nicht am telefon ##", GuideStepKind.NotByPhone)]
    [InlineData("##\tUnterlagen", GuideStepKind.Documents)]
    public void A_heading_is_known_however_it_is_written(string heading, GuideStepKind kind) => Read(heading + "\nText").ShouldHaveSingleItem().Kind.ShouldBe(kind);

    [Theory]
    [InlineData("    ## Fragen\nText")] // indented code
    [InlineData("##Fragen\nText")]
    [InlineData("####### Fragen\nText")]
    [InlineData("```\n## Fragen\n```\nText")]
    [InlineData("~~~\n```\n## Fragen\n~~~\nText")]
    public void What_only_looks_like_a_heading_opens_no_step(string text) => Read(text).ShouldHaveSingleItem().Kind.ShouldBe(GuideStepKind.Introduction);

    [Theory]
    [InlineData("")]
    [InlineData("\n\n")]
    [InlineData("## Fragen")]
    [InlineData("# Titel")]
    public void Without_text_there_are_no_steps(string text) => Read(text).ShouldBeEmpty();

    [Fact]
    public void A_question_alone_is_a_step() => Read("## Fragen\n### Seit wann?").ShouldHaveSingleItem().Title.ShouldBe("Seit wann?");

    [Theory]
    [InlineData("## Sagen\r\nEins\r\nZwei")]
    [InlineData("## Sagen\rEins\rZwei")]
    public void Lines_may_end_as_they_like(string text) => Read(text).ShouldHaveSingleItem().Markdown.ShouldBe("Eins\nZwei");

    [Fact]
    public void No_word_of_any_text_is_lost_or_throws() => Prop.ForAll(ArbMap.Default.ArbFor<NonNull<string>[]>(), lines =>
    {
        var words = lines.Select((line, number) => $"w{number}w {line.Get.Replace("#", "", StringComparison.Ordinal)}").ToList();
        var steps = Read(string.Join('\n', words));
        var told = string.Concat(steps.Select(step => step.Title + step.Markdown + string.Concat(step.Answers.Select(answer => answer.Word + answer.Markdown))));
        return words.Select((_, number) => $"w{number}w").All(word => told.Contains(word, StringComparison.Ordinal));
    }).QuickCheckThrowOnFailure();

    static System.Collections.Immutable.ImmutableArray<GuideStep> Read(string markdown) => GuideSteps.Read(markdown, "Grundsicherungsgeld").Steps;
}
