using System.Numerics;

namespace Durchwahl.AcceptanceTests.Telephony.Support;

/// <summary>The code of the European telephone network (ITU-T G.711, A-law).</summary>
static class Alaw
{
    public static byte Encode(short sample)
    {
        var sign = sample >= 0 ? 0x80 : 0;
        var size = Math.Min(sample >= 0 ? sample : -sample - 1, 32767) >> 4;
        var segment = size < 32 ? 0 : BitOperations.Log2((uint)size) - 4;
        var code = segment == 0 ? size >> 1 : segment << 4 | (size >> segment & 0x0F);
        return (byte)((sign | code) ^ 0x55);
    }

    public static short Decode(byte code)
    {
        var value = code ^ 0x55;
        var (segment, step) = (value >> 4 & 7, value & 0x0F);
        var size = segment == 0 ? (step << 4) + 8 : (step << 4) + 0x108 << segment - 1;
        return (short)((value & 0x80) != 0 ? size : -size);
    }
}
