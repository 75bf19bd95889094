using Durchwahl.Calls.Switching;
using Durchwahl.Domain.Calls;
using Durchwahl.Domain.PhoneBook;
using Durchwahl.Queueing;

namespace Durchwahl.Calls.Live;

/// <summary>Somebody at a post comes, pauses or goes home; a call in hand is finished first.</summary>
sealed class ChangeSeat(Telephones telephones, CallJournal journal)
{
    const int LongestReason = 60;

    /// <summary>The reason that was given for the pause of a post; null for none.</summary>
    public async Task<string?> ReasonOf(OfficeId office, PostId post) =>
        (await journal.Seats(office)).FirstOrDefault(seat => seat.Post == post && seat.State == SeatState.Paused)?.Reason;

    /// <summary>Tells the telephone, and keeps it for the next start.</summary>
    public async Task Change(OfficeTelephone telephone, PostId post, SeatState state, string? reason)
    {
        telephone.Seat(post, state switch { SeatState.Present => CallEventKind.Resumed, SeatState.Paused => CallEventKind.Paused, _ => CallEventKind.SignedOut });
        var kept = reason?.Trim() is { Length: > 0 } given ? given[..Math.Min(given.Length, LongestReason)] : null;
        journal.SeatChanged(telephone.Office.Id, new Seat(post, state, kept, telephone.Clock.Instant));
        await journal.Written();
    }

    /// <summary>The note is written: the next call may come.</summary>
    public static void EndWrapUp(OfficeTelephone telephone, PostId post) => telephone.Seat(post, CallEventKind.WrapUpEnded);

    /// <summary>The telephone of an office; null when it has none here.</summary>
    public OfficeTelephone? Telephone(OfficeKey office) => telephones.Find(office);
}
