using Durchwahl.Domain.PhoneBook;
using NodaTime;

namespace Durchwahl.Domain.Promises;

/// <summary>Moves open promises along the chain of deputies while a post is away, and back when it is there again.</summary>
public static class StandingIn
{
    /// <summary>What stands on a promise whose post is away or gone and has no stand-in: its team has to look after it.</summary>
    public const string NobodyThere = "Die zuständige Stelle ist nicht da, und niemand vertritt sie. Das Team muss sich kümmern; bitte geben Sie die Zusage weiter.";

    /// <summary>Whether all is as it should be, so that <see cref="Arrange"/> would change nothing of an open promise.</summary>
    /// <param name="post">The post that owes it.</param>
    /// <param name="standIn">As in <see cref="Promise.StandIn"/>.</param>
    /// <param name="problem">As in <see cref="Promise.Problem"/>; any problem is enough for everybody to see that somebody has to act.</param>
    /// <param name="chain">The deputies of the office.</param>
    /// <param name="today">The day in house time.</param>
    public static bool IsArranged(PostId post, PostId? standIn, string? problem, DeputyChain chain, LocalDate today) => chain.PresentFor(post, today) is { } there
        ? standIn == (there == post ? null : there) && problem != NobodyThere
        : standIn is null && problem is not null;

    /// <summary>
    /// Who stands in today. The post itself when it is there, else the first one there in the chain. When nobody is there, the promise is its team's: the problem stands on it, and the team lead is
    /// told. A promise of a team or the whole office has no stand-in. Asked again, it changes nothing.
    /// </summary>
    /// <param name="promise">The promise.</param>
    /// <param name="chain">The deputies of the office.</param>
    /// <param name="today">The day in house time.</param>
    /// <param name="at">When.</param>
    /// <param name="by">Who: the program.</param>
    public static PromiseDecision Arrange(Promise promise, DeputyChain chain, LocalDate today, Instant at, string by)
    {
        if (!promise.IsOpen) return new PromiseDecision.Unchanged();
        if (promise.Owner.Post is not { } post) return Cleared(promise, null, at, by);
        if (IsArranged(post, promise.StandIn, promise.Problem, chain, today)) return new PromiseDecision.Unchanged();
        return chain.PresentFor(post, today) is { } there ? Cleared(promise, there == post ? null : there, at, by) : Nobody(promise, at, by);
    }

    static PromiseDecision Cleared(Promise promise, PostId? standIn, Instant at, string by)
    {
        var after = promise.Problem == NobodyThere ? promise with { Problem = null } : promise;
        var decision = PromiseDecisions.StandIn(after, standIn, at, by);
        return decision is PromiseDecision.Unchanged && after != promise
            ? PromiseDecisions.Note(after, PromiseStepKind.StandInChanged, null, at, by)
            : decision;
    }

    static PromiseDecision.Changed Nobody(Promise promise, Instant at, string by) => new(
        promise with { StandIn = null, TakenAt = null, TakenBy = null, Problem = NobodyThere }, [new PromiseStep(at, by, PromiseStepKind.NobodyThere, NobodyThere)]);
}
