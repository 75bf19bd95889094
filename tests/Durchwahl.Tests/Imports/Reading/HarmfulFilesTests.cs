using System.Buffers.Binary;
using System.IO.Compression;
using System.Text;
using Durchwahl.Imports.Reading;
using FsCheck;
using FsCheck.Fluent;

namespace Durchwahl.Tests.Imports.Reading;

public class HarmfulFilesTests
{
    static readonly ReadingLimits AnyPacking = ReadingLimits.Default with { PackingRatio = int.MaxValue };

    [Fact]
    public void An_empty_file_is_refused() => Reading.Refusal([]).ShouldBe("Die Datei ist leer.");

    [Fact]
    public void A_file_of_blank_lines_is_refused() => Reading.Refusal(" \r\n\r\n").ShouldBe("Die Datei ist leer.");

    [Fact]
    public void A_file_of_delimiters_only_is_refused() => Reading.Refusal(";;;\n;;;").ShouldBe("Die Datei enthält keine Tabelle mit Inhalt.");

    [Fact]
    public void A_file_that_is_too_large_is_refused_without_reading_a_byte()
    {
        var file = new CountingStream(endless: true) { SaysLength = ReadingLimits.Default.FileBytes + 1 };
        Refusal(file).ShouldBe("Die Datei ist größer als 50 MB. Bitte speichern Sie nur die Telefonliste.");
        file.BytesRead.ShouldBe(0);
    }

    [Fact]
    public void An_upload_without_end_is_read_up_to_the_limit_and_refused()
    {
        var file = new CountingStream(endless: true);
        var limits = ReadingLimits.Default with { FileBytes = 1024 * 1024 };
        ListFile.Read(file, "x", limits, TestContext.Current.CancellationToken).ShouldBeOfType<FileReading.Refused>().Reason.ShouldStartWith("Die Datei ist größer als 1 MB.");
        file.BytesRead.ShouldBeLessThan(2 * 1024 * 1024);
    }

    public static TheoryData<byte[], string> ForeignFiles => new()
    {
        { "%PDF-1.7\n%âãÏÓ\n1 0 obj"u8.ToArray(), "eine PDF-Datei" },
        { [0x89, 0x50, 0x4E, 0x47, 13, 10, 26, 10, 0, 0, 0, 13], "ein Bild" },
        { [0xFF, 0xD8, 0xFF, 0xE0, 0, 16], "ein Bild" },
        { "{\\rtf1\\ansi Telefonliste}"u8.ToArray(), "ein Textdokument (RTF)" },
        { [0x1F, 0x8B, 8, 0], "ein gepacktes Archiv" },
        { Zip(("word/document.xml", "<w/>")), "ein Textdokument (DOCX)" },
        { Zip(("mimetype", "application/vnd.oasis.opendocument.spreadsheet"), ("content.xml", "<o/>")), "ein OpenDocument (ODS oder ODT)" },
        { Zip(("xl/workbook.bin", "x")), "eine binäre Arbeitsmappe (XLSB)" },
        { Zip(("liste.csv", "Name;DW")), "ein gepacktes Archiv" },
    };

    [Theory]
    [MemberData(nameof(ForeignFiles))]
    public void A_foreign_format_under_the_name_of_a_list_is_named(byte[] file, string kind) =>
        Reading.Refusal(file).ShouldBe($"Das ist {kind}. Bitte speichern Sie die Liste als XLSX oder CSV und laden Sie diese Datei.");

    [Fact]
    public void A_workbook_with_a_password_says_so() =>
        Reading.Refusal([0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1, .. new byte[504], .. Encoding.Unicode.GetBytes("EncryptedPackage"), .. new byte[480]]).ShouldStartWith("Die Arbeitsmappe ist mit einem Kennwort geschützt.");

    [Fact]
    public void A_damaged_old_workbook_is_refused() =>
        Reading.Refusal([0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1, .. new byte[504], .. Encoding.Unicode.GetBytes("Workbook"), .. new byte[496]]).ShouldStartWith("Die Arbeitsmappe ist beschädigt.");

    [Fact]
    public void NUL_bytes_in_a_text_are_refused() => Reading.Refusal("Name;DW\nMüller\0;213").ShouldStartWith("Die Datei ist keine Textdatei");

