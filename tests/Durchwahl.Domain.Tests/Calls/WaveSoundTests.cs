using System.Buffers.Binary;
using Durchwahl.Domain.Calls;
using FsCheck;
using FsCheck.Fluent;
using NodaTime;

namespace Durchwahl.Domain.Tests.Calls;

public class WaveSoundTests
{
    static byte[] Wave(int rate = 8_000, short kind = 1, short channels = 1, short bits = 16, int bytes = 16_000, string extra = "")
    {
        var file = new List<byte>([.. "RIFF"u8, 0, 0, 0, 0, .. "WAVE"u8]);
        if (extra.Length > 0) file.AddRange([.. "LIST"u8, .. Number(extra.Length), .. extra.Select(letter => (byte)letter), .. extra.Length % 2 == 1 ? [0] : Array.Empty<byte>()]);
        file.AddRange([.. "fmt "u8, .. Number(16), .. Number(kind)[..2], .. Number(channels)[..2], .. Number(rate), .. Number(rate * 2), 2, 0, .. Number(bits)[..2], .. "data"u8, .. Number(bytes), .. new byte[bytes]]);
        return [.. file];
    }

    static byte[] Number(int value)
    {
        var bytes = new byte[4];
        BinaryPrimitives.WriteInt32LittleEndian(bytes, value);
        return bytes;
    }

    [Fact]
    public void The_length_follows_from_samples_and_rate() => WaveSound.Read(Wave(), out _).ShouldBe(new WaveSound(8_000, Duration.FromSeconds(1)));

    [Theory]
    [InlineData("abc")]
    [InlineData("abcd")]
    public void Chunks_of_others_are_passed_over_odd_ones_too(string extra) => WaveSound.Read(Wave(extra: extra), out _).ShouldNotBeNull();

    [Fact]
    public void A_header_that_promises_more_than_there_is_counts_what_is_there() =>
        WaveSound.Read(Wave().AsSpan(0, 44 + 8_000), out _)!.Length.ShouldBe(Duration.FromMilliseconds(500));

    [Fact]
    public void What_the_telephone_cannot_play_is_refused()
    {
        Refusal(Wave(kind: 3)).ShouldContain("PCM");
        Refusal(Wave(bits: 8)).ShouldContain("16 Bit");
        Refusal(Wave(channels: 2)).ShouldContain("mono");
        Refusal(Wave(rate: 96_000)).ShouldContain("96000");
        Refusal(Wave(bytes: 0)).ShouldContain("leer");
        Refusal([.. "RIFF"u8, 0, 0, 0, 0, .. "WAVE"u8]).ShouldContain("unvollständig");
        Refusal([.. "ID3"u8]).ShouldContain("keine WAV-Datei");
    }

    [Fact]
    public void Nothing_that_anybody_sends_is_an_exception() => Prop.ForAll(ArbMap.Default.ArbFor<byte[]>(), ArbMap.Default.ArbFor<ushort>(), (rubbish, at) =>
    {
        var file = Wave(bytes: 20);
        for (var next = 0; next < rubbish.Length; next++) file[(at + next) % file.Length] = rubbish[next];
        return WaveSound.Read(file, out var refusal) is null == refusal is not null;
    }).Check(Config.QuickThrowOnFailure.WithMaxTest(1_000));

    static string Refusal(byte[] file)
    {
        WaveSound.Read(file, out var refusal).ShouldBeNull();
        return refusal!;
    }
}
