namespace Durchwahl.Access.OpenId;

/// <summary>What came of asking the provider who somebody is.</summary>
abstract record OpenIdAnswer
{
    OpenIdAnswer()
    {
    }

    /// <summary>The provider vouches for a person.</summary>
    /// <param name="Issuer">The provider.</param>
    /// <param name="Subject">Under which the provider knows the person, always the same.</param>
    /// <param name="Name">A name for the account; null when the provider gave none that can be used.</param>
    /// <param name="Groups">The groups of the person.</param>
    public sealed record Person(string Issuer, string Subject, string? Name, IReadOnlyList<string> Groups) : OpenIdAnswer;

    /// <summary>It cannot be believed, or there is none.</summary>
    public sealed record Refused(OpenIdFault Fault) : OpenIdAnswer;
}

/// <summary>Why somebody does not come in by the office's own sign-in.</summary>
enum OpenIdFault
{
    /// <summary>The provider does not answer, or not as a provider.</summary>
    ProviderAway,

    /// <summary>Nobody began this sign-in here, or too long ago.</summary>
    NotBegunHere,

    /// <summary>The provider or the person said no.</summary>
    Denied,

    /// <summary>The provider does not take its own code back.</summary>
    CodeRefused,

    /// <summary>The answer is for another sign-in.</summary>
    WrongNonce,

    /// <summary>The answer is from another provider.</summary>
    WrongIssuer,

    /// <summary>The answer is for another program.</summary>
    WrongAudience,

    /// <summary>The answer is not signed with a key of the provider.</summary>
    WrongKey,

    /// <summary>The answer is too old or from the future.</summary>
    OutOfTime,

    /// <summary>The person is in no group that brings a role.</summary>
    NoRole,
}

/// <summary>What people read about it.</summary>
static class OpenIdWords
{
    public static string Of(OpenIdFault fault) => fault switch
    {
        OpenIdFault.ProviderAway => "Der Anmeldedienst Ihres Hauses antwortet gerade nicht. Versuchen Sie es in einigen Minuten noch einmal.",
        OpenIdFault.NotBegunHere => "Diese Anmeldung wurde in diesem Browser nicht begonnen oder ist älter als zehn Minuten. Beginnen Sie noch einmal.",
        OpenIdFault.Denied => "Der Anmeldedienst hat die Anmeldung abgebrochen. Beginnen Sie noch einmal.",
        OpenIdFault.CodeRefused => "Der Anmeldedienst hat die Anmeldung nicht bestätigt. Beginnen Sie noch einmal.",
        OpenIdFault.WrongNonce => "Die Antwort des Anmeldedienstes gehört zu einer anderen Anmeldung. Beginnen Sie noch einmal.",
        OpenIdFault.WrongIssuer => "Die Antwort kommt nicht vom Anmeldedienst Ihres Hauses. Sagen Sie der Administration Bescheid.",
        OpenIdFault.WrongAudience => "Die Antwort des Anmeldedienstes ist für ein anderes Programm bestimmt. Sagen Sie der Administration Bescheid.",
        OpenIdFault.WrongKey => "Die Antwort des Anmeldedienstes hat keine Unterschrift, die wir kennen. Sagen Sie der Administration Bescheid.",
        OpenIdFault.OutOfTime => "Die Antwort des Anmeldedienstes ist abgelaufen. Beginnen Sie noch einmal; gehen die Uhren verschieden, sagen Sie der Administration Bescheid.",
        OpenIdFault.NoRole => "Ihr Konto ist in keiner Gruppe, die hier arbeiten darf. Die Gruppe gibt Ihnen die Administration Ihres Hauses.",
        _ => throw new ArgumentOutOfRangeException(nameof(fault), fault, "There is no such fault."),
    };
}
