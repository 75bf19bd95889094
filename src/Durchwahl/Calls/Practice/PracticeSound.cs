using System.Buffers.Binary;
using NodaTime;

namespace Durchwahl.Calls.Practice;

/// <summary>What a message in a practice sounds like: a soft tone that comes and goes, as a WAV file that browsers play.</summary>
static class PracticeSound
{
    const int Rate = 8000;
    const int Header = 44;

    public static byte[] Of(Duration length)
    {
        var samples = (int)(length.TotalSeconds * Rate);
        var wav = new byte[Header + samples];
        WriteHeader(wav, samples);
        for (var at = 0; at < samples; at++)
        {
            var second = (double)at / Rate;
            wav[Header + at] = (byte)(128 + (40 * Math.Sin(2 * Math.PI * 220 * second) * Math.Abs(Math.Sin(Math.PI * second))));
        }
        return wav;
    }

    // RIFF/WAVE, PCM, one channel, 8 bits.
    static void WriteHeader(Span<byte> wav, int samples)
    {
        "RIFF"u8.CopyTo(wav);
        BinaryPrimitives.WriteInt32LittleEndian(wav[4..], Header - 8 + samples);
        "WAVEfmt "u8.CopyTo(wav[8..]);
        BinaryPrimitives.WriteInt32LittleEndian(wav[16..], 16);
        BinaryPrimitives.WriteInt16LittleEndian(wav[20..], 1);
        BinaryPrimitives.WriteInt16LittleEndian(wav[22..], 1);
        BinaryPrimitives.WriteInt32LittleEndian(wav[24..], Rate);
        BinaryPrimitives.WriteInt32LittleEndian(wav[28..], Rate);
        BinaryPrimitives.WriteInt16LittleEndian(wav[32..], 1);
        BinaryPrimitives.WriteInt16LittleEndian(wav[34..], 8);
        "data"u8.CopyTo(wav[36..]);
        BinaryPrimitives.WriteInt32LittleEndian(wav[40..], samples);
    }
}
