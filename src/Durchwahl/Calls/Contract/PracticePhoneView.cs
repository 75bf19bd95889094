using Durchwahl.Calls.Practice;
using Durchwahl.Domain.PhoneBook.Numbers;
using NodaTime;

namespace Durchwahl.Calls.Contract;

/// <summary>A telephone in a practice, as a page shows it.</summary>
public sealed record PracticePhoneView(bool IsTakenOver, bool Rings, bool Talks, PhoneNumber? Caller, string? Context, Instant Since)
{
    internal static PracticePhoneView Of(PracticePhone phone) => new(
        phone.IsTakenOver, phone is { Call: not null, IsAnswered: false }, phone is { Call: not null, IsAnswered: true }, phone.Shown?.Number, phone.Shown?.Context, Instant.FromUnixTimeTicks(phone.Since));
}
