using System.Text;
using Durchwahl.Domain.Imports;

namespace Durchwahl.Tests.Imports.Reading;

public class OldWorkbookTests
{
    [Fact]
    public void A_workbook_of_Excel_97_is_read_without_its_hidden_sheet()
    {
        var table = Reading.Table(Container(Book(("Geheim", 1, [["geheim"]]), ("Liste", 0, [["Name", "DW"], ["Müller, Anna", 213d]]))));
        table.Name.ShouldBe("Liste");
        table.Shown().ShouldBe(["1: Name | DW", "2: Müller, Anna | 213"]);
    }

    [Fact]
    public void A_chain_of_sectors_that_leads_back_to_itself_is_not_read_for_ever()
    {
        var file = Container(Book(("Liste", 0, [["Name", "DW"]])));
        BitConverter.TryWriteBytes(file.AsSpan(512 + (4 * 9)), 2); // the stream's last sector leads to its first
        Reading.Of(file).ShouldNotBeNull();
    }

    // The records of [MS-XLS] 2.4 that a reader needs: BOF, CODEPAGE, BOUNDSHEET, EOF; then BOF, DIMENSIONS, LABEL, NUMBER, EOF for each sheet.
    static byte[] Book(params (string Name, byte State, object[][] Rows)[] sheets)
    {
        var bodies = sheets.Select(sheet => Sheet(sheet.Rows)).ToArray();
        var names = sheets.Select(sheet => Encoding.Latin1.GetBytes(sheet.Name)).ToArray();
        var offset = 20 + 6 + names.Sum(name => 4 + 8 + name.Length) + 4;
        var book = new MemoryStream();
        Record(book, 0x0809, [0, 6, 5, 0, .. new byte[12]]);
        Record(book, 0x0042, [0xB0, 4]);
        for (var index = 0; index < sheets.Length; index++)
        {
            Record(book, 0x0085, [.. BitConverter.GetBytes(offset), sheets[index].State, 0, (byte)names[index].Length, 0, .. names[index]]);
            offset += bodies[index].Length;
        }
        Record(book, 0x000A, []);
        foreach (var body in bodies) book.Write(body);
        return book.ToArray();
    }

    static byte[] Sheet(object[][] rows)
    {
        var sheet = new MemoryStream();
        Record(sheet, 0x0809, [0, 6, 0x10, 0, .. new byte[12]]);
        Record(sheet, 0x0200, [0, 0, 0, 0, .. BitConverter.GetBytes(rows.Length), 0, 0, .. BitConverter.GetBytes((ushort)rows.Max(row => row.Length)), 0, 0]);
        for (ushort row = 0; row < rows.Length; row++)
            for (ushort column = 0; column < rows[row].Length; column++)
                Cell(sheet, [.. BitConverter.GetBytes(row), .. BitConverter.GetBytes(column), 0, 0], rows[row][column]);
        Record(sheet, 0x000A, []);
        return sheet.ToArray();
    }

    static void Cell(MemoryStream sheet, byte[] place, object value)
    {
        if (value is double number) Record(sheet, 0x0203, [.. place, .. BitConverter.GetBytes(number)]);
        else if (value is string text) Record(sheet, 0x0204, [.. place, .. BitConverter.GetBytes((ushort)text.Length), 1, .. Encoding.Unicode.GetBytes(text)]);
    }

    static void Record(MemoryStream stream, ushort type, byte[] body)
    {
        stream.Write(BitConverter.GetBytes(type));
        stream.Write(BitConverter.GetBytes((ushort)body.Length));
        stream.Write(body);
    }

    // [MS-CFB]: a header, one sector of the allocation table, one of the directory, eight of the stream.
    static byte[] Container(byte[] book)
    {
        var file = new byte[512 * 11];
        byte[] head = [0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1, .. new byte[16], 0x3E, 0, 3, 0, 0xFE, 0xFF, 9, 0, 6, 0, .. new byte[10]];
        head.CopyTo(file, 0);
        Ints(file, 44, 1, 1, 0, 4096, -2, 0, -2, 0, 0);
        file.AsSpan(80, 432).Fill(0xFF);
        file.AsSpan(512, 512).Fill(0xFF);
        Ints(file, 512, -3, -2, 3, 4, 5, 6, 7, 8, 9, -2);
        Entry(file, 1024, "Root Entry", 5, child: 1, start: -2, size: 0);
        Entry(file, 1152, "Workbook", 2, child: -1, start: 2, size: 4096);
        book.CopyTo(file, 1536);
        return file;
    }

    static void Entry(byte[] file, int at, string name, byte type, int child, int start, int size)
    {
        Encoding.Unicode.GetBytes(name).CopyTo(file, at);
        file[at + 64] = (byte)((name.Length + 1) * 2);
        (file[at + 66], file[at + 67]) = (type, 1);
        Ints(file, at + 68, -1, -1, child);
        Ints(file, at + 116, start, size);
    }

    static void Ints(byte[] file, int at, params int[] values)
    {
        foreach (var value in values)
        {
            BitConverter.TryWriteBytes(file.AsSpan(at), value);
            at += 4;
        }
    }
}
