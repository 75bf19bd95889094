using System.Buffers.Binary;
using System.IO.Compression;
using System.Xml;

namespace Durchwahl.Imports.Reading;

/// <summary>The parts of a packed workbook. The directory is measured before it is read, and every byte that is unpacked is counted: what a part declares of its size is no proof.</summary>
sealed class PackedParts : IDisposable
{
    const int EndRecordBytes = 22;
    const int LongestComment = 65_535;
    const int LargestDirectoryBytes = 1024 * 1024;

    readonly Budget _budget;
    readonly ZipArchive _archive;
    long _unpacked;

    public PackedParts(Stream file, Budget budget)
    {
        _budget = budget;
        MeasureDirectory(file, budget.Limits);
        file.Position = 0;
        try
        {
            _archive = new ZipArchive(file, ZipArchiveMode.Read, leaveOpen: true);
            MeasureParts();
        }
        catch (InvalidDataException)
        {
            throw Damaged();
        }
    }

    public static UnreadableFileException Damaged() => new("Die Arbeitsmappe ist beschädigt. Bitte öffnen Sie sie, speichern Sie sie neu und laden Sie sie noch einmal.");

    static UnreadableFileException Bomb() => new("Die Datei entpackt sich zu ungewöhnlich großen Inhalten. So groß ist keine Telefonliste.");

    public IEnumerable<string> Names => _archive.Entries.Select(entry => entry.FullName);

    // ZipArchive reads every directory record that it finds, whatever the end record says: so the room between the two is what counts.
    static void MeasureDirectory(Stream file, ReadingLimits limits)
    {
        var tail = new byte[(int)Math.Min(file.Length, EndRecordBytes + LongestComment)];
        file.Position = file.Length - tail.Length;
        file.ReadExactly(tail);
        var end = tail.AsSpan().LastIndexOf("PK\x05\x06"u8);
        if (end < 0 || end + EndRecordBytes > tail.Length) throw Damaged();
        var parts = BinaryPrimitives.ReadUInt16LittleEndian(tail.AsSpan(end + 10));
        var start = BinaryPrimitives.ReadUInt32LittleEndian(tail.AsSpan(end + 16));
        var room = file.Length - tail.Length + end - start;
        if (parts > limits.Parts || room > LargestDirectoryBytes) throw new UnreadableFileException($"Die Datei besteht aus mehr als {Budget.Spelled(limits.Parts)} Teilen. Das ist keine Telefonliste.");
        if (room < 0) throw Damaged();
    }

    void MeasureParts()
    {
        if (_archive.Entries.Count > _budget.Limits.Parts) throw Bomb();
        foreach (var entry in _archive.Entries.Where(entry => entry.FullName.EndsWith(".xml", StringComparison.OrdinalIgnoreCase)))
            if (entry.Length > 1024 * 1024 && entry.Length / Math.Max(1, entry.CompressedLength) > _budget.Limits.PackingRatio) throw Bomb();
        if (_archive.Entries.Where(entry => entry.FullName.EndsWith(".xml", StringComparison.OrdinalIgnoreCase)).Sum(entry => entry.Length) > 2 * _budget.Limits.UnpackedBytes) throw Bomb();
    }

    /// <summary>Null when there is no such part. External entities are never followed, a DTD is refused.</summary>
    public XmlReader? Open(string name)
    {
        var entry = _archive.GetEntry(name) ?? _archive.Entries.FirstOrDefault(entry => entry.FullName.Equals(name, StringComparison.OrdinalIgnoreCase));
        return entry is null ? null : XmlReader.Create(new CountedXml(entry.Open(), this), new XmlReaderSettings
        {
            DtdProcessing = DtdProcessing.Prohibit,
            XmlResolver = null,
            IgnoreComments = true,
            IgnoreProcessingInstructions = true,
            CloseInput = true,
        });
    }

    public void Dispose() => _archive.Dispose();

    /// <summary>Unpacked XML: bounded as a whole, and in the distance between two tags, since the parser keeps a tag or a text in memory until it ends.</summary>
    sealed class CountedXml(Stream unpacked, PackedParts parts) : Stream
    {
        const int LongestRun = 256 * 1024;
        int _run;

        public override int Read(Span<byte> buffer)
        {
            parts._budget.ThrowIfCancelled();
            var read = unpacked.Read(buffer);
            parts._unpacked += read;
            if (parts._unpacked > parts._budget.Limits.UnpackedBytes) throw Bomb();
            var lastTag = buffer[..read].LastIndexOf((byte)'<');
            _run = lastTag < 0 ? _run + read : read - lastTag;
            if (_run > LongestRun) throw Bomb();
            return read;
        }

        public override int Read(byte[] buffer, int offset, int count) => Read(buffer.AsSpan(offset, count));

        protected override void Dispose(bool disposing)
        {
            if (disposing) unpacked.Dispose();
            base.Dispose(disposing);
        }

        public override bool CanRead => true;
        public override bool CanSeek => false;
        public override bool CanWrite => false;
        public override long Length => throw new NotSupportedException();
        public override long Position { get => throw new NotSupportedException(); set => throw new NotSupportedException(); }
        public override void Flush() { }
        public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();
        public override void SetLength(long value) => throw new NotSupportedException();
        public override void Write(byte[] buffer, int offset, int count) => throw new NotSupportedException();
    }
}
