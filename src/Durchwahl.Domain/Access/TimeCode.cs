using System.Buffers.Binary;
using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using NodaTime;

namespace Durchwahl.Domain.Access;

/// <summary>Codes that a device computes from a shared secret and the time: TOTP with HMAC-SHA-1, 30 seconds and 6 digits, as all apps know it (RFC 6238, RFC 4226).</summary>
public static class TimeCode
{
    /// <summary>How many bytes a secret has: 160 bits (RFC 4226, 4, R6).</summary>
    public const int SecretLength = 20;

    /// <summary>How many digits a code has.</summary>
    public const int Digits = 6;

    const string Base32 = "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567";

    /// <summary>How long a code is shown.</summary>
    public static Duration Step { get; } = Duration.FromSeconds(30);

    /// <summary>The number of the step in which <paramref name="at"/> lies, counted from 1 January 1970 UTC; its end is outside.</summary>
    public static long StepAt(Instant at) => at.ToUnixTimeSeconds() / (long)Step.TotalSeconds;

    /// <summary>The code of one step.</summary>
    /// <param name="secret">The shared secret.</param>
    /// <param name="step">See <see cref="StepAt"/>.</param>
    /// <param name="digits">6 to 8.</param>
    public static string Of(ReadOnlySpan<byte> secret, long step, int digits = Digits)
    {
        Span<byte> counter = stackalloc byte[sizeof(long)];
        BinaryPrimitives.WriteInt64BigEndian(counter, step);
#pragma warning disable CA5350 // RFC 6238: the apps of people know SHA-1 only, and as HMAC it is not broken.
        var hash = HMACSHA1.HashData(secret, counter);
#pragma warning restore CA5350
        var number = BinaryPrimitives.ReadUInt32BigEndian(hash.AsSpan(hash[^1] & 0xF)) & 0x7FFF_FFFF;
        return (number % (uint)Math.Pow(10, digits)).ToString(CultureInfo.InvariantCulture).PadLeft(digits, '0');
    }

    /// <summary>The step for which <paramref name="code"/> is right: this one, the one before or the next, because clocks differ; null when there is none.</summary>
    /// <param name="secret">The shared secret.</param>
    /// <param name="code">As typed; blanks do not matter.</param>
    /// <param name="now">The moment.</param>
    /// <param name="lastUsed">The newest step whose code was used: it and older ones count no more (OWASP ASVS 5.0.0, 6.5.1).</param>
    public static long? FittingStep(ReadOnlySpan<byte> secret, string code, Instant now, long lastUsed)
    {
        var typed = Encoding.UTF8.GetBytes(string.Concat(code.Where(letter => !char.IsWhiteSpace(letter))));
        var current = StepAt(now);
        for (var step = Math.Max(lastUsed + 1, current - 1); step <= current + 1; step++)
            if (CryptographicOperations.FixedTimeEquals(typed, Encoding.UTF8.GetBytes(Of(secret, step)))) return step;
        return null;
    }

    /// <summary>A secret as people type it into an app (RFC 4648 base 32, without padding): "JBSWY3DP…".</summary>
    public static string TextOf(ReadOnlySpan<byte> secret)
    {
        var text = new StringBuilder();
        var (buffer, bits) = (0, 0);
        foreach (var value in secret)
        {
            (buffer, bits) = ((buffer << 8) | value, bits + 8);
            for (; bits >= 5; bits -= 5) text.Append(Base32[(buffer >> (bits - 5)) & 31]);
            buffer &= (1 << bits) - 1;
        }
        if (bits > 0) text.Append(Base32[(buffer << (5 - bits)) & 31]);
        return text.ToString();
    }

    /// <summary>The address that an app reads from a QR code.</summary>
    /// <param name="secret">The shared secret.</param>
    /// <param name="account">The name of the account.</param>
    /// <param name="issuer">What the app calls it beside the account.</param>
    public static string AddressOf(ReadOnlySpan<byte> secret, string account, string issuer) =>
        $"otpauth://totp/{Uri.EscapeDataString(issuer)}:{Uri.EscapeDataString(account)}?secret={TextOf(secret)}&issuer={Uri.EscapeDataString(issuer)}&algorithm=SHA1&digits={Digits}&period=30";
}
