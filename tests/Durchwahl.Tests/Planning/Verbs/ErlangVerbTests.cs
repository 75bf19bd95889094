using Durchwahl.Tests.Support;

namespace Durchwahl.Tests.Planning.Verbs;

public sealed class ErlangVerbTests : IDisposable
{
    readonly TestProgram _program = new();

    public void Dispose() => _program.Dispose();

    Task<TestProgram.Result> Erlang(params string[] args) => _program.Run(["erlang", .. args]);

    [Fact]
    public async Task Erlang_A_says_every_figure_in_seconds_and_shares()
    {
        var result = await Erlang("a", "--calls-per-hour", "60", "--handling", "240", "--agents", "5", "--patience", "600", "--target", "30", "--json");
        result.Code.ShouldBe(0, result.Error);
        string[] names = ["pWait", "pAbandon", "meanWaitAll", "meanWaitServed", "meanWaitAbandoned", "serviceLevelOfAll", "serviceLevelOfServed", "serviceLevelWithoutShortAbandons", "occupancy", "meanQueue"];
        result.Json.EnumerateObject().Select(figure => figure.Name).ShouldBe(names);
        result.Json.GetProperty("pAbandon").GetDouble().ShouldBe(result.Json.GetProperty("meanWaitAll").GetDouble() / 600, 1e-15);
        result.Json.GetProperty("meanQueue").GetDouble().ShouldBe(result.Json.GetProperty("meanWaitAll").GetDouble() / 60, 1e-14);
        result.Json.GetProperty("serviceLevelOfAll").GetDouble().ShouldBe(0.652644506529, 1e-12);
        File.Exists(_program.PathOf("data")).ShouldBeFalse();
        Directory.Exists(_program.PathOf("data")).ShouldBeFalse();
    }

    [Fact]
    public async Task People_read_a_table()
    {
        var result = await Erlang("a", "--calls-per-hour", "60", "--handling", "240", "--agents", "5", "--patience", "600", "--target", "30");
        result.Out.ShouldContain("In 30 s beantwortet, von allen Anrufen          65,3\u00A0%");
    }

    [Fact]
    public async Task Erlang_B_says_what_is_lost()
    {
        (await Erlang("b", "--erlangs", "2", "--agents", "3", "--json")).Json.GetProperty("blocking").GetDouble().ShouldBe(4.0 / 19, 1e-15);
        (await Erlang("b", "--erlangs", "2", "--agents", "3")).Out.ShouldBe("21,1\u00A0% der Anrufe hören das Besetztzeichen.\n");
    }

    [Fact]
    public async Task Erlang_C_refuses_a_load_at_the_agents()
    {
        (await Erlang("c", "--calls-per-hour", "75", "--handling", "240", "--agents", "6", "--target", "30", "--json")).Json.GetProperty("pAbandon").GetDouble().ShouldBe(0);
        var refused = await Erlang("c", "--calls-per-hour", "75", "--handling", "240", "--agents", "5", "--target", "30", "--json");
        refused.Code.ShouldBe(1);
        refused.Out.ShouldBeEmpty();
        refused.Error.ShouldContain("Die Last von 5 Erlang erreicht die 5 Plätze.");
    }

    [Theory]
    [InlineData("--agents", "-1", "eine ganze Zahl von 1 bis 100000")]
    [InlineData("--agents", "1000000", "eine ganze Zahl von 1 bis 100000")]
    [InlineData("--agents", "2.5", "eine ganze Zahl von 1 bis 100000")]
    [InlineData("--patience", "0", "eine Zahl über 0")]
    [InlineData("--handling", "0,5", "hinter einem Punkt")]
    [InlineData("--calls-per-hour", "NaN", "eine Zahl von 0 bis")]
    [InlineData("--target", "bald", "Das ist keine Zahl.")]
    public async Task A_number_that_cannot_be_is_refused_by_name_with_what_is_allowed(string option, string value, string reason)
    {
        var numbers = new Dictionary<string, string>(StringComparer.Ordinal) { ["--calls-per-hour"] = "60", ["--handling"] = "240", ["--agents"] = "5", ["--patience"] = "600", ["--target"] = "30", [option] = value };
        var result = await Erlang(["a", .. numbers.SelectMany(number => new[] { number.Key, number.Value })]);
        result.Code.ShouldBe(2);
        result.Out.ShouldBeEmpty();
        result.Error.ShouldContain($"{option} „{value}“: ");
        result.Error.ShouldContain(reason);
    }

