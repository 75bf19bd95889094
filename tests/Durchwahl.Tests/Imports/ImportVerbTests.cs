using Durchwahl.Tests.Support;

namespace Durchwahl.Tests.Imports;

public sealed class ImportVerbTests : IDisposable
{
    const string List = """
        Name;Durchwahl;Zimmer;Team;Zuständigkeit;Sprechzeit
        Müller, Anna;-211;1.11;Team 52;Leistung A-K;Mo-Do 9-11:30
        Herr Özkan;App. 212;1.12;Team 52;Leistung L-Z;täglich 10.30 - 12.30 Uhr
        """;

    readonly TestProgram _program = new();

    public void Dispose() => _program.Dispose();

    Task<TestProgram.Result> Import(string file, params string[] more) =>
        _program.Run(["import", file, "--office", "amt", "--base-number", "05721 98", "--json", .. more]);

    [Fact]
    public async Task One_command_brings_a_list_to_the_public_page()
    {
        var result = await Import(_program.Write("liste.csv", List), "--land", "NI", "--release", "name", "--publish");
        result.Code.ShouldBe(0, result.Error);
        result.Json.GetProperty("accepted").GetInt32().ShouldBe(2);
        var post = result.Json.GetProperty("posts")[0];
        post.GetProperty("name").GetString().ShouldBe("Anna Müller");
        post.GetProperty("task").GetString().ShouldBe("leistung");
        post.GetProperty("number").GetString().ShouldBe("+49572198211");
        post.GetProperty("extension").GetString().ShouldBe("211");
        post.GetProperty("hours").GetString().ShouldBe("Mo–Do 09:00–11:30");
        post.GetProperty("responsibility").GetString().ShouldBe("Leistung A–K");

        var found = await _program.Run("find", "--office", "amt", "--task", "leistung", "--surname", "Özdemir", "--at", "2026-09-14T11:00", "--json");
        found.Json.GetProperty("post").GetProperty("name").GetString().ShouldBe("Herr Özkan");
        found.Json.GetProperty("post").GetProperty("display").GetString().ShouldBe("05721 98-212");
        found.Json.GetProperty("answeredNow").GetBoolean().ShouldBeTrue();
        found.Json.GetProperty("nextPhoneHour").GetProperty("from").GetString().ShouldBe("2026-09-14T10:30:00+02:00");
    }

    [Fact]
    public async Task A_refused_row_is_named_and_nothing_is_written_unless_good_rows_are_wanted()
    {
        var file = _program.Write("liste.csv", List + "\nWeiß, Änne;98-2l3;1.13;Team 52;Vermittlung;");
        var refused = await Import(file, "--land", "NI");
        refused.Code.ShouldBe(1);
        var refusal = refused.Json.GetProperty("refused")[0];
        refusal.GetProperty("line").GetInt32().ShouldBe(4);
        refusal.GetProperty("column").GetString().ShouldBe("Durchwahl");
        refusal.GetProperty("value").GetString().ShouldBe("98-2l3");
        refusal.GetProperty("reason").GetString()!.ShouldContain("Buchstaben");
        (await Import(_program.Write("leer.csv", "Name;Durchwahl\nMüller, Anna;-211"), "--dry-run")).Json.GetProperty("changes")[0].GetProperty("kind").GetString().ShouldBe("new");

        (await Import(file, "--accept-good-rows")).Json.GetProperty("written").GetBoolean().ShouldBeTrue();
        var again = await Import(file, "--accept-good-rows", "--dry-run");
        again.Json.GetProperty("changes").GetArrayLength().ShouldBe(0);
    }

    [Fact]
    public async Task A_second_list_tells_what_is_new_changed_gone_and_moved_to_another_person()
    {
        await Import(_program.Write("liste.csv", List), "--land", "NI");
        var second = await Import(_program.Write("neu.csv", """
            Name;Durchwahl;Zimmer;Team;Zuständigkeit;Sprechzeit
            Weber, Tom;-211;1.11;Team 52;Leistung A-K;Mo-Do 9-11:30
            Neumann, Ida;-219;2.01;Team 53;Vermittlung;
            """), "--dry-run");
        second.Json.GetProperty("changes").EnumerateArray().Select(change => change.GetProperty("kind").GetString()).ShouldBe(["moved", "new", "gone"], ignoreOrder: true);
    }

    [Fact]
    public async Task A_list_found_elsewhere_is_compared_and_nothing_is_written()
    {
        await Import(_program.Write("liste.csv", List), "--land", "NI", "--release", "name");
        _program.Write("gefunden.csv", "Name,Telefon\nMüller,05721 98-211\nWeber,05721 98-212\nKeiner,05721 98-999\n");
        var result = await _program.Run("check", "--against", "gefunden.csv", "--json");
        result.Code.ShouldBe(1);
        result.Json.GetProperty("stale")[0].GetProperty("text").GetString()!.ShouldContain("Weber");
        result.Json.GetProperty("wrong")[0].GetProperty("number").GetString().ShouldBe("05721 98-999");
        result.Json.GetProperty("missing").GetArrayLength().ShouldBe(0);
        (await Import("liste.csv", "--dry-run")).Json.GetProperty("changes").GetArrayLength().ShouldBe(0);
    }

    [Theory]
    [InlineData("nicht-da.csv", 1, "gibt es nicht")]
    [InlineData("leer.csv", 1, "leer")]
    public async Task A_file_that_cannot_be_read_gets_one_sentence(string file, int code, string sentence)
    {
        _program.Write("leer.csv", "");
        var result = await Import(file, "--land", "NI");
        result.Code.ShouldBe(code);
        result.Error.ShouldContain(sentence);
        result.Json.GetProperty("accepted").GetInt32().ShouldBe(0);
    }

    [Theory]
    [InlineData("--release", "alles")]
    [InlineData("--map", "Unsinn")]
    [InlineData("--land", "XX")]
    public async Task Wrong_usage_ends_with_2_and_makes_no_office(string option, string value)
    {
        var result = await Import(_program.Write("liste.csv", List), option, value);
        result.Code.ShouldBe(2);
        (await _program.Run("office", "list", "--json")).Out.Trim().ShouldBe("[]");
    }
}
