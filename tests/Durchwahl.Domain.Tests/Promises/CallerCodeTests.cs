using Durchwahl.Domain.Promises;

namespace Durchwahl.Domain.Tests.Promises;

public class CallerCodeTests
{
    static readonly int[] Numbers = [0, 1, 38_291_307, 12_345_678, 89_999_999];

    [Fact]
    public void A_code_has_nine_digits_in_threes_and_never_begins_with_zero()
    {
        CallerCode.Of(38_291_307).ToString().ShouldBe("482 913 077");
        foreach (var number in Numbers) CallerCode.Of(number).Digits.ShouldSatisfyAllConditions(digits => digits.Length.ShouldBe(9), digits => digits[0].ShouldNotBe('0'));
    }

    [Theory]
    [InlineData("482913077")]
    [InlineData(" 482 913 077 ")]
    [InlineData("482-913.077")]
    [InlineData("482\u00A0913\u00A0077")]
    public void Blanks_and_signs_between_the_digits_do_not_count(string typed)
    {
        CallerCode.Read(typed, out var code, out _).ShouldBe(CallerCode.Fault.None);
        code.ShouldBe(CallerCode.Of(38_291_307));
    }

    [Fact]
    public void Every_single_wrong_digit_is_noticed()
    {
        foreach (var right in Numbers.Select(number => CallerCode.Of(number).Digits))
            for (var place = 0; place < right.Length; place++)
                for (var digit = '0'; digit <= '9'; digit++)
                    if (digit != right[place]) CallerCode.Read(right[..place] + digit + right[(place + 1)..], out _, out _).ShouldBe(CallerCode.Fault.Mistyped);
    }

    [Fact]
    public void Every_swap_of_two_neighbours_is_noticed()
    {
        for (var number = 0; number < CallerCode.Count; number += 99_991)
        {
            var right = CallerCode.Of(number).Digits;
            for (var place = 0; place < right.Length - 1; place++)
                if (right[place] != right[place + 1])
                    CallerCode.Read(right[..place] + right[place + 1] + right[place] + right[(place + 2)..], out _, out _).ShouldBe(CallerCode.Fault.Mistyped, right);
        }
    }

    [Theory]
    [InlineData("", CallerCode.Fault.Empty, 0)]
    [InlineData(null, CallerCode.Fault.Empty, 0)]
    [InlineData("48291307", CallerCode.Fault.WrongLength, 8)]
    [InlineData("4829130777", CallerCode.Fault.WrongLength, 10)]
    [InlineData("482913O77", CallerCode.Fault.WrongLength, 8)]
    [InlineData("482 913 077a", CallerCode.Fault.WrongLength, 9)]
    [InlineData("٤٨٢٩١٣٠٧٧", CallerCode.Fault.WrongLength, 0)]
    public void What_is_no_code_says_why(string? typed, CallerCode.Fault fault, int digits)
    {
        CallerCode.Read(typed, out _, out var counted).ShouldBe(fault);
        counted.ShouldBe(digits);
    }
}
