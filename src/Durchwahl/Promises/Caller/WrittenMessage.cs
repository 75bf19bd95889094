using Durchwahl.Domain.PhoneBook.Numbers;
using Durchwahl.Domain.PhoneBook.Responsibilities;
using Durchwahl.Domain.Promises;

namespace Durchwahl.Promises.Caller;

/// <summary>A message that is complete.</summary>
/// <param name="Topic">The key of a topic; null for something else.</param>
/// <param name="Text">The message.</param>
/// <param name="FirstName">May be empty.</param>
/// <param name="Surname">Never empty.</param>
/// <param name="Way">How the answer is wanted.</param>
/// <param name="Number">The number to call; null when none was given, as all that follow.</param>
/// <param name="Email">The e-mail address.</param>
/// <param name="Address">Where a letter goes.</param>
/// <param name="Window">When a call suits.</param>
/// <param name="BenefitUnit">The number of the benefit unit, as typed.</param>
/// <param name="PostalCode">Of the home.</param>
/// <param name="Place">Of the home.</param>
sealed record WrittenMessage(
    string? Topic, string Text, string FirstName, string Surname, AnswerWay Way, PhoneNumber? Number, string? Email, string? Address, NewPromise.Window? Window, string? BenefitUnit, string? PostalCode, string? Place)
{
    public string FullName => $"{FirstName} {Surname}".Trim();

    /// <summary>What helps to find who is in charge; what was not understood is left out, the message arrives all the same.</summary>
    public CaseFacts Facts(string task) => new(task)
    {
        Surname = Domain.PhoneBook.Responsibilities.Surname.TryRead(Surname, null, out var surname, out _) ? surname : null,
        BenefitUnitNumber = BenefitUnit is not null && Domain.PhoneBook.Responsibilities.BenefitUnitNumber.TryRead(BenefitUnit, out var number, out _) ? number : null,
        PostalCode = PostalCode is { Length: 5 } code && code.All(char.IsAsciiDigit) ? code : null,
        Municipality = Place,
    };
}
