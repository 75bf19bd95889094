using Durchwahl.Domain.PhoneBook.Numbers;
using Durchwahl.Domain.Promises;
using Durchwahl.Texts;

namespace Durchwahl.Promises.Caller;

/// <summary>How people say in a form in which way they want an answer.</summary>
static class AnswerWays
{
    /// <summary>The values of the field, in the order of the page.</summary>
    public static IReadOnlyList<(string Value, AnswerWay Way)> All { get; } = [("brief", AnswerWay.Letter), ("anruf", AnswerWay.Phone), ("mail", AnswerWay.Email), ("gespraech", AnswerWay.InPerson)];

    /// <summary>The way; null for none.</summary>
    public static AnswerWay? Read(string value) => All.Where(known => known.Value == value).Select(known => (AnswerWay?)known.Way).FirstOrDefault();

    /// <summary>What a way is called beside its button.</summary>
    public static string Name(AnswerWay way, Words w) => way switch
    {
        AnswerWay.Letter => w["WriteByLetter"],
        AnswerWay.Phone => w["WriteByPhone"],
        AnswerWay.Email => w["WriteByEmail"],
        _ => w["WriteInPerson"],
    };

    /// <summary>A number to call; null for none.</summary>
    /// <param name="text">As typed.</param>
    /// <param name="baseNumber">That of the office, for numbers within the house.</param>
    /// <param name="w">The language of the refusal.</param>
    /// <param name="refusal">Why it was not understood; null when it was.</param>
    public static PhoneNumber? ReadNumber(string text, BaseNumber? baseNumber, Words w, out string? refusal)
    {
        refusal = null;
        if (text.Length == 0) return null;
        if (text.Length <= 60 && PhoneNumberNotation.Read(text, baseNumber) is NumberReading.Number number) return number.Value;
        refusal = w["CallerNumberWrong"];
        return null;
    }

    /// <summary>Whether a text can be an e-mail address: one @ with something around it, a point behind, no blanks or control characters.</summary>
    public static bool IsEmail(string text, int longest) =>
        text.Length <= longest && text.Split('@') is [{ Length: > 0 }, { Length: > 2 } host] && host.IndexOf('.', StringComparison.Ordinal) is > 0 and var point && point < host.Length - 1
        && !text.Any(sign => char.IsWhiteSpace(sign) || char.IsControl(sign) || sign is '<' or '>' or ',' or ';' or '"');
}
