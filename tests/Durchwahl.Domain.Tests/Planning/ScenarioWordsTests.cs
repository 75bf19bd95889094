using Durchwahl.Domain.Planning;
using Durchwahl.Domain.Tests.Planning.Concept;

namespace Durchwahl.Domain.Tests.Planning;

public sealed class ScenarioWordsTests
{
    [Fact]
    public void The_answer_says_what_today_is_like_beside_the_best() => Assert.Equal(
        "„Dritter Weg“ nimmt 85\u00A0% der Anrufe in 30 Sekunden an und kostet die Sachbearbeitung 12\u00A0Minuten je Fachkraft und Tag. Heute sind es 60\u00A0% und 20\u00A0Minuten.",
        Answer(today: (.6, 20), third: (.85, 12)));

    [Fact]
    public void Where_today_is_best_the_answer_says_what_would_become_of_the_third_way() => Assert.Equal(
        "„Wie heute“ nimmt 83\u00A0% der Anrufe in 30 Sekunden an und kostet die Sachbearbeitung 16\u00A0Minuten je Fachkraft und Tag. „Dritter Weg“: 65\u00A0% und 12\u00A0Minuten.",
        Answer(today: (.83, 16), third: (.65, 12)));

    [Fact]
    public void A_half_hour_reads_as_a_part_of_a_sentence() => Assert.Equal("montags ab 08:30\u00A0Uhr", ScenarioWords.Within(new HalfHourOutcome(1, 17, 4, .8, 20)));

    static string Answer((double Level, double Minutes) today, (double Level, double Minutes) third) => ScenarioWords.Answer(
        Outcomes.Compared(MadeUp.Office(), (ReadyScenarios.Today, Outcomes.Of(today.Level, today.Minutes)), (ReadyScenarios.ThirdWay, Outcomes.Of(third.Level, third.Minutes))), SearchTarget.Usual);
}