    [Fact]
    public void Binary_garbage_is_refused()
    {
        var garbage = new byte[100_000];
        new Random(4711).NextBytes(garbage);
        Reading.Refusal(garbage).ShouldStartWith("Die Datei ist keine Textdatei");
    }

    [Theory]
    [InlineData("[{\"name\":\"Müller\"}]", "Das ist eine JSON-Datei.")]
    [InlineData("From: <Saved>\r\nMIME-Version: 1.0\r\nContent-Type: multipart/related; boundary=x\r\n", "Das ist ein Webarchiv (MHT).")]
    [InlineData("<?xml version=\"1.0\"?><Workbook xmlns=\"urn:schemas-microsoft-com:office:spreadsheet\"/>", "Das ist eine Tabelle im alten XML-Format.")]
    public void A_text_format_that_holds_no_rows_for_us_is_named(string text, string start) => Reading.Refusal(text).ShouldStartWith(start);

    [Theory]
    [InlineData("<row r=\"2147483000\"><c r=\"A2147483000\" t=\"str\"><v>x</v></c></row>", "Die Arbeitsmappe nennt eine Zeile oder Spalte, die es in keiner Tabelle gibt.")]
    [InlineData("<row r=\"1\"><c r=\"ZZZZZZZ1\" t=\"str\"><v>x</v></c></row>", "Die Arbeitsmappe nennt eine Zeile oder Spalte, die es in keiner Tabelle gibt.")]
    [InlineData("<row r=\"1\"><c r=\"A99999999999\" t=\"str\"><v>x</v></c></row>", "Die Arbeitsmappe nennt eine Zeile oder Spalte, die es in keiner Tabelle gibt.")]
    [InlineData("<row r=\"1\"><c r=\"XFD1\" t=\"str\"><v>x</v></c></row>", "Zeile 1 hat mehr als 200 Spalten.")]
    [InlineData("<row r=\"1\"><c r=\"A1\"><v>", "Die Arbeitsmappe ist beschädigt.")]
    public void Absurd_places_in_a_sheet_are_refused(string rows, string start) =>
        Reading.Refusal(new WorkbookWriter().SheetXml("Liste", $"<sheetData>{rows}</sheetData>").ToBytes()).ShouldStartWith(start);

    [Fact]
    public void A_single_filled_cell_in_the_last_row_that_workbooks_have_costs_one_row() =>
        Reading.Table(new WorkbookWriter().SheetXml("Liste", "<sheetData><row r=\"1048576\"><c r=\"A1048576\" t=\"str\"><v>x</v></c></row></sheetData>").ToBytes()).Rows.ShouldHaveSingleItem().Line.ShouldBe(1_048_576);

