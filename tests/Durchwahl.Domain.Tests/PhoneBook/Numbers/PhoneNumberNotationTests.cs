using Durchwahl.Domain.PhoneBook.Numbers;
using FsCheck;
using FsCheck.Fluent;

namespace Durchwahl.Domain.Tests.PhoneBook.Numbers;

public class PhoneNumberNotationTests
{
    static readonly BaseNumber Base = BaseNumber.Parse("05721 98");

    static string Shown(NumberReading reading) => reading switch
    {
        NumberReading.Number number => number.Value.Value,
        NumberReading.Nothing => "nothing",
        NumberReading.Refused refused => refused.Reason,
        _ => throw new InvalidOperationException(),
    };

    [Theory]
    // the shapes of real lists
    [InlineData("02252/52-123", "+49225252123")]
    [InlineData("(0 57 21) 98 24", "+4957219824")]
    [InlineData("+49 (0) 5721 98-24", "+4957219824")]
    [InlineData("+49(0)5721-98-24", "+4957219824")]
    [InlineData("+49 5721 98-24", "+4957219824")]
    [InlineData("+4957219824", "+4957219824")]
    [InlineData("+49 05721 9824", "+4957219824")]
    [InlineData("(+49) 5721 9824", "+4957219824")]
    [InlineData("0049 5721 9824", "+4957219824")]
    [InlineData("0049 (0)5721/9824", "+4957219824")]
    [InlineData("00 49 57 21 98 24", "+4957219824")]
    [InlineData("05721 98-213", "+49572198213")]
    [InlineData("05721/98213", "+49572198213")]
    [InlineData("05721 / 98 - 213", "+49572198213")]
    [InlineData("05721-98-213", "+49572198213")]
    [InlineData("05721.98.213", "+49572198213")]
    [InlineData("05721/98/213", "+49572198213")]
    [InlineData("(05721) 98-213", "+49572198213")]
    [InlineData("(05721)98213", "+49572198213")]
    [InlineData("[05721] 98213", "+49572198213")]
    [InlineData("057 21 98 213", "+49572198213")]
    [InlineData("0572198213", "+49572198213")]
    [InlineData("05721 98-0", "+495721980")]
    [InlineData("  05721 98-213  ", "+49572198213")]
    // labels
    [InlineData("Tel.: 05721 98-213", "+49572198213")]
    [InlineData("Tel.-Nr. 05721 98-213", "+49572198213")]
    [InlineData("Telefon 05721/98-213", "+49572198213")]
    [InlineData("tel:+49572198213", "+49572198213")]
    [InlineData("Tel.dienstl.: 05721 98-213", "+49572198213")]
    [InlineData("Rufnummer: 05721 98213", "+49572198213")]
    [InlineData("Durchwahl: 05721 98-213", "+49572198213")]
    [InlineData("Mobil 0151 23456789", "+4915123456789")]
    // characters that office programs put in
    [InlineData("05721\u00A098\u2011213", "+49572198213")]
    [InlineData("05721\u202F98\u2013213", "+49572198213")]
    [InlineData("05721\u200998\u2212213", "+49572198213")]
    [InlineData("05721\u2044 98\u2014213", "+49572198213")]
    [InlineData("０５７２１ ９８－２１３", "+49572198213")]
    [InlineData("\u200E05721 98\u00AD213\u200F", "+49572198213")]
    [InlineData("\uFEFF05721 98213", "+49572198213")]
    [InlineData("٠٥٧٢١ ٩٨٢١٣", "+49572198213")]
    // notes
    [InlineData("05721 98-24 (nur vormittags)", "+4957219824")]
    [InlineData("05721 98-24 (ab 13 Uhr)", "+4957219824")]
    [InlineData("(Zentrale) 05721 98-24", "+4957219824")]
    [InlineData("05721 98-24 (Mo, Di oder Mi)", "+4957219824")]
    // an extension behind a base number of its own
    [InlineData("05721 98 App. 213", "+49572198213")]
    [InlineData("05721 98 (App. 213)", "+49572198213")]
    [InlineData("05721 98-0 Durchwahl 213", "+49572198213")]
    [InlineData("05721/98 DW 213", "+49572198213")]
    // mobile, services, short codes, abroad
    [InlineData("0151/23456789", "+4915123456789")]
    [InlineData("0171 2345678", "+491712345678")]
    [InlineData("0800 4 555500", "+498004555500")]
    [InlineData("0800 / 4 5555 00", "+498004555500")]
    [InlineData("0180 2 123456", "+491802123456")]
    [InlineData("0900 3 123456", "+499003123456")]
    [InlineData("0700 12345678", "+4970012345678")]
    [InlineData("032 221234567", "+4932221234567")]
    [InlineData("0137 7 123456", "+491377123456")]
    [InlineData("115", "115")]
    [InlineData("Behördennummer 115", "115")]
    [InlineData("116117", "116117")]
    [InlineData("116 117", "116117")]
    [InlineData("030 115", "+4930115")]
    [InlineData("+43 1 7120000", "+4317120000")]
    [InlineData("+43 (0) 1 7120000", "+4317120000")]
    [InlineData("0043 1 7120000", "+4317120000")]
    [InlineData("00 43 (0)1 7120000", "+4317120000")]
    [InlineData("+39 06 6982", "+39066982")]
    // big cities, long area codes, the one overlap of the plan
    [InlineData("030-5555-1234", "+493055551234")]
    [InlineData("(030)-5555-1234", "+493055551234")]
    [InlineData("+49-30-5555-1234", "+493055551234")]
    [InlineData("0049 30-5555-1234", "+493055551234")]
    [InlineData("+49 (0) 30-5555-1234", "+493055551234")]
    [InlineData("0151-2345-6789", "+4915123456789")]
    [InlineData("+49 30-5555-1234", "+493055551234")]
    [InlineData("030 5555-1234", "+493055551234")]
    [InlineData("089/12345678", "+498912345678")]
    [InlineData("033203 12345", "+493320312345")]
    [InlineData("02129 1234", "+4921291234")]
    [InlineData("0212 2345", "+492122345")]
    public void A_usual_notation_is_read_without_a_base_number(string text, string expected) =>
        Shown(PhoneNumberNotation.Read(text)).ShouldBe(expected);

