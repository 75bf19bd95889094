using System.Text;
using Durchwahl.Domain.Access;
using NodaTime;

namespace Durchwahl.Domain.Tests.Access;

public class TimeCodeTests
{
    static readonly byte[] Secret = Encoding.ASCII.GetBytes("12345678901234567890");

    // RFC 6238, appendix B.
    [Theory]
    [InlineData(59, "94287082")]
    [InlineData(1111111109, "07081804")]
    [InlineData(1111111111, "14050471")]
    [InlineData(1234567890, "89005924")]
    [InlineData(2000000000, "69279037")]
    [InlineData(20000000000, "65353130")]
    public void Codes_are_those_of_RFC_6238(long seconds, string code)
    {
        var step = TimeCode.StepAt(Instant.FromUnixTimeSeconds(seconds));
        TimeCode.Of(Secret, step, digits: 8).ShouldBe(code);
        TimeCode.Of(Secret, step).ShouldBe(code[2..]);
    }

    // RFC 4648, 10, without padding.
    [Theory]
    [InlineData("", "")]
    [InlineData("f", "MY")]
    [InlineData("fo", "MZXQ")]
    [InlineData("foo", "MZXW6")]
    [InlineData("foob", "MZXW6YQ")]
    [InlineData("fooba", "MZXW6YTB")]
    [InlineData("foobar", "MZXW6YTBOI")]
    public void Secrets_are_written_as_in_RFC_4648(string bytes, string text) => TimeCode.TextOf(Encoding.ASCII.GetBytes(bytes)).ShouldBe(text);

    [Theory]
    [InlineData(-2, false)]
    [InlineData(-1, true)]
    [InlineData(0, true)]
    [InlineData(1, true)]
    [InlineData(2, false)]
    public void A_clock_may_differ_by_one_step(int difference, bool fits)
    {
        var now = Instant.FromUtc(2026, 9, 14, 8, 0);
        var step = TimeCode.StepAt(now) + difference;
        TimeCode.FittingStep(Secret, TimeCode.Of(Secret, step), now, 0).ShouldBe(fits ? step : null);
    }

    [Fact]
    public void A_code_counts_once_and_older_ones_count_no_more()
    {
        var now = Instant.FromUtc(2026, 9, 14, 8, 0);
        var used = TimeCode.StepAt(now);
        TimeCode.FittingStep(Secret, TimeCode.Of(Secret, used), now, used).ShouldBeNull();
        TimeCode.FittingStep(Secret, TimeCode.Of(Secret, used - 1), now, used).ShouldBeNull();
        TimeCode.FittingStep(Secret, TimeCode.Of(Secret, used + 1), now, used).ShouldBe(used + 1);
    }

    [Theory]
    [InlineData("")]
    [InlineData("abcdef")]
    [InlineData("٠٨١٨٠٤")]
    [InlineData("0000000")]
    public void What_is_no_code_fits_nothing(string typed) => TimeCode.FittingStep(Secret, typed, Instant.FromUnixTimeSeconds(1111111109), 0).ShouldBeNull();

    [Fact]
    public void Blanks_in_a_code_do_not_matter() => TimeCode.FittingStep(Secret, " 081 804 ", Instant.FromUnixTimeSeconds(1111111109), 0).ShouldNotBeNull();

    [Fact]
    public void An_app_reads_account_and_office_whatever_is_in_their_names() =>
        TimeCode.AddressOf(Secret, "änne@x", "Durchwahl: Amt & Co").ShouldBe(
            "otpauth://totp/Durchwahl%3A%20Amt%20%26%20Co:%C3%A4nne%40x?secret=GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ&issuer=Durchwahl%3A%20Amt%20%26%20Co&algorithm=SHA1&digits=6&period=30");
}