    [Fact]
    public void Column_XFD_in_200_000_rows_is_refused_in_the_first() =>
        Reading.Refusal(new WorkbookWriter().SheetXml("Liste", $"<sheetData>{string.Concat(Enumerable.Range(1, 200_000).Select(row => $"<row r=\"{row}\"><c r=\"XFD{row}\" t=\"str\"><v>x</v></c></row>"))}</sheetData>")
            .ToBytes(), AnyPacking).ShouldStartWith("Zeile 1 hat mehr als 200 Spalten.");

    [Fact]
    public void Merged_cells_over_a_whole_sheet_many_times_over_are_refused()
    {
        var rows = Enumerable.Range(1, 2_000).Select(row => (object?[])[$"Zeile {row}"]).ToArray();
        Reading.Refusal(new WorkbookWriter().Sheet("Liste", rows, [.. Enumerable.Repeat("A1:GR2000", 50)]).ToBytes()).ShouldStartWith("Die Arbeitsmappe hat zu große verbundene Zellen.");
    }

    [Fact]
    public void A_part_packed_a_thousand_times_is_refused_by_what_it_declares() =>
        Reading.Refusal(new WorkbookWriter().SharedTexts($"<si><t>{new string('x', 4_000_000)}</t></si>").Sheet("Liste", [["Name"]]).ToBytes()).ShouldStartWith("Die Datei entpackt sich zu ungewöhnlich großen Inhalten.");

    [Fact]
    public void A_part_that_declares_a_small_size_is_refused_by_what_comes_out()
    {
        var file = new WorkbookWriter().SheetXml("Liste", $"<sheetData>{string.Concat(Enumerable.Repeat("<row><c/></row>", 400_000))}</sheetData>").ToBytes();
        Declare(file, "xl/worksheets/sheet1.xml", size: 1_000);
        Reading.Refusal(file, ReadingLimits.Default with { UnpackedBytes = 1024 * 1024 }).ShouldSatisfyAllConditions(
            reason => reason.ShouldBeOneOf("Die Datei entpackt sich zu ungewöhnlich großen Inhalten. So groß ist keine Telefonliste.",
                "Die Arbeitsmappe ist beschädigt. Bitte öffnen Sie sie, speichern Sie sie neu und laden Sie sie noch einmal."));
    }

    [Fact]
    public void A_tag_without_end_is_refused_before_it_fills_the_memory() =>
        Reading.Refusal(new WorkbookWriter().SheetXml("Liste", $"<sheetData a=\"{new string('>', 2_000_000)}\"/>").ToBytes(), AnyPacking).ShouldStartWith("Die Datei entpackt sich zu ungewöhnlich großen Inhalten.");

    [Fact]
    public void A_text_without_end_in_a_sheet_is_refused_with_its_row()
    {
        foreach (var text in new[] { new string('x', 2_000_000), $"<![CDATA[{new string('<', 2_000_000)}]]>" })
            Reading.Refusal(new WorkbookWriter().SheetXml("Liste", $"<sheetData><row r=\"7\"><c t=\"str\"><v>{text}</v></c></row></sheetData>").ToBytes(), AnyPacking)
                .ShouldBe("Eine Zelle in Zeile 7 hat mehr als 32.767 Zeichen. Eine Telefonliste braucht so lange Zellen nicht.");
    }

    [Fact]
    public void One_text_used_by_very_many_cells_counts_as_often_as_it_is_used()
    {
        var cells = string.Concat(Enumerable.Repeat("<row><c t=\"s\"><v>0</v></c></row>", 3_000));
        Reading.Refusal(new WorkbookWriter().SharedTexts($"<si><t>{new string('x', 30_000)}</t></si>").SheetXml("Liste", $"<sheetData>{cells}</sheetData>").ToBytes(), AnyPacking)
            .ShouldStartWith("Die Datei enthält mehr als 67.108.864 Zeichen Text.");
    }

    [Fact]
    public void A_document_type_with_entities_in_a_workbook_is_refused() =>
        Reading.Refusal(Zip(("xl/workbook.xml", "<!DOCTYPE w [<!ENTITY a \"aaaa\">]><w>&a;</w>"), ("xl/_rels/workbook.xml.rels", "<r/>"))).ShouldStartWith("Die Arbeitsmappe ist beschädigt.");

    [Fact]
    public void A_packed_file_of_very_many_parts_is_refused_before_its_directory_is_read()
    {
        var parts = Enumerable.Range(0, 2_500).Select(number => ($"xl/{number}.xml", "")).Prepend(("xl/workbook.xml", "<w/>")).ToArray();
        Reading.Refusal(Zip(parts)).ShouldBe("Die Datei besteht aus mehr als 2.000 Teilen. Das ist keine Telefonliste.");
    }

    [Fact]
    public void A_packed_file_that_is_cut_off_is_refused() =>
        Reading.Refusal(new WorkbookWriter().Sheet("Liste", [["Name"]]).ToBytes()[..400]).ShouldStartWith("Die Arbeitsmappe ist beschädigt.");

    [Fact]
    public void A_page_nested_a_hundred_thousand_times_is_refused() =>
        Reading.Refusal("<html>" + string.Concat(Enumerable.Repeat("<div>", 100_000)) + "<table><tr><td>x</table>").ShouldStartWith("Die Webseite ist zu tief verschachtelt.");

    [Fact]
    public void A_page_of_very_many_elements_is_refused() =>
        Reading.Refusal("<html><table>" + string.Concat(Enumerable.Repeat("<tr><td>x", 150_000)) + "</table>").ShouldStartWith("Die Webseite ist zu groß für eine Telefonliste.");

    [Fact]
    public void Spans_of_a_thousand_columns_are_refused() =>
        Reading.Refusal("<table><tr>" + string.Concat(Enumerable.Repeat("<td colspan=1000 rowspan=65534>x", 100)) + "</table>").ShouldStartWith("Zeile 1 hat mehr als 200 Spalten.");

    [Fact]
    public void A_line_of_a_million_delimiters_is_refused() => Reading.Refusal("Name;DW\n" + new string(';', 1_000_000) + "x").ShouldStartWith("Zeile 2 hat mehr als 200 Spalten.");

    [Fact]
    public void A_line_without_end_is_refused() => Reading.Refusal("Name;DW\n" + new string('x', 1_000_000)).ShouldStartWith("Eine Zelle in Zeile 2 hat mehr als 32.767 Zeichen.");

    [Fact]
    public void More_rows_than_any_list_has_are_refused() =>
        Reading.Refusal(Encoding.UTF8.GetBytes(string.Concat(Enumerable.Repeat("a;b\n", 30))), ReadingLimits.Default with { Rows = 20 }).ShouldBe("Die Datei hat mehr als 20 Zeilen. So lang ist keine Telefonliste.");

    [Fact]
    public void Reading_stops_when_it_is_cancelled()
    {
        var cancelled = new CancellationToken(canceled: true);
        byte[][] files =
        [
            Encoding.UTF8.GetBytes("Name;DW"), new WorkbookWriter().Sheet("Liste", [["Name"]]).ToBytes(),
            Encoding.UTF8.GetBytes("<table>" + string.Concat(Enumerable.Repeat("<tr><td>x", 100)) + "</table>"),
        ];
        foreach (var file in files)
            Should.Throw<OperationCanceledException>(() => ListFile.Read(new MemoryStream(file), "x", ReadingLimits.Default, cancelled));
    }

    [Fact]
    public void A_workbook_with_any_byte_changed_is_read_or_refused_and_nothing_else()
    {
        var good = new WorkbookWriter().Sheet("Liste", [["Name", "DW"], ["Müller", 213]], ["A1:B1"]).ToBytes();
        Prop.ForAll(Gen.Choose(0, good.Length - 1).ToArbitrary(), Gen.Choose(1, 255).ToArbitrary(), (place, change) =>
        {
            var file = (byte[])good.Clone();
            file[place] ^= (byte)change;
            return Reading.Of(file) is FileReading.Tables or FileReading.Refused;
        }).Check(Config.QuickThrowOnFailure.WithMaxTest(1_000));
    }

    [Fact]
    public void No_text_whatever_makes_reading_fail()
    {
        var words = Gen.Elements("<table>", "<tr>", "<td colspan=3>", "</table>", "BEGIN:VCARD\n", "END:VCARD\n", "N:a;b\n", "dn: x\n", "cn:: ", "=", ";", "\"", "\n", " ", "Müller", "213", "<", "&#0;", "\\");
        Prop.ForAll(Gen.ListOf(words).ToArbitrary(), parts => Reading.Of(string.Concat(parts)) is not null).Check(Config.QuickThrowOnFailure.WithMaxTest(1_000));
    }

    static string Refusal(Stream file) => ListFile.Read(file, "x", ReadingLimits.Default, TestContext.Current.CancellationToken).ShouldBeOfType<FileReading.Refused>().Reason;

    static byte[] Zip(params (string Name, string Contents)[] parts)
    {
        var file = new MemoryStream();
        using (var archive = new ZipArchive(file, ZipArchiveMode.Create, leaveOpen: true))
        {
            foreach (var (name, contents) in parts)
            {
                using var writer = new StreamWriter(archive.CreateEntry(name).Open());
                writer.Write(contents);
            }
        }
        return file.ToArray();
    }

    // Writes another unpacked size into the directory record of a part.
    static void Declare(byte[] file, string part, uint size)
    {
        var name = file.AsSpan().LastIndexOf(Encoding.ASCII.GetBytes(part));
        BinaryPrimitives.WriteUInt32LittleEndian(file.AsSpan(name - 22), size);
    }

    /// <summary>Counts what is read of it.</summary>
    sealed class CountingStream(bool endless) : Stream
    {
        public long BytesRead { get; private set; }
        public long? SaysLength { get; init; }

        public override int Read(byte[] buffer, int offset, int count)
        {
            if (!endless) return 0;
            buffer.AsSpan(offset, count).Fill((byte)'x');
            BytesRead += count;
            return count;
        }

        public override bool CanRead => true;
        public override bool CanSeek => SaysLength is not null;
        public override bool CanWrite => false;
        public override long Length => SaysLength ?? throw new NotSupportedException();
        public override long Position { get; set; }
        public override void Flush() { }
        public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();
        public override void SetLength(long value) => throw new NotSupportedException();
        public override void Write(byte[] buffer, int offset, int count) => throw new NotSupportedException();
    }
}
