using System.Globalization;
using System.IO.Compression;
using System.Security;
using System.Text;

namespace Durchwahl.Tests.Imports.Reading;

/// <summary>Writes small XLSX files for tests and samples: the product itself only reads them.</summary>
sealed class WorkbookWriter
{
    readonly List<(string Name, string State, string Xml)> _sheets = [];
    readonly List<(string Name, string Contents)> _extra = [];
    string _shared = "";
    string _properties = "";

    /// <summary>Number formats of the styles 1 to 5; style 0 shows numbers as they are.</summary>
    const string Styles = """
        <styleSheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><numFmts count="2"><numFmt numFmtId="164" formatCode="00000"/><numFmt numFmtId="165" formatCode="dd\.mm\.yyyy"/></numFmts>
        <fonts count="1"><font><sz val="11"/><name val="Calibri"/></font></fonts><fills count="1"><fill><patternFill patternType="none"/></fill></fills><borders count="1"><border/></borders><cellStyleXfs><xf numFmtId="14"/></cellStyleXfs><cellXfs><xf numFmtId="0"/><xf numFmtId="164"/><xf numFmtId="165"/><xf numFmtId="20"/><xf numFmtId="22"/><xf numFmtId="4"/></cellXfs></styleSheet>
        """;

    /// <summary>Adds a sheet; a cell is a text, a number, or a number with a style as "12,5@3".</summary>
    public WorkbookWriter Sheet(string name, object?[][] rows, string[]? merged = null, string state = "visible")
    {
        var xml = new StringBuilder();
        for (var row = 0; row < rows.Length; row++)
        {
            xml.Append(CultureInfo.InvariantCulture, $"<row r=\"{row + 1}\">");
            for (var column = 0; column < rows[row].Length; column++) xml.Append(Cell($"{(char)('A' + column)}{row + 1}", rows[row][column]));
            xml.Append("</row>");
        }
        var merges = merged is null ? "" : $"<mergeCells>{string.Concat(merged.Select(range => $"<mergeCell ref=\"{range}\"/>"))}</mergeCells>";
        return SheetXml(name, $"<sheetData>{xml}</sheetData>{merges}", state);
    }

    static string Cell(string place, object? value) => value switch
    {
        null or "" => $"<c r=\"{place}\" s=\"1\"/>",
        string text => $"<c r=\"{place}\" t=\"inlineStr\"><is><t xml:space=\"preserve\">{SecurityElement.Escape(text)}</t></is></c>",
        (double number, int style) => string.Create(CultureInfo.InvariantCulture, $"<c r=\"{place}\" s=\"{style}\"><v>{number:R}</v></c>"),
        bool isTrue => $"<c r=\"{place}\" t=\"b\"><v>{(isTrue ? 1 : 0)}</v></c>",
        _ => string.Create(CultureInfo.InvariantCulture, $"<c r=\"{place}\"><v>{value}</v></c>"),
    };

    public WorkbookWriter SheetXml(string name, string inner, string state = "visible")
    {
        _sheets.Add((name, state, $"<worksheet xmlns=\"http://schemas.openxmlformats.org/spreadsheetml/2006/main\">{inner}</worksheet>"));
        return this;
    }

    public WorkbookWriter SharedTexts(string items)
    {
        _shared = $"<sst xmlns=\"http://schemas.openxmlformats.org/spreadsheetml/2006/main\">{items}</sst>";
        return this;
    }

    public WorkbookWriter From1904()
    {
        _properties = "<workbookPr date1904=\"1\"/>";
        return this;
    }

    public WorkbookWriter Part(string name, string contents)
    {
        _extra.Add((name, contents));
        return this;
    }

    public byte[] ToBytes()
    {
        var file = new MemoryStream();
        using (var archive = new ZipArchive(file, ZipArchiveMode.Create, leaveOpen: true))
        {
            Write(archive, "[Content_Types].xml", ContentTypes());
            Write(archive, "_rels/.rels",
                "<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\"><Relationship Id=\"rId1\" Type=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument\" Target=\"xl/workbook.xml\"/></Relationships>");
            Write(archive, "xl/workbook.xml", Workbook());
            Write(archive, "xl/_rels/workbook.xml.rels", Relationships());
            Write(archive, "xl/styles.xml", Styles);
            if (_shared.Length > 0) Write(archive, "xl/sharedStrings.xml", _shared);
            for (var sheet = 0; sheet < _sheets.Count; sheet++) Write(archive, $"xl/worksheets/sheet{sheet + 1}.xml", _sheets[sheet].Xml);
            foreach (var (name, contents) in _extra) Write(archive, name, contents);
        }
        return file.ToArray();
    }

    string ContentTypes() =>
        "<Types xmlns=\"http://schemas.openxmlformats.org/package/2006/content-types\"><Default Extension=\"rels\" ContentType=\"application/vnd.openxmlformats-package.relationships+xml\"/><Default Extension=\"xml\" ContentType=\"application/xml\"/>"
        + "<Override PartName=\"/xl/workbook.xml\" ContentType=\"application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml\"/><Override PartName=\"/xl/styles.xml\" ContentType=\"application/vnd.openxmlformats-officedocument.spreadsheetml.styles+xml\"/>"
        + string.Concat(_sheets.Select((_, index) => $"<Override PartName=\"/xl/worksheets/sheet{index + 1}.xml\" ContentType=\"application/vnd.openxmlformats-officedocument.spreadsheetml.worksheet+xml\"/>")) + "</Types>";

    string Workbook() =>
        "<workbook xmlns=\"http://schemas.openxmlformats.org/spreadsheetml/2006/main\" xmlns:r=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships\">" + _properties + "<sheets>"
        + string.Concat(_sheets.Select((sheet, index) => $"<sheet name=\"{SecurityElement.Escape(sheet.Name)}\" sheetId=\"{index + 1}\" state=\"{sheet.State}\" r:id=\"rId{index + 1}\"/>")) + "</sheets></workbook>";

    string Relationships() =>
        "<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\">"
        + string.Concat(_sheets.Select((_, index) => $"<Relationship Id=\"rId{index + 1}\" Type=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships/worksheet\" Target=\"worksheets/sheet{index + 1}.xml\"/>"))
        + "<Relationship Id=\"rIdS\" Type=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships/styles\" Target=\"styles.xml\"/></Relationships>";

    static void Write(ZipArchive archive, string name, string contents)
    {
        var entry = archive.CreateEntry(name, CompressionLevel.Optimal);
        entry.LastWriteTime = new DateTimeOffset(2026, 3, 1, 0, 0, 0, TimeSpan.Zero);
        using var writer = new StreamWriter(entry.Open(), new UTF8Encoding(false));
        writer.Write(contents);
    }
}
