using System.Collections.Concurrent;
using Durchwahl.Calls.Exchange;
using Durchwahl.Calls.Practice;
using Durchwahl.Calls.Switching;
using Durchwahl.Domain.Calls;
using Durchwahl.Domain.PhoneBook;
using Durchwahl.Domain.PhoneBook.Numbers;
using Durchwahl.Queueing;
using NodaTime;

namespace Durchwahl.Calls.Contract;

/// <summary>The telephones of the offices, as people who sit at posts use them.</summary>
sealed class SeatTelephones(Telephones telephones, CallJournal journal, PracticeLink practice, ExchangeLink exchange)
{
    readonly ConcurrentDictionary<OfficeKey, SeatTelephone> _byOffice = new();

    /// <summary>The telephone of an office; null when the house has no exchange.</summary>
    public SeatTelephone? Find(OfficeKey office) => telephones.Find(office) is { } telephone
        ? _byOffice.GetOrAdd(office, key => new SeatTelephone(telephone, journal, () => practice.Find(key), () => exchange.Trouble))
        : null;
}

/// <summary>The telephone of one office, as people who sit at its posts use it.</summary>
sealed class SeatTelephone(OfficeTelephone telephone, CallJournal journal, Func<PracticeExchange?> practice, Func<string?> trouble)
{
    const int LongestReason = 60;

    readonly ConcurrentDictionary<PostId, string?> _reasons = new();

    /// <summary>Completes at the next change of anything; ask again for the one after.</summary>
    public Task Changed => telephone.Changed;

    /// <summary>What the clock of the telephone shows; in a practice another time than in the house.</summary>
    public Instant Now => telephone.Clock.Instant;

    /// <summary>For numbers in print.</summary>
    public BaseNumber? BaseNumber => telephone.Office.BaseNumber;

    /// <summary>Why the exchange cannot be reached; null while it can.</summary>
    public string? Trouble => trouble();

    /// <summary>Whether the calls are invented.</summary>
    public bool IsPractice => practice() is not null;

    /// <summary>Where somebody may sit, those who serve many first.</summary>
    public IEnumerable<SeatPlace> Places => telephone.Compiled.Posts.Where(one => one.Extension is not null).OrderByDescending(one => one.ServesPool).Select(one => new SeatPlace(one.Id, one.Title, one.Extension!));

    /// <summary>Whether somebody may sit there.</summary>
    public bool Has(PostId post) => telephone.Compiled.AgentOf.ContainsKey(post);

    /// <summary>The calls of the house at this moment.</summary>
    public BoardState Board() => telephone.Board();

    /// <summary>What a post does now; null when it has no telephone.</summary>
    public async Task<SeatView?> Look(PostId post) => telephone.FindSeat(post) is { } seat && ExtensionOf(post) is { } extension
        ? new SeatView(seat, extension, seat.State == AgentState.Paused ? await ReasonOf(post) : null, practice()?.Look(extension, PracticePhoneView.Of), telephone.FindCall(post))
        : null;

    string? ExtensionOf(PostId post) => telephone.Compiled.Posts[telephone.Compiled.AgentOf[post]].Extension;

    // Asked for at every drawing: the database is asked once.
    async Task<string?> ReasonOf(PostId post)
    {
        if (_reasons.TryGetValue(post, out var known)) return known;
        var reason = (await journal.Seats(telephone.Office.Id)).FirstOrDefault(seat => seat.Post == post && seat.State == SeatState.Paused)?.Reason;
        return _reasons.GetOrAdd(post, reason);
    }

    /// <summary>Somebody at a post comes, pauses or goes home; a call in hand is finished first. Kept for the next start.</summary>
    public async Task Change(PostId post, SeatState state, string? reason)
    {
        if (!Has(post)) return;
        var kept = reason?.Trim() is { Length: > 0 } given ? given[..Math.Min(given.Length, LongestReason)] : null;
        _reasons[post] = kept;
        telephone.Seat(post, state switch { SeatState.Present => CallEventKind.Resumed, SeatState.Paused => CallEventKind.Paused, _ => CallEventKind.SignedOut });
        journal.SeatChanged(telephone.Office.Id, new Seat(post, state, kept, telephone.Clock.Instant));
        await journal.Written();
    }

    /// <summary>The note is written: the next call may come.</summary>
    public void EndWrapUp(PostId post) => telephone.Seat(post, CallEventKind.WrapUpEnded);

    /// <summary>In a practice: takes the calls of a post over, answers, declines, hangs up or gives the post back; anything else does nothing.</summary>
    public void Practise(PostId post, string what)
    {
        if (practice() is { } invented && Has(post) && ExtensionOf(post) is { } extension) new PracticeSeat(invented, extension).Do(what);
    }

    /// <summary>In a practice: the invented person takes the calls of the post again.</summary>
    public void GiveBack(PostId post) => Practise(post, "zurueckgeben");
}

/// <summary>A post at which somebody may sit.</summary>
/// <param name="Post">The post.</param>
/// <param name="Title">What it is called.</param>
/// <param name="Extension">Its extension.</param>
public sealed record SeatPlace(PostId Post, string Title, string Extension);

/// <summary>A post at one moment, for the person who sits there.</summary>
/// <param name="Seat">What it does.</param>
/// <param name="Extension">Its extension.</param>
/// <param name="Reason">Why it pauses; null for no reason.</param>
/// <param name="Phone">Its telephone in a practice; null otherwise.</param>
/// <param name="Call">The call in hand, or the last one; null when there was none since the start.</param>
public sealed record SeatView(BoardSeat Seat, string Extension, string? Reason, PracticePhoneView? Phone, SeatCall? Call);
