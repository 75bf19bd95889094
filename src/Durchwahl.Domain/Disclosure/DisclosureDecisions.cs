using System.Globalization;
using NodaTime;

namespace Durchwahl.Domain.Disclosure;

/// <summary>What came of adding a step.</summary>
public abstract record DisclosureDecision
{
    DisclosureDecision()
    {
    }

    /// <summary>It is added.</summary>
    public sealed record Added(DisclosureRequest After) : DisclosureDecision;

    /// <summary>It is not.</summary>
    /// <param name="Reason">In German: what is wrong and what to do.</param>
    public sealed record Refused(string Reason) : DisclosureDecision;
}

/// <summary>What may happen to a request, and in which order.</summary>
public static class DisclosureDecisions
{
    /// <summary>Most characters of a subject.</summary>
    public const int LongestSubject = 200;

    /// <summary>Most characters of a note.</summary>
    public const int LongestNote = 2000;

    /// <summary>The highest fee: § 1 IFGGebV ends at 500 euros.</summary>
    public const int HighestFeeCents = 50_000;

    /// <summary>Adds a step.</summary>
    /// <param name="request">The request.</param>
    /// <param name="step">What happened.</param>
    /// <param name="today">No step lies after this day.</param>
    public static DisclosureDecision Add(DisclosureRequest request, DisclosureStep step, LocalDate today) => Refusal(request, step, today) is { } reason
        ? new DisclosureDecision.Refused(reason)
        : new DisclosureDecision.Added(request with { Steps = request.Steps.Add(step) });

    static string? Refusal(DisclosureRequest request, DisclosureStep step, LocalDate today)
    {
        var earliest = request.Steps.IsEmpty ? request.ReceivedOn : request.Steps[^1].On;
        if (step.On < earliest) return $"Der Schritt kann nicht vor dem {Date(earliest)} liegen. Das ist der Tag des letzten Schritts oder des Eingangs.";
        if (step.On > today) return $"Der {Date(step.On)} liegt in der Zukunft. Tragen Sie ein, was schon geschehen ist.";
        if (step.Note?.Length > LongestNote) return $"Die Notiz hat {step.Note.Length} Zeichen. Möglich sind {LongestNote}.";
        return OfOrder(request, step) ?? OfReasons(step) ?? OfFee(step);
    }

    static string? OfOrder(DisclosureRequest request, DisclosureStep step)
    {
        var isHearing = request.Steps.LastOrDefault(known => known.What is DisclosureStepKind.HearingBegun or DisclosureStepKind.HearingEnded)?.What == DisclosureStepKind.HearingBegun;
        return step.What switch
        {
            DisclosureStepKind.MediatorCalled when request.Regime.Mediator is null => "Für diesen Antrag gibt es keine vermittelnde Stelle.",
            DisclosureStepKind.MediatorDone when request.Steps.All(known => known.What != DisclosureStepKind.MediatorCalled) => "Es wurde noch keine vermittelnde Stelle angerufen.",
            DisclosureStepKind.Objected when request.End is null => "Ein Widerspruch richtet sich gegen eine Entscheidung. Tragen Sie zuerst die Entscheidung ein.",
            DisclosureStepKind.MediatorCalled or DisclosureStepKind.MediatorDone or DisclosureStepKind.Objected => null,
            _ when request.End is { } end => $"Der Antrag ist seit dem {Date(end.On)} beantwortet. Danach sind nur noch Vermittlung und Widerspruch möglich.",
            DisclosureStepKind.HearingEnded when !isHearing => "Es wird gerade niemand angehört.",
            DisclosureStepKind.HearingBegun when isHearing => "Die Anhörung läuft schon.",
            DisclosureStepKind.Granted or DisclosureStepKind.PartlyGranted when isHearing => "Die Anhörung läuft noch. Tragen Sie zuerst ihr Ende ein (§ 8 IFG).",
            DisclosureStepKind.Clarified when request.Steps.All(known => known.What != DisclosureStepKind.AskedToClarify) => "Es wurde noch nicht nachgefragt.",
            _ => null,
        };
    }

    static string? OfReasons(DisclosureStep step) => step.What.Withholds()
        ? step.Reasons.IsEmpty ? "Bitte wählen Sie, warum etwas nicht herausgegeben wird."
            : step.Reasons.Contains(RefusalReason.Other) && string.IsNullOrWhiteSpace(step.Note) ? "Bitte schreiben Sie den anderen Grund in die Notiz." : null
        : step.Reasons.IsEmpty ? null : "Gründe gehören nur zu einer Ablehnung oder einem teilweisen Zugang.";

    static string? OfFee(DisclosureStep step) => step.FeeCents is not { } fee ? step.What == DisclosureStepKind.FeeAnnounced ? "Bitte tragen Sie die Gebühr in Euro ein." : null
        : fee is < 0 or > HighestFeeCents ? "Eine Gebühr liegt zwischen 0 und 500 Euro (§ 10 IFG, IFGGebV)." : null;

    static string Date(LocalDate date) => date.ToString("dd.MM.uuuu", CultureInfo.InvariantCulture);
}