    [Fact]
    public async Task A_missing_number_is_named()
    {
        var result = await Erlang("b", "--erlangs", "2");
        result.Code.ShouldBe(2);
        result.Error.ShouldContain("Es fehlt die Option --agents");
    }

    [Fact]
    public async Task A_file_is_answered_row_by_row_with_its_inputs_as_they_were_written()
    {
        _program.Write("zeilen.csv", "note,theta,servers,lambda,mu,T\nx,1e-8,5,4.5,1,1\n\"a, b\",0.50,5,4.50,1,0.25\n");
        var result = await Erlang("a", "--csv", "zeilen.csv");
        result.Code.ShouldBe(0, result.Error);
        var lines = result.Out.Split('\n', StringSplitOptions.RemoveEmptyEntries);
        lines[0].ShouldBe("servers,lambda,mu,theta,T,p_wait,p_abandon,mean_wait_all,mean_queue,occupancy,mean_wait_served,mean_wait_abandoned,sl_served_le_T_of_all,sl_served_le_T_of_served");
        lines[1].ShouldStartWith("5,4.5,1,1e-8,1,0.7624");
        lines[2].ShouldStartWith("5,4.50,1,0.50,0.25,0.");
        lines.Length.ShouldBe(3);
    }

    [Fact]
    public async Task Files_of_Erlang_B_and_C_have_their_own_columns()
    {
        _program.Write("b.csv", "offered_erlang,servers\n2,3\n");
        (await Erlang("b", "--csv", "b.csv")).Out.ShouldStartWith("servers,offered_erlang,blocking\n3,2,0.210526315789473");
        _program.Write("c.csv", "servers,offered_erlang,T_over_service\n1,0.5,0\n");
        (await Erlang("c", "--csv", "c.csv")).Out.ShouldStartWith("servers,offered_erlang,T_over_service,p_wait,mean_wait_all_over_service,service_level_T\n1,0.5,0,0.5,1,0.5");
    }

    [Theory]
    [InlineData("servers,offered_erlang,T_over_service\n5,4,1\n5,5,1\n", "Zeile 3, Spalte offered_erlang, Wert „5“: Die Last von 5 Erlang erreicht die 5 Plätze.")]
    [InlineData("servers,offered_erlang,T_over_service\n5,4,1\n\n5,vier,1\n", "Zeile 4, Spalte offered_erlang, Wert „vier“: Das ist keine Zahl.")]
    [InlineData("servers,offered_erlang,T_over_service\n5,-4,1\n", "Zeile 2, Spalte offered_erlang, Wert „-4“: Erlaubt ist eine Zahl von 0")]
    [InlineData("servers,offered_erlang,T_over_service\n5,4\n", "Zeile 2, Spalte T_over_service, Wert „“: Der Wert fehlt.")]
    [InlineData("servers,offered_erlang\n5,4\n", "Zeile 1: Die Spalte T_over_service fehlt.")]
    [InlineData("", "Zeile 1: Die Spalte servers fehlt.")]
    public async Task One_row_that_cannot_be_refuses_the_file_and_nothing_is_printed(string content, string reason)
    {
        _program.Write("c.csv", content);
        var result = await Erlang("c", "--csv", "c.csv");
        result.Code.ShouldBe(1);
        result.Out.ShouldBeEmpty();
        result.Error.ShouldContain(reason);
    }

    [Fact]
    public async Task A_file_and_numbers_do_not_go_together()
    {
        _program.Write("b.csv", "servers,offered_erlang\n3,2\n");
        (await Erlang("b", "--csv", "b.csv", "--agents", "3")).Code.ShouldBe(2);
        (await Erlang("b", "--csv", "b.csv", "--json")).Code.ShouldBe(2);
        (await Erlang("b", "--csv", "nirgends.csv")).Code.ShouldBe(1);
    }
}
