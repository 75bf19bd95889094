using Durchwahl.Domain.PhoneBook;
using Durchwahl.Domain.PhoneBook.Numbers;
using NodaTime;

namespace Durchwahl.Domain.Calls;

/// <summary>Identifies a callback that a person has to make.</summary>
public readonly record struct CallbackRequestId(Guid Value);

/// <summary>Why a person has to call somebody back.</summary>
public enum CallbackReason
{
    /// <summary>The caller asked for it, and nothing calls back by itself.</summary>
    Asked,

    /// <summary>All attempts that were made by themselves failed.</summary>
    NotReached,

    /// <summary>The call was lost in the middle of a callback.</summary>
    Lost,
}

/// <summary>A callback that the office owes and that a person has to make. Not a <see cref="KeptPlace"/>, which is called back by itself.</summary>
public sealed record CallbackRequest
{
    /// <summary>Identifies the request.</summary>
    public required CallbackRequestId Id { get; init; }

    /// <summary>The office.</summary>
    public required OfficeId Office { get; init; }

    /// <summary>The contact in which it was asked for.</summary>
    public required ContactId Contact { get; init; }

    /// <summary>The number of the line whose people call back.</summary>
    public required PhoneNumber Line { get; init; }

    /// <summary>The number to call.</summary>
    public required PhoneNumber Number { get; init; }

    /// <summary>When it was asked for.</summary>
    public required Instant AskedAt { get; init; }

    /// <summary>Why it is owed.</summary>
    public required CallbackReason Why { get; init; }

    /// <summary>When somebody said that it is done; null before.</summary>
    public Instant? SettledAt { get; init; }

    /// <summary>Who said so, as an account name; null before.</summary>
    public string? SettledBy { get; init; }

    /// <summary>What came of it, in the words of that person; null before or when there was nothing to say.</summary>
    public string? Note { get; init; }
}
