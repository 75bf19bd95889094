using System.Net;
using AngleSharp.Html.Dom;
using Dapper;
using Durchwahl.Domain.Access;
using Durchwahl.Domain.Planning;
using Durchwahl.Planning;
using Durchwahl.Planning.Contract;
using Durchwahl.Tests.Support;

namespace Durchwahl.Tests.Planning;

public class PlanPagesTests : IAsyncLifetime
{
    const string Plans = "/verwaltung/musterkreis/planung", Form = Plans + "/annahmen";

    TestHouse _house = null!;
    TestBrowser _lead = null!;

    public async ValueTask InitializeAsync()
    {
        _house = await TestHouse.Open();
        await new ExampleOffice().Publish(_house.Web.Services);
        _lead = await _house.SignIn(Role.TeamLead);
    }

    public async ValueTask DisposeAsync()
    {
        _lead.Dispose();
        await _house.DisposeAsync();
        GC.SuppressFinalize(this);
    }

    [Fact]
    public async Task The_answer_comes_first_and_every_scenario_has_every_figure_with_its_interval()
    {
        var page = await _lead.Page(Plans);
        page.QuerySelector(".dw-lead")!.TextContent.ShouldContain("der Anrufe in 30 Sekunden");
        page.QuerySelectorAll(".dw-compare thead th").Select(column => column.FirstChild!.TextContent).ShouldBe(["A Wie heute", "B Eine Nummer", "C Tägliche Telefonstunde", "D Dritter Weg"]);
        page.QuerySelectorAll(".dw-compare tbody tr").Length.ShouldBe(PlanFigures.Estimated.Count + PlanFigures.Fixed.Count + 1);
        page.QuerySelectorAll(".dw-compare tbody tr").ShouldAllBe(row => row.QuerySelectorAll("td").Length == 4);
        page.Body!.TextContent.ShouldContain("Annahme: Das Anliegen duldet keinen Verzicht");
    }

    [Fact]
    public async Task Whoever_plans_in_one_office_is_led_there() => (await _lead.Get("/planung")).Headers.Location!.ToString().ShouldBe(Plans);

    [Fact]
    public async Task Whoever_may_not_plan_does_not_come_in() =>
        (await (await _house.SignIn(Role.Agent)).Get(Plans)).StatusCode.ShouldBe(HttpStatusCode.Forbidden);

    [Fact]
    public async Task What_was_chosen_is_saved_shown_and_written_into_the_trail()
    {
        var answer = await Save(("Name", "Entwurf für den Kreistag"), ("heute.zeigen", "ja"), ("dritter-weg.zeigen", "ja"), ("dritter-weg.PhoneHourMinutes", "30"), ("alle.PatienceSeconds", "300"), ("EurosPerHour", "52,50"));
        answer.StatusCode.ShouldBe(HttpStatusCode.Redirect);
        var plan = (await _lead.Get(answer.Headers.Location!.ToString())).RequestMessage!.RequestUri!.AbsolutePath;
        var page = await _lead.Page(plan);
        page.QuerySelectorAll(".dw-compare thead th").Length.ShouldBe(2);
        page.QuerySelector(".dw-compare thead th:last-child")!.TextContent.ShouldContain("je 30\u00A0Minuten am Tag");
        Row(page, "Kosten im Monat").ShouldContain("€");
        Assumption(page, "Geduld").ShouldContain("gesetzt");
        ((IHtmlInputElement)(await _lead.Page(plan + "/annahmen")).QuerySelector("[name='dritter-weg.PhoneHourMinutes']")!).Value.ShouldBe("30");
        (await Words("Planung angelegt")).ShouldBe(1);
    }

    [Fact]
    public async Task What_cannot_be_is_refused_at_its_field_and_changes_nothing()
    {
        var answer = await Save(("heute.zeigen", "ja"), ("heute.Agents", "1000000"), ("alle.PatienceSeconds", "0"), ("dritter-weg.PhoneTimes", "Mo-Fr 10:00-09:00"));
        answer.StatusCode.ShouldBe(HttpStatusCode.UnprocessableEntity);
        var page = await TestBrowser.Read(answer);
        page.QuerySelectorAll("[role=alert] a").Select(link => link.GetAttribute("href")).ShouldBe(["#alle-PatienceSeconds", "#heute-Agents", "#dritter-weg-PhoneTimes"], ignoreOrder: true);
        ((IHtmlInputElement)page.QuerySelector("[name='heute.Agents']")!).Value.ShouldBe("1000000");
        (await Count()).ShouldBe(0);
    }

    [Fact]
    public async Task A_comparison_of_nothing_is_refused() => (await Save(("Name", "leer"))).StatusCode.ShouldBe(HttpStatusCode.UnprocessableEntity);

