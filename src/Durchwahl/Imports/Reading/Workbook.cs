using System.Globalization;
using System.Xml;
using Durchwahl.Domain.Imports;

namespace Durchwahl.Imports.Reading;

/// <summary>XLSX, streamed. Own code and not the package that reads old workbooks: that one fills gaps between rows for ever and keeps all shared texts.</summary>
sealed class Workbook
{
    const int MostRows = 1_048_576;
    const int MostColumns = 16_384;
    const int MostSharedTexts = 1_000_000;

    readonly PackedParts _parts;
    readonly Budget _budget;
    readonly List<string> _shared = [];
    readonly List<string> _formats = [];
    bool _from1904;
    long _cells;

    Workbook(PackedParts parts, Budget budget) => (_parts, _budget) = (parts, budget);

    public static List<SourceTable> Read(Stream file, Budget budget)
    {
        using var parts = new PackedParts(file, budget);
        RefuseOtherKinds([.. parts.Names]);
        try
        {
            return new Workbook(parts, budget).ReadSheets();
        }
        catch (Exception failure) when (failure is XmlException or InvalidDataException or FormatException or OverflowException)
        {
            throw PackedParts.Damaged();
        }
    }

    static void RefuseOtherKinds(List<string> names)
    {
        bool Has(string start) => names.Exists(name => name.StartsWith(start, StringComparison.OrdinalIgnoreCase));
        if (Has("xl/workbook.xml")) return;
        var kind = Has("xl/workbook.bin") ? "eine binäre Arbeitsmappe (XLSB)"
            : Has("word/") ? "ein Textdokument (DOCX)"
            : Has("ppt/") ? "eine Präsentation (PPTX)"
            : Has("content.xml") ? "ein OpenDocument (ODS oder ODT)"
            : "ein gepacktes Archiv";
        throw new UnreadableFileException($"Das ist {kind}. Bitte speichern Sie die Liste als XLSX oder CSV und laden Sie diese Datei.");
    }

    List<SourceTable> ReadSheets()
    {
        var sheets = VisibleSheets();
        ReadFormats();
        ReadSharedTexts();
        var tables = new List<SourceTable>();
        foreach (var (name, part) in sheets)
        {
            _budget.CountTable();
            if (ReadSheet(name, part) is { } table) tables.Add(table);
        }
        return tables.Count > 0 ? tables : throw new UnreadableFileException("Die Arbeitsmappe hat kein sichtbares Tabellenblatt mit Inhalt.");
    }

    List<(string Name, string Part)> VisibleSheets()
    {
        var targets = Targets();
        var sheets = new List<(string, string)>();
        using var xml = _parts.Open("xl/workbook.xml");
        while (xml!.Read())
        {
            if (xml.NodeType != XmlNodeType.Element) continue;
            if (xml.LocalName == "workbookPr") _from1904 = xml.GetAttribute("date1904") is "1" or "true";
            if (xml.LocalName != "sheet" || xml.GetAttribute("state") is "hidden" or "veryHidden") continue;
            var id = xml.GetAttribute("id", "http://schemas.openxmlformats.org/officeDocument/2006/relationships")
                ?? xml.GetAttribute("id", "http://purl.oclc.org/ooxml/officeDocument/relationships");
            if (id is not null && targets.TryGetValue(id, out var part)) sheets.Add((Short(xml.GetAttribute("name")), part));
            if (sheets.Count > _budget.Limits.Tables) _budget.CountTable();
        }
        return sheets;
    }

    static string Short(string? name) => string.IsNullOrWhiteSpace(name) ? "Tabelle" : name.Length > 60 ? name[..60] : name;

    Dictionary<string, string> Targets()
    {
        var targets = new Dictionary<string, string>(StringComparer.Ordinal);
        using var xml = _parts.Open("xl/_rels/workbook.xml.rels") ?? throw PackedParts.Damaged();
        while (xml.Read() && targets.Count <= _budget.Limits.Parts)
        {
            if (xml.LocalName != "Relationship" || xml.GetAttribute("Id") is not { } id || xml.GetAttribute("Target") is not { } target) continue;
            targets[id] = target.StartsWith('/') ? target[1..] : $"xl/{target}";
        }
        return targets;
    }

    void ReadFormats()
    {
        using var xml = _parts.Open("xl/styles.xml");
        var own = new Dictionary<int, string>();
        var isInCellFormats = false;
        while (xml?.Read() == true)
        {
            if (xml.LocalName == "cellXfs") isInCellFormats = xml.NodeType == XmlNodeType.Element;
            if (xml.NodeType != XmlNodeType.Element || _formats.Count > 65_535 || own.Count > 65_535) continue;
            if (xml.LocalName == "numFmt") own[Number(xml.GetAttribute("numFmtId"))] = xml.GetAttribute("formatCode") is { Length: <= 255 } code ? code : "";
            if (!isInCellFormats || xml.LocalName != "xf") continue;
            var id = Number(xml.GetAttribute("numFmtId"));
            _formats.Add(own.TryGetValue(id, out var format) ? format : NumberFormats.BuiltIn(id));
        }
    }

