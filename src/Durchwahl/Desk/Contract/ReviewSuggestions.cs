using Durchwahl.Desk.Guides;
using Durchwahl.Domain;
using Durchwahl.Domain.Access;
using Durchwahl.Domain.Desk.Guides;
using Durchwahl.Domain.PhoneBook;
using NodaTime;

namespace Durchwahl.Desk.Contract;

/// <summary>Releases the guides that came with the program in the name of somebody who has reviewed them: for the demonstration and for an office that takes them as they are.</summary>
sealed class ReviewSuggestions(GuideShelf shelf, SaveGuide save, HouseTime time)
{
    /// <summary>Releases every suggestion of which the office has made nothing yet.</summary>
    /// <param name="office">The office.</param>
    /// <param name="reviewBy">The next review, a later day.</param>
    /// <param name="why">Who reviewed them, in a few words.</param>
    /// <param name="by">Who releases.</param>
    /// <returns>How many were released.</returns>
    public async Task<int> Release(OfficeId office, LocalDate reviewBy, string why, Actor by)
    {
        var released = 0;
        foreach (var topic in (await shelf.All(office)).Where(topic => topic.Newest is { State: GuideState.Suggested, Version: 1 }))
        {
            var input = GuideInput.Of(topic.Newest!, time.Today) with { ReviewBy = NodaTime.Text.LocalDatePattern.Iso.Format(reviewBy), Why = why, IsToBeReleased = true };
            if (await save.Save(office, topic.Topic.Key, input, by) is SaveGuide.Outcome.Saved) released++;
        }
        return released;
    }
}
