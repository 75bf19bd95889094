using Durchwahl.Domain.PhoneBook.Numbers;
using FsCheck;
using FsCheck.Fluent;

namespace Durchwahl.Domain.Tests.PhoneBook.Numbers;

/// <summary>Numbers of every kind for properties.</summary>
static class PhoneNumbers
{
    static readonly string[] Codes = [.. AreaCodes.All.Keys.Order(StringComparer.Ordinal)];

    static Gen<string> Digits(int fewest, int most) =>
        from count in Gen.Choose(fewest, most)
        from first in Gen.Choose(1, 9)
        from others in Gen.ArrayOf(Gen.Choose(0, 9), count - 1)
        select $"{first}{string.Concat(others)}";

    static readonly Gen<BaseNumber> Bases =
        from code in Gen.OneOf(Gen.Constant("5721"), Gen.Elements(Codes))
        from head in Gen.OneOf(Gen.Constant("98"), Digits(1, 4))
        select BaseNumber.Parse($"0{code} {head}");

    static readonly Gen<string> Landline =
        from code in Gen.Elements(Codes)
        from rest in Digits(3, 8)
        select $"+49{code}{rest}";

    static readonly Gen<string> WithinBase =
        from baseNumber in Bases
        from extension in Gen.Choose(0, 9999)
        select baseNumber.NumberOf($"{extension:00}").Value;

    static readonly Gen<string> Others = Gen.Elements("+4915123456789", "+491712345678", "+498004555500", "+491802123456", "+499003123456", "+4970012345678", "+4932221234567", "+491377123456",
        "+4318123456", "+12025550123", "+441632960123", "+3726123456", "116117");

    public static Arbitrary<PhoneNumber> Any => Gen.OneOf(Landline, WithinBase, Others).Select(PhoneNumber.Parse).ToArbitrary();

    public static Arbitrary<BaseNumber> AnyBase => Bases.ToArbitrary();
}
