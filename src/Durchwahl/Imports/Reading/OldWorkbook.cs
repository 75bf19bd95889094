using System.Text;
using Durchwahl.Domain.Imports;
using ExcelDataReader;
using ExcelDataReader.Exceptions;

namespace Durchwahl.Imports.Reading;

/// <summary>XLS of Excel 97 to 2003. Its rows and columns are bounded by the format (65,536 x 256); what it makes us read of the file is bounded here.</summary>
static class OldWorkbook
{
    const int MostColumns = 256;

    public static List<SourceTable> Read(Stream file, Budget budget)
    {
        RefuseOtherKinds(file, budget);
        file.Position = 0;
        try
        {
            using var bounded = new BoundedStream(file, budget, (4 * file.Length) + (1024 * 1024));
            using var reader = ExcelReaderFactory.CreateBinaryReader(bounded, new ExcelReaderConfiguration { FallbackEncoding = TextEncoding.Western, LeaveOpen = true });
            return ReadSheets(reader, budget);
        }
        catch (Exception failure) when (failure is not (UnreadableFileException or OperationCanceledException))
        {
            throw PackedParts.Damaged();
        }
    }

    // An encrypted XLSX and a DOC come in the same container; the names of its streams tell, written in UTF-16.
    static void RefuseOtherKinds(Stream file, Budget budget)
    {
        if (Contains(file, "EncryptedPackage", budget))
            throw new UnreadableFileException("Die Arbeitsmappe ist mit einem Kennwort geschützt. Bitte speichern Sie sie ohne Kennwort und laden Sie sie noch einmal.");
        if (Contains(file, "WordDocument", budget))
            throw new UnreadableFileException("Das ist ein Textdokument (DOC). Bitte speichern Sie die Liste als XLSX oder CSV und laden Sie diese Datei.");
        if (!Contains(file, "Workbook", budget) && !Contains(file, "Book", budget))
            throw new UnreadableFileException("Das ist keine Arbeitsmappe. Bitte speichern Sie die Liste als XLSX oder CSV und laden Sie diese Datei.");
    }

    static bool Contains(Stream file, string name, Budget budget)
    {
        var sought = Encoding.Unicode.GetBytes(name);
        var block = new byte[256 * 1024];
        var kept = 0;
        file.Position = 0;
        for (int read; (read = file.Read(block, kept, block.Length - kept)) > 0;)
        {
            budget.ThrowIfCancelled();
            var filled = block.AsSpan(0, kept + read);
            if (filled.IndexOf(sought) >= 0) return true;
            kept = Math.Min(sought.Length - 1, filled.Length);
            filled[^kept..].CopyTo(block);
        }
        return false;
    }

    static List<SourceTable> ReadSheets(IExcelDataReader reader, Budget budget)
    {
        var tables = new List<SourceTable>();
        do
        {
            budget.CountTable();
            if (reader.VisibleState != "visible") continue;
            if (ReadSheet(reader, budget) is { } table) tables.Add(table);
        }
        while (reader.NextResult());
        return tables.Count > 0 ? tables : throw new UnreadableFileException("Die Arbeitsmappe hat kein sichtbares Tabellenblatt mit Inhalt.");
    }

    static SourceTable? ReadSheet(IExcelDataReader reader, Budget budget)
    {
        var grid = new SheetGrid(budget);
        foreach (var merged in reader.MergeCells ?? []) grid.Merge(merged.FromRow + 1, merged.FromColumn + 1, merged.ToRow + 1, merged.ToColumn + 1);
        for (var line = 1; reader.Read(); line++)
        {
            if ((line & 0xFF) == 0) budget.ThrowIfCancelled();
            for (var column = 0; column < Math.Min(reader.FieldCount, MostColumns); column++)
                if (Shown(reader, column) is { Length: > 0 } text) grid.Set(line, column + 1, text);
        }
        return grid.ToTable(reader.Name);
    }

    static string Shown(IExcelDataReader reader, int column) => reader.GetValue(column) switch
    {
        null => "",
        string text => text,
        DateTime moment => NumberFormats.Show(moment.ToOADate(), reader.GetNumberFormatString(column) ?? "dd.mm.yyyy", from1904: false),
        TimeSpan time => NumberFormats.Show(time.TotalDays, "hh:mm", from1904: false),
        bool isTrue => isTrue ? "ja" : "nein",
        IConvertible number => NumberFormats.Show(number.ToDouble(null), reader.GetNumberFormatString(column) ?? "", from1904: false),
        var other => other.ToString() ?? "",
    };

    /// <summary>A chain of sectors that leads back to itself would be read for ever: so the bytes read are counted.</summary>
    sealed class BoundedStream(Stream file, Budget budget, long most) : Stream
    {
        long _read;

        public override int Read(byte[] buffer, int offset, int count)
        {
            budget.ThrowIfCancelled();
            var read = file.Read(buffer, offset, count);
            _read += read;
            return _read <= most ? read : throw PackedParts.Damaged();
        }

        public override bool CanRead => true;
        public override bool CanSeek => true;
        public override bool CanWrite => false;
        public override long Length => file.Length;
        public override long Position { get => file.Position; set => file.Position = value; }
        public override void Flush() { }
        public override long Seek(long offset, SeekOrigin origin) => file.Seek(offset, origin);
        public override void SetLength(long value) => throw new NotSupportedException();
        public override void Write(byte[] buffer, int offset, int count) => throw new NotSupportedException();
    }
}
