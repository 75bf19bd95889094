using System.Text;
using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using AngleSharp.Html.Parser;
using Durchwahl.Domain.Imports;

namespace Durchwahl.Imports.Reading;

/// <summary>The tables of a saved web page, old markup included. A table that holds other tables is layout: only cells without a table inside count.</summary>
static class WebPage
{
    const int WidestSpan = 100;

    public static List<SourceTable> Read(string html, string name, Budget budget)
    {
        var document = Parse(html, budget);
        var tables = new List<SourceTable>();
        foreach (var table in document.QuerySelectorAll<IHtmlTableElement>("table"))
        {
            budget.CountTable();
            if (ReadTable(table, Name(table, name, tables.Count + 1), budget) is { } read) tables.Add(read);
        }
        return tables.Count > 0 ? tables : throw new UnreadableFileException("Die Webseite enthält keine Tabelle mit Inhalt.");
    }

    // The weight is counted and the depth sampled while the parser works: it keeps every element, and its own loops grow with the depth.
    static IHtmlDocument Parse(string html, Budget budget)
    {
        RefuseLongRuns(html, budget.Limits.PageRun);
        var (count, weight) = (0, 0);
        INode? last = null;
        var parser = new HtmlParser(new HtmlParserOptions
        {
            IsScripting = false,
            OnCreated = (element, _) =>
            {
                weight += 3 + element.Attributes.Length;
                if (weight > budget.Limits.Markup) throw TooLarge();
                if ((++count & 0x3F) == 0)
                {
                    budget.ThrowIfCancelled();
                    if (Depth(last) > budget.Limits.Depth) throw new UnreadableFileException("Die Webseite ist zu tief verschachtelt. Bitte kopieren Sie die Liste in eine Tabelle (XLSX).");
                }
                last = element;
            },
        });
        return parser.ParseDocument(html);
    }

    static UnreadableFileException TooLarge() => new("Die Webseite ist zu groß für eine Telefonliste. Bitte speichern Sie nur die Seite mit der Liste.");

    static void RefuseLongRuns(ReadOnlySpan<char> html, int longest)
    {
        for (int next; (next = html.IndexOf('<')) >= 0; html = html[(next + 1)..])
            if (next > longest) throw TooLarge();
        if (html.Length > longest) throw TooLarge();
    }

    static int Depth(INode? node)
    {
        var depth = 0;
        for (; node is not null; node = node.Parent) depth++;
        return depth;
    }

    static string Name(IHtmlTableElement table, string name, int number)
    {
        var title = table.Caption is { } caption ? Text(caption) : HeadingBefore(table);
        title = title.ReplaceLineEndings(" ").Trim();
        return title.Length is > 0 and <= 80 ? title : $"{name}, Tabelle {number}";
    }

    static string HeadingBefore(IElement table)
    {
        for (var before = table.PreviousElementSibling; before is not null and not IHtmlTableElement; before = before.PreviousElementSibling)
            if (before is IHtmlHeadingElement) return Text(before);
        return "";
    }

    static SourceTable? ReadTable(IHtmlTableElement table, string name, Budget budget)
    {
        var draft = new TableDraft(name, budget);
        var line = 0;
        var open = new List<(int Rows, string Text)>(); // per column: how many rows a cell from above still covers
        foreach (var row in table.Rows)
        {
            draft.Add(++line, ReadRow(row, open, budget));
        }
        return draft.ToTable();
    }

    static List<string> ReadRow(IHtmlTableRowElement row, List<(int Rows, string Text)> open, Budget budget)
    {
        var cells = new List<string>();
        foreach (var cell in row.Cells)
        {
            TakeFromAbove(cells, open);
            var text = cell.QuerySelector("table") is null ? Text(cell) : "";
            var rows = cell.RowSpan == 0 ? int.MaxValue : cell.RowSpan;
            for (var span = 0; span < Math.Clamp(cell.ColumnSpan, 1, WidestSpan); span++) Add(cells, open, text, rows);
            if (cells.Count > budget.Limits.Columns) budget.CountCells(1, cells.Count);
        }
        TakeFromAbove(cells, open);
        return cells;
    }

    static void TakeFromAbove(List<string> cells, List<(int Rows, string Text)> open)
    {
        while (cells.Count < open.Count && open[cells.Count].Rows > 0)
        {
            var (rows, text) = open[cells.Count];
            open[cells.Count] = (rows - 1, text);
            cells.Add(text);
        }
    }

    static void Add(List<string> cells, List<(int Rows, string Text)> open, string text, int rows)
    {
        while (open.Count <= cells.Count) open.Add((0, ""));
        open[cells.Count] = (rows - 1, text);
        cells.Add(text);
    }

    /// <summary>As a browser shows it: white space folded, a line break for br and between blocks, nothing of scripts and styles.</summary>
    static string Text(INode node)
    {
        var text = new StringBuilder();
        Append(node, text);
        return string.Join('\n', text.ToString().Split('\n').Select(line => line.Trim()).Where(line => line.Length > 0));
    }

    static void Append(INode node, StringBuilder text)
    {
        foreach (var child in node.ChildNodes)
        {
            if (child is IText plain) AppendFolded(plain.Data, text);
            else if (child is IHtmlScriptElement or IHtmlStyleElement) continue;
            else if (child is IElement element)
            {
                if (IsBlock(element)) text.Append('\n');
                Append(element, text);
                if (IsBlock(element)) text.Append('\n');
            }
        }
    }

    static bool IsBlock(IElement element) => element.LocalName is "br" or "p" or "div" or "li" or "ul" or "ol" or "h1" or "h2" or "h3" or "h4" or "h5" or "h6" or "dt" or "dd";

    static void AppendFolded(string data, StringBuilder text)
    {
        foreach (var letter in data)
        {
            if (letter is not (' ' or '\n' or '\r' or '\t' or '\f' or '\u00A0')) text.Append(letter);
            else if (text.Length > 0 && text[^1] is not (' ' or '\n')) text.Append(' ');
        }
    }
}