    [Theory]
    [InlineData("-1234", "+495721981234")]
    [InlineData("- 24", "+4957219824")]
    [InlineData("–24", "+4957219824")]
    [InlineData("−24", "+4957219824")]
    [InlineData("-0", "+495721980")]
    [InlineData("App. 1234", "+495721981234")]
    [InlineData("App.-Nr.: 1234", "+495721981234")]
    [InlineData("Apparat 1234", "+495721981234")]
    [InlineData("Hausapp. 24", "+4957219824")]
    [InlineData("Durchwahl: 24", "+4957219824")]
    [InlineData("Durchw. -24", "+4957219824")]
    [InlineData("DW 24", "+4957219824")]
    [InlineData("DW: -24", "+4957219824")]
    [InlineData("Nst. 24", "+4957219824")]
    [InlineData("Nebenstelle 24", "+4957219824")]
    [InlineData("App. 9824", "+495721989824")]
    [InlineData("App. 98-24", "+4957219824")]
    [InlineData("App. 110", "+49572198110")]
    [InlineData("-115", "+49572198115")]
    [InlineData("-9824", "+495721989824")]
    [InlineData("Tel. 213", "+49572198213")]
    [InlineData("213", "+49572198213")]
    [InlineData("1234", "+495721981234")]
    [InlineData("2 13", "+49572198213")]
    [InlineData("７", "+495721987")]
    [InlineData("98-213", "+49572198213")]
    [InlineData("98 - 213", "+49572198213")]
    [InlineData("98/213", "+49572198213")]
    [InlineData("98 213", "+49572198213")]
    [InlineData("98.213", "+49572198213")]
    [InlineData("98213", "+49572198213")]
    [InlineData("02252/52-123", "+49225252123")]
    [InlineData("213 (vormittags)", "+49572198213")]
    [InlineData("Tel. 115", "115")]
    [InlineData("116117", "116117")]
    public void Extensions_and_local_numbers_are_completed_by_the_base_number(string text, string expected) =>
        Shown(PhoneNumberNotation.Read(text, Base)).ShouldBe(expected);

