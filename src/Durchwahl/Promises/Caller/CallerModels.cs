using System.Collections.Immutable;
using Durchwahl.Domain.Promises;
using NodaTime;

namespace Durchwahl.Promises.Caller;

/// <summary>The form for code and word.</summary>
/// <param name="Frame">As for every page of the view.</param>
/// <param name="Code">As typed; the word is never shown again.</param>
/// <param name="CodeError">What is wrong with the code; null for nothing.</param>
/// <param name="WordError">What is wrong with the word; null for nothing.</param>
/// <param name="Error">Why nothing was opened; null on the first time.</param>
public sealed record CodeFormModel(CallerFrame Frame, string Code = "", string? CodeError = null, string? WordError = null, string? Error = null);

/// <summary>What was promised.</summary>
/// <param name="Frame">As for every page of the view.</param>
/// <param name="Pass">What the forms carry, so that code and word need not be typed again.</param>
/// <param name="Code">"482 913 077".</param>
/// <param name="Contact">What the code opens.</param>
/// <param name="Telling">Tells it.</param>
/// <param name="Windows">The times that may be chosen.</param>
/// <param name="Now">The moment.</param>
/// <param name="Note">What was done, or why not; null on the first time.</param>
/// <param name="Refused">What was typed and refused; null for nothing.</param>
public sealed record CallerModel(
    CallerFrame Frame, string Pass, string Code, KnownContact Contact, CallerTelling Telling, ImmutableArray<NewPromise.Window> Windows, Instant Now, CallerNote? Note = null, RefusedDeed? Refused = null);

/// <summary>What is said above the page.</summary>
public sealed record CallerNote(string Kind, string Title);

/// <summary>What was typed and not taken, so that nobody has to type it again.</summary>
/// <param name="Promise">For which promise; null for the word.</param>
/// <param name="Step">What was to be done.</param>
/// <param name="Typed">The fields.</param>
public sealed record RefusedDeed(PromiseId? Promise, string Step, IReadOnlyDictionary<string, string> Typed)
{
    public string Of(string field) => Typed.GetValueOrDefault(field, "");
}

/// <summary>The confirmation of a contact, to be printed.</summary>
/// <param name="Frame">As for every page of the view.</param>
/// <param name="Pass">Leads back to the view.</param>
/// <param name="Letter">The confirmation.</param>
public sealed record ProofModel(CallerFrame Frame, string Pass, ProofLetter Letter);