    [Fact]
    public async Task A_fine_run_goes_on_in_the_background_and_stays_with_the_plan()
    {
        var plan = await SavedPlan();
        (await _lead.Send(plan, plan + "/genauer")).StatusCode.ShouldBe(HttpStatusCode.Redirect);
        await Ended(plan);
        var page = await _lead.Page(plan);
        page.Body!.TextContent.ShouldContain($"{PlanComparison.FineReplications} Wiederholungen");
        page.QuerySelector($"form[action='{plan}/genauer']").ShouldBeNull();
        (await _house.Database.Read(connection => connection.QuerySingleAsync<string>("select outcome from plan"))).ShouldContain("\"serviceLevelOfAll\"");
    }

    [Fact]
    public async Task A_cancelled_run_leaves_nothing_behind()
    {
        var plan = await SavedPlan();
        await _lead.Send(plan, plan + "/genauer");
        await _lead.Send(plan, plan + "/abbrechen");
        await Ended(plan);
        // Whoever is quicker than the cancelling has a whole result; never a part of one.
        var outcome = await _house.Database.Read(connection => connection.QuerySingleAsync<string?>("select outcome from plan"));
        (outcome is null || outcome.Contains($"\"replications\":{PlanComparison.FineReplications}", StringComparison.Ordinal)).ShouldBeTrue();
    }

    [Fact]
    public async Task A_search_says_what_is_enough_and_a_target_that_cannot_be_is_refused()
    {
        var found = await _lead.Page(Plans + "/suche?moeglichkeit=eine-nummer&gesucht=plaetze&zaehlung=alle&ziel=75");
        found.QuerySelector(".dw-lead")!.TextContent.ShouldContain("„Eine Nummer“ erreicht das Ziel von 75\u00A0% aller Anrufe in 30 Sekunden mit");
        (await _lead.Get(Plans + "/suche?moeglichkeit=eine-nummer&gesucht=plaetze&ziel=101")).StatusCode.ShouldBe(HttpStatusCode.UnprocessableEntity);
        (await _lead.Get(Plans + "/suche?moeglichkeit=keine&ziel=75")).StatusCode.ShouldBe(HttpStatusCode.NotFound);
    }

    [Fact]
    public async Task The_worked_example_shows_the_figures_of_Schaumburg()
    {
        var page = await _lead.Page(Plans + "/rechenbeispiel");
        page.QuerySelectorAll("tbody td").Select(cell => cell.TextContent).ShouldBe(["71,6", "53,1", "42,3", "35,2", "26,4", "21,2"]);
        page.Body!.TextContent.ShouldContain("54\u00A0% in 30 Sekunden an, 17,8\u00A0% legen auf");
        page.Body!.TextContent.ShouldContain("67 Rückrufe: weitere 4,5 Stunden");
    }

    [Fact]
    public async Task A_noted_prediction_stands_at_every_working_day_of_the_plan()
    {
        (await _lead.Send(Plans, Plans + "/vorhersage", ("kommt", "dritter-weg"))).Headers.Location!.ToString().ShouldEndWith("hinweis=vorhergesagt");
        (await _house.Database.Read(connection => connection.ExecuteScalarAsync<long>("select count(*) from figure_prediction"))).ShouldBeGreaterThan(20);
        (await Words("Vorhersage gemerkt")).ShouldBe(1);
    }

    [Fact]
    public async Task A_plan_is_deleted_and_then_unknown()
    {
        var plan = await SavedPlan();
        (await _lead.Send(plan, plan + "/loeschen")).Headers.Location!.ToString().ShouldBe(Plans + "?hinweis=geloescht");
        (await _lead.Get(plan)).StatusCode.ShouldBe(HttpStatusCode.NotFound);
    }

    async Task<string> SavedPlan() => (await Save(("Name", "Entwurf"), ("eine-nummer.zeigen", "ja"))).Headers.Location!.ToString().Split('?')[0];

    Task<HttpResponseMessage> Save(params (string Name, string Value)[] fields) => _lead.Send(Form, Form, fields);

    async Task Ended(string plan)
    {
        var basis = (await _house.Get<PlanBases>().Find(ExampleKey))!;
        var saved = (await _house.Database.Read(connection => Durchwahl.Planning.Tables.PlanTable.Of(connection, basis.Book.Office.Id))).Single(known => plan.EndsWith(known.Id.ToString(), StringComparison.Ordinal));
        if (_house.Get<PlanRuns>().Find(PlanRuns.KeyOf(basis, saved.Choices)) is { } run) await run.Ended;
    }

    static Domain.PhoneBook.OfficeKey ExampleKey => Domain.PhoneBook.OfficeKey.Parse("musterkreis");

    Task<long> Count() => _house.Database.Read(connection => connection.ExecuteScalarAsync<long>("select count(*) from plan"));

    Task<long> Words(string what) => _house.Database.Read(connection => connection.ExecuteScalarAsync<long>("select count(*) from audit_entry where what = @what", new { what }));

    static string Row(IHtmlDocument page, string label) => page.QuerySelectorAll(".dw-compare tbody tr").Single(row => row.TextContent.Contains(label, StringComparison.Ordinal)).TextContent;

    static string Assumption(IHtmlDocument page, string name) => page.QuerySelectorAll(".dw-tab tr").First(row => row.TextContent.Contains(name, StringComparison.Ordinal)).TextContent;
}
