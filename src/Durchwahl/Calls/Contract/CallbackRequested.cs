using Durchwahl.Domain.Calls;
using Durchwahl.Domain.PhoneBook;

namespace Durchwahl.Calls.Contract;

/// <summary>News for the rooms below: somebody has to be called back by a person. Written into the outbox in the transaction that saves the request.</summary>
/// <param name="Request">The request.</param>
/// <param name="Contact">The contact in which it was asked for; its record may still be to come.</param>
/// <param name="Office">The office.</param>
sealed record CallbackRequested(CallbackRequestId Request, ContactId Contact, OfficeId Office)
{
    /// <summary>The kind of the outbox message.</summary>
    public const string Kind = "CallbackRequested";
}