    [Theory]
    [InlineData("")]
    [InlineData("   ")]
    [InlineData("-")]
    [InlineData("–")]
    [InlineData("--")]
    [InlineData("/")]
    [InlineData("keine")]
    [InlineData("Keine Angabe")]
    [InlineData("k. A.")]
    [InlineData("k.A.")]
    [InlineData("entfällt")]
    [InlineData("(noch nicht vergeben)")]
    [InlineData("\u00A0\u200B")]
    public void A_cell_that_says_there_is_no_number_is_nothing(string text)
    {
        PhoneNumberNotation.Read(text, Base).ShouldBe(new NumberReading.Nothing());
        PhoneNumberNotation.ReadAll(text).ShouldBe([new NumberReading.Nothing()]);
    }

    [Theory]
    [InlineData("98-2l3", "„98-2l3“ enthält einen Buchstaben.")]
    [InlineData("05721 98-24 nur vormittags", "„05721 98-24 nur vormittags“ enthält Text neben der Nummer. Setzen Sie Bemerkungen in Klammern.")]
    [InlineData("siehe oben", "„siehe oben“ ist keine Telefonnummer.")]
    [InlineData("05729 9824", "Die Vorwahl 05729 gibt es nicht.")]
    [InlineData("05729/98-24", "Die Vorwahl 05729 gibt es nicht.")]
    [InlineData("(0 57 29) 98 24", "Die Vorwahl 05729 gibt es nicht.")]
    [InlineData("+49 5729 9824", "Die Vorwahl 05729 gibt es nicht.")]
    [InlineData("01541234567", "Die Vorwahl 0154 gibt es nicht.")]
    [InlineData("0154 1234567", "Die Vorwahl 0154 gibt es nicht.")]
    [InlineData("05721", "„05721“ ist nur eine Vorwahl. Dahinter fehlt die Rufnummer.")]
    [InlineData("05721 98", "„05721 98“ ist zu kurz: Auf 05721 folgen 3 bis 9 Ziffern, hier sind es 2.")]
    [InlineData("05721 9812345678", "„05721 9812345678“ ist zu lang: Auf 05721 folgen 3 bis 9 Ziffern, hier sind es 10.")]
    [InlineData("05721 098", "„05721 098“: Hinter der Vorwahl 05721 folgt eine 0. So beginnt keine Rufnummer.")]
    [InlineData("0151 2345678", "„0151 2345678“ ist zu kurz: Auf 0151 folgen 8 Ziffern, hier sind es 7.")]
    [InlineData("1234", "„1234“ hat nur 4 Ziffern, und es ist keine Stammnummer angegeben. Geben Sie die Stammnummer an, zum Beispiel 05721 98.")]
    [InlineData("-24", "„-24“ ist nur eine Durchwahl, und es ist keine Stammnummer angegeben. Geben Sie die Stammnummer an, zum Beispiel 05721 98.")]
    [InlineData("572198213", "„572198213“ beginnt ohne 0 oder +. Ist 05721 98213 gemeint?")]
    [InlineData("4957219824", "„4957219824“ beginnt ohne 0 oder +. Ist 04957 219824 oder 05721 9824 gemeint?")]
    [InlineData("05721 98_24", "„05721 98_24“ enthält das Zeichen „_“. Das gehört in keine Telefonnummer.")]
    [InlineData("05721 98\u000024", "„05721 9824“ enthält ein Zeichen, das man nicht sieht. Schreiben Sie die Nummer neu.")]
    [InlineData("05721 98☎24", "„05721 98☎24“ enthält das Zeichen „☎“. Das gehört in keine Telefonnummer.")]
    [InlineData("📞 05721 9824", "„📞 05721 9824“ enthält das Zeichen „📞“. Das gehört in keine Telefonnummer.")]
    [InlineData("05721+9824", "„05721+9824“ enthält ein + mitten in der Nummer.")]
    [InlineData("05721 98-213-214", "„05721 98-213-214“ kann zwei Durchwahlen meinen. Schreiben Sie sie mit Komma: -213, -214.")]
    [InlineData("+49 5721 98-213-214", "„+49 5721 98-213-214“ kann zwei Durchwahlen meinen. Schreiben Sie sie mit Komma: -213, -214.")]
    [InlineData("-213-214", "„-213-214“ kann zwei Durchwahlen meinen. Schreiben Sie sie mit Komma: -213, -214.")]
    [InlineData("98-213-214", "„98-213-214“ kann zwei Durchwahlen meinen. Schreiben Sie sie mit Komma: -213, -214.")]
    [InlineData("+12", "„+12“ kann keine Nummer im Ausland sein: Hinter + oder 00 folgen eine Landesvorwahl und zusammen 7 bis 15 Ziffern.")]
    [InlineData("Fax 05721 98-299", "„Fax 05721 98-299“ ist eine Faxnummer. Hier stehen nur Nummern, unter denen man sprechen kann.")]
    [InlineData("05721 98-213 / -214", "„05721 98-213 / -214“ enthält 2 Nummern. Hier kann nur eine stehen.")]
    public void What_cannot_be_a_number_is_refused_with_the_reason(string text, string reason) =>
        Shown(PhoneNumberNotation.Read(text)).ShouldBe(reason);

