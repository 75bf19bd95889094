using Durchwahl.Tests.Support;

namespace Durchwahl.Tests.PhoneBook.Verbs;

public class CheckVerbTests
{
    [Fact]
    public async Task Check_ends_with_1_and_names_gaps_and_overlaps_as_readable_ranges()
    {
        using var program = new TestProgram();
        (await program.Run("office", "add", "musterkreis", "--name", "Jobcenter Musterkreis", "--land", "NI", "--base-number", "05721 98")).Code.ShouldBe(0);
        program.Write("liste.csv", "Name;Durchwahl;Aufgabe\nMüller, Anna;213;Leistung A-K\nKuhn, Jan;214;Leistung J-S\n");
        (await program.Run("import", "liste.csv", "--office", "musterkreis")).Code.ShouldBe(0);
        var checkedBook = await program.Run("check", "--office", "musterkreis", "--json");
        checkedBook.Code.ShouldBe(1);
        var gap = checkedBook.Json.GetProperty("gaps")[0];
        (gap.GetProperty("task").GetString(), gap.GetProperty("text").GetString()).ShouldBe(("leistung", "Leistung: Nachnamen T–Z: niemand"));
        var overlap = checkedBook.Json.GetProperty("overlaps")[0];
        overlap.GetProperty("text").GetString().ShouldBe("Leistung: Nachnamen J–K: 2 Stellen");
        overlap.GetProperty("posts").EnumerateArray().Select(post => post.GetProperty("name").GetString()).ShouldBe(["Anna Müller", "Jan Kuhn"]);
        checkedBook.Json.GetProperty("policies").GetArrayLength().ShouldBe(0);
    }

    [Fact]
    public async Task Check_ends_with_0_when_there_is_nothing_to_find()
    {
        using var program = new TestProgram();
        await program.Run("office", "add", "musterkreis", "--name", "Jobcenter Musterkreis", "--land", "NI");
        (await program.Run("check", "--json")).Code.ShouldBe(0);
        (await program.Run("check", "--office", "nirgends")).Code.ShouldBe(1);
    }
}
