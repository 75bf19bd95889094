namespace Durchwahl.Domain.Access;

/// <summary>What sort of thing somebody saw that holds personal data. A list that shows many of them is noted with its own id or that of the office.</summary>
public enum SeenKind
{
    /// <summary>A promise with the details of the person it was given to.</summary>
    Promise,

    /// <summary>A single contact with what is known of the caller.</summary>
    Contact,

    /// <summary>A voice message, its sound or the number of who left it.</summary>
    VoiceMessage,

    /// <summary>A wished callback with its number.</summary>
    CallbackRequest,

    /// <summary>A booked talk with who comes.</summary>
    BookedTalk,

    /// <summary>Who asked for information in the register of freedom-of-information requests.</summary>
    DisclosureRequest,

    /// <summary>Who represents or accompanies whom.</summary>
    Representation,

    /// <summary>Everything that is kept of one person (Art. 15 GDPR).</summary>
    Person,

    /// <summary>This log itself.</summary>
    AccessLog,
}
