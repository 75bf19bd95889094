using System.Buffers.Binary;
using NodaTime;

namespace Durchwahl.Domain.Calls;

/// <summary>What the head of a WAV file says (RIFF/WAVE, Microsoft and IBM, Multimedia Programming Interface and Data Specifications 1.0, 1991).</summary>
/// <param name="SamplesPerSecond">As in 8000.</param>
/// <param name="Length">How long it sounds.</param>
public sealed record WaveSound(int SamplesPerSecond, Duration Length)
{
    const int PlainSamples = 1;

    /// <summary>Reads a WAV file with one channel of plain 16-bit samples, the only form that the telephone plays.</summary>
    /// <param name="file">The whole file.</param>
    /// <param name="refusal">A German sentence when it is another file or form; otherwise null.</param>
    /// <returns>Null when it is refused.</returns>
    public static WaveSound? Read(ReadOnlySpan<byte> file, out string? refusal)
    {
        refusal = "Das ist keine WAV-Datei. Speichern Sie die Aufnahme als WAV (PCM, 16 Bit, mono).";
        if (file.Length < 12 || !file[..4].SequenceEqual("RIFF"u8) || !file[8..12].SequenceEqual("WAVE"u8)) return null;
        ReadOnlySpan<byte> format = [];
        for (var rest = file[12..]; rest.Length >= 8;)
        {
            var size = BinaryPrimitives.ReadUInt32LittleEndian(rest[4..]);
            var content = rest[8..];
            if (rest[..4].SequenceEqual("data"u8)) return Sound(format, content.Length < size ? content.Length : (int)size, out refusal);
            if (size > (uint)content.Length) break;
            if (rest[..4].SequenceEqual("fmt "u8)) format = content[..(int)size];
            var padded = (int)size + ((int)size & 1);
            rest = padded < content.Length ? content[padded..] : [];
        }
        refusal = "Die WAV-Datei ist unvollständig. Speichern Sie die Aufnahme noch einmal.";
        return null;
    }

    static WaveSound? Sound(ReadOnlySpan<byte> format, int bytes, out string? refusal)
    {
        refusal = "Die WAV-Datei ist unvollständig. Speichern Sie die Aufnahme noch einmal.";
        if (format.Length < 16) return null;
        var (kind, channels, rate, bits) = (
            BinaryPrimitives.ReadUInt16LittleEndian(format), BinaryPrimitives.ReadUInt16LittleEndian(format[2..]), BinaryPrimitives.ReadUInt32LittleEndian(format[4..]), BinaryPrimitives.ReadUInt16LittleEndian(format[14..]));
        refusal = kind != PlainSamples || bits != 16 ? "Die Aufnahme ist anders gespeichert, als das Telefon sie spielt. Speichern Sie sie als WAV mit PCM und 16 Bit."
            : channels != 1 ? $"Die Aufnahme hat {channels} Kanäle. Speichern Sie sie mono."
            : rate is < 8_000 or > 48_000 ? $"Die Aufnahme hat {rate} Hz. Möglich sind 8 000 bis 48 000 Hz."
            : bytes < 2 ? "Die Aufnahme ist leer." : null;
        return refusal is null ? new WaveSound((int)rate, Duration.FromSeconds(bytes / 2.0 / rate)) : null;
    }
}
