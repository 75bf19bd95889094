using Durchwahl.Domain;
using Durchwahl.Domain.PhoneBook.Publishing;
using Durchwahl.Domain.Promises.Talks;
using Durchwahl.PhoneBook.Contract;
using Durchwahl.Promises.Contract;

namespace Durchwahl.Promises.Talks;

/// <summary>Leads from the pages of the phone book to the booking of talks, where talks can be booked.</summary>
sealed class TalkOffers(TalkBooking booking, HouseTime time) : IPublicOffers
{
    public async Task<IReadOnlyList<PublicOffer>> Of(PublicFrame frame, PublishedPost? post)
    {
        var settings = await booking.Settings(frame.Directory.Publication.Office);
        if (!settings.AreBookable) return [];
        var offer = TalkOffer.ForPublic(frame.Directory, settings, time.Today);
        if (post is null ? !offer.Posts.Any() : !offer.Has(post.Id)) return [];
        var page = frame.Links.AsFiles ? frame.Links.Form(PublicTalkAnswers.Name) : frame.Links.Page(PublicTalkAnswers.Name);
        return [new PublicOffer("TalkOffer", post is null ? page : $"{page}?stelle={post.Id.Value:D}")];
    }
}
