using Durchwahl.Domain.PhoneBook;
using Durchwahl.Domain.Promises;
using NodaTime;

namespace Durchwahl.Promises.Contract;

/// <summary>Work for the postman: somebody is to be told of a promise by mail. Written into the outbox in the transaction of the change.</summary>
/// <param name="Office">The office.</param>
/// <param name="Promise">The promise.</param>
/// <param name="Why">What the mail is about.</param>
/// <param name="Whom">Who is told.</param>
sealed record PromiseMail(OfficeId Office, PromiseId Promise, PromiseMailReason Why, WarnedParty Whom)
{
    /// <summary>The kind of the outbox message.</summary>
    public const string Kind = "PromiseMail";
}

/// <summary>Why a mail about a promise is written.</summary>
enum PromiseMailReason
{
    /// <summary>It was given.</summary>
    Given,

    /// <summary>It was passed on, or somebody stands in.</summary>
    PassedOn,

    /// <summary>It is due soon, or overdue.</summary>
    Due,

    /// <summary>A question was answered, or the person added something.</summary>
    News,
}

/// <summary>A promise is near its end: somebody may have to be warned. Written into the outbox when the deadline is set; void when it has ended or moved since.</summary>
/// <param name="Office">The office.</param>
/// <param name="Promise">The promise.</param>
/// <param name="Due">The deadline for which it was written.</param>
/// <param name="Warning">The place in the warnings of its kind, from 0.</param>
sealed record PromiseNearsDue(OfficeId Office, PromiseId Promise, Instant Due, int Warning)
{
    /// <summary>The kind of the outbox message.</summary>
    public const string Kind = "PromiseNearsDue";
}
