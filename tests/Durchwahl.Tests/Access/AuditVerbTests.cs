using System.CommandLine;
using System.Text.Json;
using Dapper;
using Durchwahl.Access;
using Durchwahl.Domain.Access;
using Durchwahl.House;
using Durchwahl.Tests.Support;

namespace Durchwahl.Tests.Access;

public class AuditVerbTests : IAsyncLifetime
{
    TestHouse _house = null!;

    public async ValueTask InitializeAsync()
    {
        _house = await TestHouse.Open();
        foreach (var name in new[] { "anna", "otto", "petra" }) await _house.AddAccount(name, Role.Editor);
    }

    public async ValueTask DisposeAsync()
    {
        await _house.DisposeAsync();
        GC.SuppressFinalize(this);
    }

    async Task<(int Code, string Out, string Error)> Run(params string[] args)
    {
        var line = new CommandLine();
        var root = new RootCommand { line.Data, line.Connection, line.Json, line.Settings, AuditVerb.On(line) };
        await using var output = new StringWriter();
        await using var error = new StringWriter();
        var code = await root.Parse(["audit", .. args, "--data", _house.DataFolder]).InvokeAsync(new InvocationConfiguration { Output = output, Error = error }, TestContext.Current.CancellationToken);
        return (code, output.ToString(), error.ToString());
    }

    Task<int> Tamper(string sql) => _house.Database.Write(transaction => transaction.Connection!.ExecuteAsync(sql, transaction: transaction));

    async Task<string> KeptHead()
    {
        var file = Path.Combine(_house.DataFolder, "stand.jsonl");
        await File.AppendAllTextAsync(file, (await Run("head")).Out, TestContext.Current.CancellationToken);
        return file;
    }

    [Fact]
    public async Task A_whole_trail_is_told_with_its_rows_and_the_way_to_see_a_cut_end()
    {
        var (code, text, _) = await Run("verify");
        code.ShouldBe(0);
        text.ShouldBe("Das Protokoll ist unversehrt: 3 Zeilen.\nOb am Ende Zeilen fehlen, zeigt nur ein aufbewahrter Stand: audit verify --head DATEI\n");
    }

    [Fact]
    public async Task Kept_heads_of_several_days_are_held_against_the_trail()
    {
        await KeptHead();
        await _house.AddAccount("lena", Role.Editor);
        var file = await KeptHead();
        (await Run("verify", "--head", file)).ShouldBe((0, "Das Protokoll ist unversehrt: 4 Zeilen, 2 aufbewahrte Stände stimmen.\n", ""));
        await Tamper("delete from audit_value where position = 4");
        await Tamper("delete from audit_entry where position = 4");
        var (code, text, _) = await Run("verify", "--head", file);
        code.ShouldBe(1);
        text.ShouldContain("Das Protokoll endet mit Zeile 3, der aufbewahrte Stand kennt Zeile 4");
    }

    [Fact]
    public async Task A_break_is_told_with_its_position_as_json_too()
    {
        await Tamper("update audit_value set after = '{}' where position = 2");
        var (code, text, _) = await Run("verify", "--json");
        code.ShouldBe(1);
        using var json = JsonDocument.Parse(text);
        json.RootElement.GetProperty("whole").GetBoolean().ShouldBeFalse();
        json.RootElement.GetProperty("faults")[0].GetProperty("position").GetInt64().ShouldBe(2);
        json.RootElement.GetProperty("faults")[0].GetProperty("text").GetString().ShouldBe("Zeile 2: Der Wert „Nachher“ ist nicht mehr der, der aufgeschrieben wurde.");
    }

    [Theory]
    [InlineData("kein JSON", "Zeile 1: Das ist kein Stand")]
    [InlineData("{}", "Zeile 1: Das ist kein Stand")]
    [InlineData("""{"count":3,"hash":"00","at":"2026-09-14T08:00:00Z","signature":"CfDJ8"}""", "Zeile 1: Die Unterschrift passt nicht")]
    [InlineData("\n\n", "steht kein Stand")]
    public async Task A_file_that_holds_no_head_of_this_house_is_refused(string content, string reason)
    {
        var file = Path.Combine(_house.DataFolder, "fremd.jsonl");
        await File.WriteAllTextAsync(file, content, TestContext.Current.CancellationToken);
        var (code, _, error) = await Run("verify", "--head", file);
        code.ShouldBe(1);
        error.ShouldContain(reason);
    }

    [Fact]
    public async Task A_file_that_is_not_there_is_named()
    {
        var (code, _, error) = await Run("verify", "--head", "/nirgends/stand");
        (code, error.Trim()).ShouldBe((1, "Die Datei /nirgends/stand gibt es nicht."));
    }
}