    static int Number(string? text) => int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : -1;

    void ReadSharedTexts()
    {
        using var xml = _parts.Open("xl/sharedStrings.xml");
        var characters = 0L;
        while (xml?.Read() == true)
        {
            if (xml.NodeType != XmlNodeType.Element || xml.LocalName != "si") continue;
            var text = RichText(xml, line: 0);
            characters += text.Length;
            // Half of what all cells may hold: every text is then used at least by one of them, many by more.
            if (_shared.Count >= MostSharedTexts || characters > _budget.Limits.Characters / 4)
                throw new UnreadableFileException("Die Arbeitsmappe enthält zu viel Text. So lang ist keine Telefonliste.");
            _shared.Add(text);
        }
    }

    // The runs of a formatted text; readings of Japanese signs (rPh) are left out.
    string RichText(XmlReader xml, int line)
    {
        if (xml.IsEmptyElement) return "";
        var depth = xml.Depth;
        var text = new System.Text.StringBuilder();
        while (xml.Read() && xml.Depth > depth)
        {
            if (xml.NodeType == XmlNodeType.Element && xml.LocalName == "rPh") xml.Skip();
            else if (xml.NodeType is XmlNodeType.Text or XmlNodeType.SignificantWhitespace or XmlNodeType.Whitespace or XmlNodeType.CDATA) AppendValue(xml, text, line);
        }
        return text.ToString();
    }

    void AppendValue(XmlReader xml, System.Text.StringBuilder text, int line)
    {
        var block = new char[1024];
        for (int read; (read = xml.ReadValueChunk(block, 0, block.Length)) > 0;)
        {
            text.Append(block, 0, read);
            if (text.Length > _budget.Limits.CellCharacters) throw _budget.TooLongCell(line);
        }
    }

    SourceTable? ReadSheet(string name, string part)
    {
        using var xml = _parts.Open(part) ?? throw PackedParts.Damaged();
        var grid = new SheetGrid(_budget);
        var (line, column) = (0, 0);
        while (xml.Read())
        {
            if (xml.NodeType != XmlNodeType.Element) continue;
            if (xml.LocalName == "row") (line, column) = (Within(xml.GetAttribute("r") is { } r ? Number(r) : line + 1, MostRows), 0);
            else if (xml.LocalName == "c") column = ReadCell(xml, grid, line, column);
            else if (xml.LocalName == "mergeCell") grid.Merge(xml.GetAttribute("ref") ?? "");
        }
        return grid.ToTable(name);
    }

    static int Within(int number, int most) =>
        number >= 1 && number <= most ? number : throw new UnreadableFileException("Die Arbeitsmappe nennt eine Zeile oder Spalte, die es in keiner Tabelle gibt. Bitte speichern Sie sie neu.");

    int ReadCell(XmlReader xml, SheetGrid grid, int line, int before)
    {
        // Formatted cells without contents cost time only, but they may be millions.
        if (++_cells > 2L * _budget.Limits.Cells) throw _budget.TooManyCells();
        var column = before + 1;
        if (xml.GetAttribute("r") is { } reference) (line, column) = Place(reference);
        if (xml.IsEmptyElement) return column;
        var type = xml.GetAttribute("t");
        var style = Number(xml.GetAttribute("s"));
        var text = CellText(xml, type, style, line);
        if (text.Length > 0) grid.Set(line, column, text);
        return column;
    }

    internal static (int Line, int Column) Place(string reference)
    {
        if (reference.Length > 16) Within(-1, 0);
        var letters = reference.AsSpan().IndexOfAnyInRange('0', '9');
        if (letters < 1) throw PackedParts.Damaged();
        var column = 0;
        foreach (var letter in reference.AsSpan(0, letters)) column = Math.Min(MostColumns + 1, (column * 26) + (char.ToUpperInvariant(letter) - 'A' + 1));
        return (Within(Number(reference[letters..]), MostRows), Within(column, MostColumns));
    }

    string CellText(XmlReader xml, string? type, int style, int line)
    {
        var depth = xml.Depth;
        var value = "";
        while (xml.Read() && xml.Depth > depth)
            if (xml is { NodeType: XmlNodeType.Element, LocalName: "v" or "is" }) value = RichText(xml, line);
        return type switch
        {
            "s" => Number(value) is >= 0 and var index && index < _shared.Count ? _shared[index] : "",
            "str" or "inlineStr" or "e" => value,
            "b" => value == "1" ? "ja" : "nein",
            _ => double.TryParse(value, NumberStyles.Float, CultureInfo.InvariantCulture, out var number) && double.IsFinite(number)
                ? NumberFormats.Show(number, style >= 0 && style < _formats.Count ? _formats[style] : "", _from1904)
                : value,
        };
    }
}
