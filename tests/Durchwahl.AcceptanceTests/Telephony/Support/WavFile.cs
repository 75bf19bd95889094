using System.Buffers.Binary;
using System.Threading.Channels;

namespace Durchwahl.AcceptanceTests.Telephony.Support;

/// <summary>Files of sound: 16 bit, one channel, 8,000 samples a second.</summary>
static class WavFile
{
    public static void Write(string path, ReadOnlySpan<short> sound)
    {
        using var file = new BinaryWriter(File.Create(path));
        file.Write("RIFF"u8);
        file.Write(36 + 2 * sound.Length);
        file.Write("WAVEfmt "u8);
        file.Write(16);
        file.Write((short)1);
        file.Write((short)1);
        file.Write(Tone.Rate);
        file.Write(2 * Tone.Rate);
        file.Write((short)2);
        file.Write((short)16);
        file.Write("data"u8);
        file.Write(2 * sound.Length);
        foreach (var sample in sound) file.Write(sample);
    }

    /// <summary>The samples; a file that is still being written may lack its length, so everything behind the head counts.</summary>
    public static short[] Read(string path)
    {
        var bytes = File.ReadAllBytes(path);
        if (bytes.Length < 44 || !bytes.AsSpan(0, 4).SequenceEqual("RIFF"u8)) throw new InvalidDataException($"{path} is no WAV file.");
        if (BinaryPrimitives.ReadInt32LittleEndian(bytes.AsSpan(24)) != Tone.Rate) throw new InvalidDataException($"{path} does not have {Tone.Rate} samples a second.");
        var sound = bytes[(bytes.AsSpan().IndexOf("data"u8) + 8)..];
        return [.. Enumerable.Range(0, sound.Length / 2).Select(at => BinaryPrimitives.ReadInt16LittleEndian(sound.AsSpan(2 * at)))];
    }

    /// <summary>Ends when one of the files, which may still grow, has the tone in it.</summary>
    public static async Task Holds(string folder, string pattern, double hertz)
    {
        var news = Channel.CreateUnbounded<bool>();
        using var watcher = new FileSystemWatcher(folder, pattern) { NotifyFilter = NotifyFilters.Size | NotifyFilters.FileName | NotifyFilters.LastWrite };
        watcher.Changed += (_, _) => news.Writer.TryWrite(true);
        watcher.Created += (_, _) => news.Writer.TryWrite(true);
        watcher.EnableRaisingEvents = true;
        using var patience = new CancellationTokenSource(TimeSpan.FromSeconds(75));
        while (!Directory.EnumerateFiles(folder, pattern).Any(file => new FileInfo(file).Length > 44 && Tone.IsIn(Read(file), hertz)))
        {
            try
            {
                await news.Reader.ReadAsync(patience.Token);
            }
            catch (OperationCanceledException late)
            {
                throw new TimeoutException($"No tone of {hertz} Hz in {pattern}: {string.Join(", ", Directory.EnumerateFiles(folder).Select(Path.GetFileName))}", late);
            }
        }
    }
}