    [Theory]
    [InlineData("115", "„115“ kann die Kurznummer 115 oder die Durchwahl 115 sein. Schreiben Sie „Tel. 115“ oder „-115“.")]
    [InlineData("9824", "„9824“ kann die Durchwahl 9824 oder die Nummer 98-24 sein. Schreiben Sie „-9824“ oder „98-24“.")]
    [InlineData("97-213", "„97-213“ hat keine Vorwahl und beginnt nicht mit der Stammnummer 98. Schreiben Sie die Nummer mit Vorwahl.")]
    [InlineData("2.13", "„2.13“ hat keine Vorwahl und beginnt nicht mit der Stammnummer 98. Schreiben Sie die Nummer mit Vorwahl.")]
    [InlineData("712345", "„712345“ hat keine Vorwahl. Schreiben Sie die Nummer mit Vorwahl.")]
    [InlineData("572198213", "„572198213“ beginnt ohne 0 oder +. Ist 05721 98213 gemeint?")]
    [InlineData("98-", "„98-“ ist nur die Stammnummer. Dahinter fehlt die Durchwahl.")]
    [InlineData("-1234567", "„-1234567“ ist zu lang für eine Durchwahl hinter 05721 98.")]
    public void What_could_be_two_numbers_is_not_guessed(string text, string reason) =>
        Shown(PhoneNumberNotation.Read(text, Base)).ShouldBe(reason);

    [Theory]
    [InlineData("115", "+49572198115")]
    [InlineData("9824", "+495721989824")]
    [InlineData(" 213 ", "+49572198213")]
    [InlineData("98-213", "+49572198213")]
    [InlineData("", "nothing")]
    public void In_a_column_of_extensions_bare_digits_are_an_extension(string text, string expected) =>
        Shown(PhoneNumberNotation.ReadExtension(text, Base)).ShouldBe(expected);

    [Theory]
    [InlineData("05721 98-213 / -214", "+49572198213", "+49572198214")]
    [InlineData("05721 98-213/-214", "+49572198213", "+49572198214")]
    [InlineData("05721 98-213/214", "+49572198213", "+49572198214")]
    [InlineData("98-213, 98-214", "+49572198213", "+49572198214")]
    [InlineData("-213 oder -214", "+49572198213", "+49572198214")]
    [InlineData("-213/-214", "+49572198213", "+49572198214")]
    [InlineData("213/214", "+49572198213", "+49572198214")]
    [InlineData("213 / App. 214", "+49572198213", "+49572198214")]
    [InlineData("213 u. 214", "+49572198213", "+49572198214")]
    [InlineData("213 bzw. 214;", "+49572198213", "+49572198214")]
    [InlineData("213 & 214", "+49572198213", "+49572198214")]
    [InlineData("-213\r\n-214", "+49572198213", "+49572198214")]
    [InlineData("02252/52-123", "+49225252123")]
    [InlineData("02252/52-123, -124", "+49225252123", "+49225252124")]
    [InlineData("02252/52-123 / 02252/52-124", "+49225252123", "+49225252124")]
    [InlineData("05721 98213 / 05721 98214", "+49572198213", "+49572198214")]
    [InlineData("05721 98-213 und 0151 23456789 (dienstlich)", "+49572198213", "+4915123456789")]
    [InlineData("213 (vormittags), 214 (Mo, Mi)", "+49572198213", "+49572198214")]
    [InlineData("Tel. 98-213 Mobil 0151 23456789", "+49572198213", "+4915123456789")]
    [InlineData("98-213 (mobil 0151 23456789)", "+49572198213", "+4915123456789")]
    [InlineData("98-213 (Tel. dienstlich)", "+49572198213")]
    [InlineData("(Tel. 98-213)", "+49572198213")]
    [InlineData("98-213 Fax 98-299", "+49572198213", "„Fax 98-299“ ist eine Faxnummer. Hier stehen nur Nummern, unter denen man sprechen kann.")]
    [InlineData("213, -", "+49572198213")]
    [InlineData("213, 2l4, 215", "+49572198213", "„2l4“ enthält einen Buchstaben.", "+49572198215")]
    public void Several_numbers_in_a_cell_are_read_one_by_one(string text, params string[] expected) =>
        PhoneNumberNotation.ReadAll(text, Base).Select(Shown).ShouldBe(expected);

