using Durchwahl.Calls.Live;
using Durchwahl.Calls.Practice;
using Durchwahl.Calls.Switching;
using Durchwahl.Domain.PhoneBook;
using NodaTime;

namespace Durchwahl.Calls.Contract;

/// <summary>What the telephone of a single post does now, for whoever sits there and nobody else.</summary>
sealed class PostTelephones(Telephones telephones, PracticeLink practice)
{
    /// <summary>The telephone of a post; null when the house has no exchange, or the post no desk phone.</summary>
    public PostTelephone? Find(OfficeKey office, PostId post) =>
        telephones.Find(office) is { } telephone && telephone.HasPhone(post) && telephone.FindSeat(post) is { } seat
            ? new PostTelephone(LiveWords.Of(seat.State).Mark, LiveWords.Of(seat.State).Word, seat.Since, seat.TalksInHour, seat.TalksPerHour)
            : null;

    /// <summary>Whether the calls of an office are invented.</summary>
    public bool IsPractice(OfficeKey office) => practice.Find(office) is not null;
}

/// <summary>What the telephone of a post does.</summary>
/// <param name="Mark">The mark of its state: full, half or barred.</param>
/// <param name="Word">Its state in a word, as in "frei".</param>
/// <param name="Since">Since when.</param>
/// <param name="TalksInHour">Talks begun in this clock hour.</param>
/// <param name="TalksPerHour">Its budget (Belastungsschutz); null for no limit.</param>
public sealed record PostTelephone(string Mark, string Word, Instant Since, int TalksInHour, int? TalksPerHour);
