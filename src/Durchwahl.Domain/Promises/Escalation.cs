using System.Collections.Immutable;
using Durchwahl.Domain.PhoneBook;
using NodaTime;

namespace Durchwahl.Domain.Promises;

/// <summary>Who is warned of a promise that is nearly due, and what happens when nobody is there to be warned.</summary>
public static class Escalation
{
    /// <summary>What stands on the promise when nobody could be warned of it.</summary>
    public const string NobodyToWarn = "Die Zusage wird fällig, und es ist niemand da, den wir daran erinnern können. Bitte geben Sie sie an jemanden, der sie halten kann.";

    /// <summary>
    /// Where one party of a promise is found in the phone book; the same for warnings and for mails.
    /// The owner is who has to act: the post or its stand-in when it is there, the team or the whole office when no post owes it. The deputy is the first one there in the chain behind who has to
    /// act. The team lead is a post that leads the owner's team, else the team above it; for the whole office the lead of the team at the service number. A lead who is away is stood in for.
    /// </summary>
    /// <param name="promise">The promise.</param>
    /// <param name="whom">The party.</param>
    /// <param name="book">The phone book as it is now.</param>
    /// <param name="today">The day in house time.</param>
    /// <returns>Who it is; null when there is nobody. Never two parties in one person: a lead who has to act is not their own lead.</returns>
    public static PromiseOwner? Find(Promise promise, WarnedParty whom, OfficeBook book, LocalDate today) => whom switch
    {
        WarnedParty.Owner => Acting(promise, book, today),
        WarnedParty.Deputy => Deputy(promise, book, today),
        _ => Lead(promise, book, today),
    };

    static PromiseOwner? Acting(Promise promise, OfficeBook book, LocalDate today) => promise.ActingOwner.Post is not { } post ? promise.Owner
        : IsThere(post, book, today) ? OwnerAt(post, book)
        : null;

    static PromiseOwner? Deputy(Promise promise, OfficeBook book, LocalDate today) =>
        promise.ActingOwner.Post is { } post && book.Posts.FirstOrDefault(known => known.Id == post)?.Deputy is { } deputy
            && DeputyChain.Of(book).PresentFor(deputy, today) is { } there && there != post
            ? OwnerAt(there, book)
            : null;

    static PromiseOwner? Lead(Promise promise, OfficeBook book, LocalDate today)
    {
        var chain = DeputyChain.Of(book);
        foreach (var team in TeamsUpwards(TeamOf(promise, book), book))
            foreach (var lead in book.Posts.Where(post => post.LeadsTeam && post.Team == team && post.Id != promise.ActingOwner.Post))
                if (chain.PresentFor(lead.Id, today) is { } there && there != promise.ActingOwner.Post) return OwnerAt(there, book);
        return null;
    }

    static TeamId? TeamOf(Promise promise, OfficeBook book) =>
        promise.Owner.Team
        ?? book.Posts.FirstOrDefault(post => post.Id == promise.Owner.Post)?.Team
        ?? (promise.Owner.Post is null ? book.Lines.FirstOrDefault(line => line.Kind == LineKind.Service)?.Team : null);

    static IEnumerable<TeamId> TeamsUpwards(TeamId? team, OfficeBook book)
    {
        var seen = new HashSet<TeamId>();
        for (var next = team; next is { } id && seen.Add(id); next = book.Teams.FirstOrDefault(known => known.Id == id)?.Parent) yield return id;
    }

    static bool IsThere(PostId post, OfficeBook book, LocalDate today) => book.Posts.Any(known => known.Id == post) && !book.IsAway(post, today);

    static PromiseOwner OwnerAt(PostId post, OfficeBook book) => new(post, book.Posts.First(known => known.Id == post).Team);

    /// <summary>
    /// A promise is nearly due. Whoever the warning is for is told; when that party does not exist or nobody of it is there, the next one is told at once: deputy, then team lead. When nobody
    /// can be told, that stands on the promise as a problem, for everybody to see. Void when the promise has ended.
    /// </summary>
    /// <param name="promise">The promise.</param>
    /// <param name="whom">Whom the warning is for.</param>
    /// <param name="book">The phone book as it is now.</param>
    /// <param name="at">When.</param>
    /// <param name="by">Who: the program.</param>
    public static PromiseDecision Warn(Promise promise, WarnedParty whom, OfficeBook book, Instant at, string by)
    {
        if (!promise.IsOpen) return new PromiseDecision.Unchanged();
        var today = HouseTime.LocalOf(at).Date;
        for (var party = whom; party <= WarnedParty.TeamLead; party++)
            if (Find(promise, party, book, today) is not null) return PromiseDecisions.Note(promise, StepOf(party), party == whom ? null : NextTold(whom), at, by);
        return promise.Problem == NobodyToWarn
            ? new PromiseDecision.Unchanged()
            : new PromiseDecision.Changed(promise with { Problem = NobodyToWarn }, [new PromiseStep(at, by, PromiseStepKind.NobodyThere, NobodyToWarn)]);
    }

    /// <summary>The step that says that a party was told.</summary>
    public static PromiseStepKind StepOf(WarnedParty party) => party switch
    {
        WarnedParty.Owner => PromiseStepKind.Reminded,
        WarnedParty.Deputy => PromiseStepKind.DeputyTold,
        _ => PromiseStepKind.LeadTold,
    };

    static string NextTold(WarnedParty whom) => whom == WarnedParty.Owner ? "Die zuständige Stelle ist nicht da." : "Eine Vertretung ist nicht da.";
}
