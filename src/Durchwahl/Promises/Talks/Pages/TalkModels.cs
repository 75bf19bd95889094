using System.Collections.Immutable;
using Durchwahl.Domain.PhoneBook.Publishing;
using Durchwahl.Domain.Promises;
using Durchwahl.Domain.Promises.Talks;
using Durchwahl.Pages;
using Durchwahl.PhoneBook.Contract;
using Durchwahl.Promises.Contract;
using NodaTime;

namespace Durchwahl.Promises.Talks.Pages;

/// <summary>With whom.</summary>
/// <param name="Frame">As for every page.</param>
/// <param name="Posts">The entries with which talks can be booked.</param>
/// <param name="Problem">Why the person is here again; null on the first time.</param>
public sealed record ChooseTalkModel(PublicFrame Frame, IReadOnlyList<PublishedPost> Posts, string? Problem) : PublicModel(Frame);

/// <summary>When.</summary>
/// <param name="Frame">As for every page.</param>
/// <param name="Post">With whom.</param>
/// <param name="Free">All free slots in order.</param>
/// <param name="Day">The day of which the times are shown; null when nothing is free.</param>
/// <param name="Minutes">How long a talk is.</param>
/// <param name="Problem">Why the last choice was not taken; null on the first time.</param>
public sealed record TalkTimesModel(PublicFrame Frame, PublishedPost Post, ImmutableArray<TalkSlot> Free, LocalDate? Day, int Minutes, string? Problem) : PublicModel(Frame)
{
    /// <summary>The free slots of the day.</summary>
    public IEnumerable<TalkSlot> OfDay => Free.Where(slot => slot.Start.Date == Day);

    /// <summary>The days with free slots, and how many.</summary>
    public IEnumerable<(LocalDate Day, int Free)> Days => Free.GroupBy(slot => slot.Start.Date).Select(day => (day.Key, day.Count()));
}

/// <summary>For whom; the slot waits.</summary>
/// <param name="Frame">As for every page.</param>
/// <param name="Post">With whom.</param>
/// <param name="Talk">The slot.</param>
/// <param name="Secret">What opens it.</param>
/// <param name="Input">As typed.</param>
/// <param name="Form">What was refused.</param>
/// <param name="Topics">What it can be about.</param>
public sealed record TalkFormModel(PublicFrame Frame, PublishedPost Post, KnownTalk Talk, string Secret, TalkInput Input, EditForm Form, IReadOnlyList<EnquiryTopic> Topics) : PublicModel(Frame);

/// <summary>Booked.</summary>
/// <param name="Frame">As for every page.</param>
/// <param name="Post">With whom.</param>
/// <param name="Talk">When.</param>
/// <param name="Secret">What opens it.</param>
/// <param name="Number">The number that is called.</param>
/// <param name="IsMailed">Whether a confirmation goes out.</param>
/// <param name="Code">The code; null when none could be given now.</param>
/// <param name="Word">The word that belongs to it.</param>
public sealed record TalkBookedModel(PublicFrame Frame, PublishedPost Post, KnownTalk Talk, string Secret, string Number, bool IsMailed, string? Code, string? Word) : PublicModel(Frame);

/// <summary>It is over.</summary>
/// <param name="Frame">As for every page.</param>
/// <param name="Title">In words.</param>
/// <param name="Text">How to go on.</param>
public sealed record TalkEndModel(PublicFrame Frame, string Title, string Text) : PublicModel(Frame);