    [Fact]
    public void The_hyphen_of_the_first_number_makes_the_base_number_of_those_that_follow() =>
        PhoneNumberNotation.ReadAll("05721 98-213 / -214, 98-215").Select(Shown).ShouldBe(["+49572198213", "+49572198214", "+49572198215"]);

    [Fact]
    public void A_text_that_is_far_too_long_is_refused_in_one_sentence() =>
        Shown(PhoneNumberNotation.Read(new string('7', 100_000), Base)).ShouldBe($"„{new string('7', 40)}…“ ist 100000 Zeichen lang. So lang ist keine Telefonnummer.");

    [Fact]
    public void What_is_displayed_is_read_back_as_the_same_number() =>
        Prop.ForAll(PhoneNumbers.Any, PhoneNumbers.AnyBase, (number, baseNumber) =>
            PhoneNumberNotation.Read(number.Display(baseNumber), baseNumber) == new NumberReading.Number(number)
            && PhoneNumberNotation.Read(number.DisplayInternational(baseNumber)) == new NumberReading.Number(number)
            && PhoneNumberNotation.Read(number.TelUri) == new NumberReading.Number(number)).QuickCheckThrowOnFailure();

    [Fact]
    public void Every_extension_is_found_again_behind_its_base_number() =>
        Prop.ForAll(PhoneNumbers.AnyBase, Gen.Choose(0, 9999).ToArbitrary(), (baseNumber, extension) =>
        {
            var number = new NumberReading.Number(baseNumber.NumberOf($"{extension}"));
            return PhoneNumberNotation.Read($"-{extension}", baseNumber) == number
                && PhoneNumberNotation.Read($"App. {extension}", baseNumber) == number
                && PhoneNumberNotation.Read($"{baseNumber}-{extension}") == number
                && number.Value.ExtensionWithin(baseNumber) == $"{extension}";
        }).QuickCheckThrowOnFailure();

    [Fact]
    public void No_text_makes_it_throw() => Prop.ForAll(Texts.Any, text =>
        PhoneNumberNotation.ReadAll(text, Base).Length > 0 && PhoneNumberNotation.Read(text) is not null && PhoneNumberNotation.ReadExtension(text, Base) is not null
        && (BaseNumber.TryParse(text, out _, out var refusal) || refusal is not null))
        .QuickCheckThrowOnFailure();

    [Theory]
    [InlineData("/")]
    [InlineData("-")]
    [InlineData("(")]
    [InlineData("0/")]
    [InlineData("213/")]
    [InlineData("App.")]
    [InlineData("\0")]
    [InlineData("\u202E")]
    [InlineData("😀")]
    [InlineData("\uD83D")]
    public void One_thing_repeated_without_end_is_answered(string piece)
    {
        foreach (var times in new[] { 1, 60, 100_000 })
            PhoneNumberNotation.ReadAll(string.Concat(Enumerable.Repeat(piece, times)), Base).ShouldNotBeEmpty();
    }
}
