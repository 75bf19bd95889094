using Durchwahl.Calls;
using Durchwahl.Calls.Exchange;
using Durchwahl.Domain;
using Durchwahl.Domain.Access;
using Durchwahl.Domain.Calls;
using Durchwahl.Domain.PhoneBook;
using Durchwahl.Domain.Planning;
using Durchwahl.Domain.Statistics;
using Durchwahl.House;
using Durchwahl.Queueing;
using Durchwahl.Statistics;
using Durchwahl.Statistics.Contract;
using Durchwahl.Tests.Calls;
using Durchwahl.Tests.Support;
using NodaTime;

namespace Durchwahl.Tests.Planning;

/// <summary>From the plan to the report of the day: what was noted stands beside what was practised.</summary>
public class NotedPredictionTests
{
    const string Office = "/verwaltung/musterkreis", Plans = Office + "/planung";
    const int Calls = 400;
    static readonly LocalDate Monday = new(2026, 9, 21), Tuesday = new(2026, 9, 22);

    [Fact]
    public async Task A_plan_that_was_noted_stands_in_the_report_of_each_day_beside_what_was_measured_and_says_whether_it_held()
    {
        await using var house = await TestHouse.Open(with: options => options with { Exchange = new ExchangeChoice.Practice(Liveliness: 1e-6) });
        await new ExampleOffice().Publish(house.Web.Services);
        using var lead = await house.SignIn(Role.TeamLead);
        await lead.Send(Plans, Plans + "/vorhersage", ("kommt", ReadyScenarios.ThirdWay));
        var noted = (await house.Get<Predictions>().Of(ExampleCalls.Musterkreis, new FigurePeriod(Monday, Monday))).ToDictionary(one => one.Figure);

        // On Monday it comes as predicted, on Tuesday nobody answers.
        var (answered, inTime) = (Share(noted[FigureKeys.ShareAnswered]), Share(noted[FigureKeys.InTimeOfAll]));
        await Practise(house, Monday, call => call < inTime ? (Ending.Answered, 12) : call < answered ? (Ending.Answered, 90) : (Ending.Left, 90));
        await Practise(house, Tuesday, _ => (Ending.Left, 90));
        await house.Get<FigureBook>().BringUpToDate(ExampleCalls.Musterkreis);

        var monday = await Rows(lead, Monday);
        monday.Select(row => row[0]).ShouldBe(["Erreichbarkeit", "In 30 Sekunden angenommen"], ignoreOrder: true);
        foreach (var (key, name, measured) in new[] { (FigureKeys.ShareAnswered, "Erreichbarkeit", answered), (FigureKeys.InTimeOfAll, "In 30 Sekunden angenommen", inTime) })
            monday.Single(row => row[0] == name)[1..5].ShouldBe([Write(noted[key].Mean), $"{Write(noted[key].From)} bis {Write(noted[key].Until)}", Write((double)measured / Calls), "im Bereich"]);
        (await Rows(lead, Tuesday)).Select(row => (row[3], row[4])).Distinct().ShouldBe([(Write(0), "unter dem Bereich")]);
    }

    static int Share(Prediction prediction) => (int)Math.Round(prediction.Mean * Calls);

    static string Write(double share) => FigureTexts.Write(FigureUnit.Share, share);

    static async Task<List<string[]>> Rows(TestBrowser browser, LocalDate day) =>
        [.. (await browser.Page(FormattableString.Invariant($"{Office}/zahlen?zeitraum=tag&am={day:uuuu-MM-dd}"))).QuerySelectorAll("[aria-labelledby=plan] tbody tr").Select(row => row.Children.Select(cell => cell.TextContent.Trim()).ToArray())];

    static async Task Practise(TestHouse house, LocalDate day, Func<int, (Ending Ending, int Waited)> outcome) => await house.Database.Write(async transaction =>
    {
        for (var call = 0; call < Calls; call++)
        {
            var (ending, waited) = outcome(call);
            await Keeping.Contact(transaction, new ContactRecord
            {
                Id = new ContactId(new Guid(call, (short)day.Day, 9, new byte[8])), Office = ExampleCalls.Musterkreis, Source = ContactSource.Practice, Channel = ContactChannel.Call,
                Dialled = ExampleCalls.Service, Kind = LineKind.Service, EndedOn = ExampleCalls.Service, EndedKind = LineKind.Service, Arrived = HouseTime.InstantOf(day.At(new LocalTime(9, 0)).PlusSeconds(call)),
                Waited = Duration.FromSeconds(waited), Handled = Duration.FromSeconds(ending == Ending.Answered ? 200 : 0), Ending = ending,
            }, [], null);
        }
    });
}
