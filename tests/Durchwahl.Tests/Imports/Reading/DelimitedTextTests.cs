using System.Text;
using Durchwahl.Domain.Imports;
using FsCheck;
using FsCheck.Fluent;

namespace Durchwahl.Tests.Imports.Reading;

public class DelimitedTextTests
{
    [Theory]
    [InlineData(";")]
    [InlineData(",")]
    [InlineData("\t")]
    [InlineData("|")]
    public void The_delimiter_is_found_whatever_it_is(string delimiter) =>
        Reading.Table(string.Join('\n', new[] { "Name;Durchwahl;Zimmer", "\"Müller, Anna\";213;1.12", "\"Weiß; Änne\";214;1.13" }.Select(line => line.Replace("l;", "l" + delimiter).Replace("e;", "e" + delimiter)
            .Replace("\";", "\"" + delimiter).Replace("3;", "3" + delimiter).Replace("4;", "4" + delimiter)))).Rows[1].Cells.ShouldBe(["Müller, Anna", "213", "1.12"]);

    [Fact]
    public void Commas_in_names_are_no_delimiter_when_semicolons_part_the_cells() =>
        Reading.Table("Name;Durchwahl;Zimmer\nMüller, Anna;213;1.12\nWeiß, Änne;214;1.13").Rows[2].Cells.ShouldBe(["Weiß, Änne", "214", "1.13"]);

    [Fact]
    public void Title_rows_do_not_hide_the_delimiter() => Reading.Table("Telefonliste\nStand März\n\nName;DW\nMüller;213\nWeiß;214").Rows[^1].Cells.ShouldBe(["Weiß", "214"]);

    [Fact]
    public void The_line_sep_of_Excel_names_the_delimiter_and_is_no_row() => Reading.Table("sep=|\r\nName|a;b\r\nMüller|x;y").Shown().ShouldBe(["2: Name | a;b", "3: Müller | x;y"]);

    public static TheoryData<string> Encodings => ["utf-8", "utf-8-bom", "utf-16", "utf-16BE", "windows-1252"];

    [Theory]
    [MemberData(nameof(Encodings))]
    public void Umlauts_come_out_right_in_every_usual_encoding(string name)
    {
        Encoding encoding = name switch { "utf-8" => new UTF8Encoding(false), "utf-8-bom" => new UTF8Encoding(true), "windows-1252" => Reading.Western, _ => Encoding.GetEncoding(name) };
        byte[] file = [.. encoding.GetPreamble(), .. encoding.GetBytes("Name;Straße\nÖztürk, Jürgen;Große Straße – 5 €")];
        Reading.Table(file).Shown().ShouldBe(["1: Name | Straße", "2: Öztürk, Jürgen | Große Straße – 5 €"]);
    }

    [Fact]
    public void A_letter_that_lies_across_two_blocks_of_the_file_stays_UTF_8() =>
        Reading.Table(string.Concat(Enumerable.Repeat("x\n", 32_767)) + "aü;1").Rows[^1].Cells[0].ShouldBe("aü");

    [Fact]
    public void A_record_over_several_lines_has_the_line_in_which_it_begins() =>
        Reading.Table("Name;DW\r\n\"Müller,\r\nAnna\";213\r\n\r\nWeiß;214").Shown().ShouldBe(["1: Name | DW", "2: Müller,\nAnna | 213", "5: Weiß | 214"]);

    [Fact]
    public void Doubled_quotation_marks_are_one() => Reading.Table("Name;Note\nMüller;\"die \"\"Neue\"\"\"").Rows[1].Cells[1].ShouldBe("die \"Neue\"");

    [Fact]
    public void A_quotation_mark_inside_a_cell_is_a_sign_like_others() => Reading.Table("Name;Zi\nMüller \"Anna\";1\n\"Haus A\" links;2").Rows.Select(row => row.Cells[0]).ShouldBe(["Name", "Müller \"Anna\"", "Haus A links"]);

    [Fact]
    public void Rows_of_different_lengths_keep_theirs() => Reading.Table("a;b;c\nd\ne;f;g;h").Rows.Select(row => row.Cells.Length).ShouldBe([3, 1, 4]);

    [Fact]
    public void Old_line_ends_of_Mac_are_line_ends() => Reading.Table("Name;DW\rMüller;213").Shown().ShouldBe(["1: Name | DW", "2: Müller | 213"]);

    [Fact]
    public void A_quotation_mark_that_is_not_closed_is_refused_with_its_line() =>
        Reading.Refusal("Name;DW\nMüller;213\n\"Weiß;214\nKranz;215").ShouldBe("In Zeile 3 beginnt ein Anführungszeichen, das nicht geschlossen wird. Bitte ergänzen Sie es und laden Sie die Datei noch einmal.");

    [Fact]
    public void Marks_that_nobody_sees_are_taken_out() => Reading.Table("Name;DW\nMül\u00ADler\u200B, Anna\u00A0;\u200E213").Rows[1].Cells.ShouldBe(["Müller, Anna", "213"]);

    [Fact]
    public void What_is_quoted_and_written_comes_back_the_same()
    {
        var cell = Gen.Elements("", "Müller, Anna", "a\"b", "\"", ";", "x\ny", "213", "ä|ö", "\t.").Select(text => text.Trim());
        var rows = Gen.ListOf(Gen.ArrayOf(cell, 3)).Where(list => list.Count > 0);
        Prop.ForAll(rows.ToArbitrary(), list =>
        {
            string[][] written = [["sep", "sep", "sep"], .. list];
            var text = string.Join("\r\n", written.Select(row => string.Join(';', row.Select(value => $"\"{value.Replace("\"", "\"\"")}\""))));
            var expected = written.Where(row => row.Any(value => value.Length > 0)).Select(row => string.Join('\u0001', row));
            return Reading.Table(text).Rows.Select(row => string.Join('\u0001', row[0], row[1], row[2])).SequenceEqual(expected);
        }).QuickCheckThrowOnFailure();
    }
}
