using Durchwahl.Calls.Contract;
using Durchwahl.Domain.Promises;
using Durchwahl.Promises.Contract;
using Durchwahl.Promises.Tables;
using NodaTime;

namespace Durchwahl.Promises.Pages;

/// <summary>How far a call for a promise is.</summary>
/// <param name="Page">The page of the promise.</param>
/// <param name="Promise">The promise as it was when the page was drawn.</param>
/// <param name="Call">The last call; null for none.</param>
/// <param name="State">How far it is; null when it is over.</param>
/// <param name="Now">The moment.</param>
/// <param name="IsLive">Whether the page was drawn before: what is new leads on by a link.</param>
public sealed record CallPartModel(string Page, Promise Promise, PromiseCallback? Call, CallBackState? State, Instant Now, bool IsLive = false)
{
    static readonly Duration FreshFor = Duration.FromMinutes(10);

    /// <summary>Whether a call goes on, so that the page has to renew itself.</summary>
    public bool GoesOn => State is not null && Promise.IsOpen;

    /// <summary>Whether the rest of the page knows less than this.</summary>
    public bool IsOver => State is null && IsLive;

    /// <summary>What is to be said; null for nothing.</summary>
    public string? Words => (State, Call?.Result) switch
    {
        _ when Call is null || !Promise.IsOpen => null,
        (CallBackState.DeskRings, _) => "Ihr Telefon klingelt. Nehmen Sie ab, dann wird gewählt.",
        (CallBackState.Dialling, _) => "Es wird gewählt. Bleiben Sie am Apparat.",
        (CallBackState.Talking, _) => "Sie sprechen. Danach schreiben Sie hier, was Sie geantwortet haben.",
        (null, CallBackEnd.Reached) => $"Sie haben gesprochen ({DueWords.Within(Call.StartedAt, Now)}). Ist die Zusage damit erledigt?",
        (null, CallBackEnd.NotReached) when IsLive || Promise.LastAttemptAt >= Call.StartedAt => "Nicht erreicht. Der Versuch ist notiert.",
        (null, CallBackEnd.DeskNotAnswered) when IsFresh => "Ihr Telefon wurde nicht abgenommen. Es wurde niemand angerufen.",
        (null, CallBackEnd.GivenUp) when IsFresh => "Der Anruf wurde abgebrochen. Er zählt nicht als Versuch.",
        _ => null,
    };

    bool IsFresh => Call!.StartedAt > Now - FreshFor;
}
