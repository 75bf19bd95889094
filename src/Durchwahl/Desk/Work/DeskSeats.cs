using Durchwahl.Access.Contract;
using Durchwahl.Calls.Contract;
using Durchwahl.Domain;
using Durchwahl.Domain.Access;
using Durchwahl.Domain.Calls;
using Durchwahl.Domain.PhoneBook;
using Durchwahl.Pages;
using Durchwahl.Queueing;
using Choice = Durchwahl.Pages.Choice;

namespace Durchwahl.Desk.Work;

/// <summary>Where a person sits, and what the telephone there does.</summary>
sealed class DeskSeats(SeatTelephones telephones, ChooseSeat chairs, DeskPresence presence, EndEnquiry endings, HouseTime time)
{
    /// <summary>The place of whoever made a request.</summary>
    public async Task<DeskPlace> Place(HttpContext context)
    {
        if (telephones.Find(OfficeKey.Parse(context.Office().Key)) is not { } telephone) return DeskPlace.Without;
        var post = await chairs.Find(context.Visitor().Account, context.Office().Id);
        return new DeskPlace(telephone, post is { } known && telephone.Has(known) ? known : null);
    }

    /// <summary>The same, and notes that the person is there.</summary>
    public async Task<(DeskPlace Place, SeatView? View)> Arrive(HttpContext context)
    {
        var place = await Place(context);
        if (place is not { Telephone: { } telephone, Post: { } post }) return (place, null);
        var view = await telephone.Look(post);
        // Whoever takes calls at their post and only has a look at the desk loses nothing by closing it while away.
        if (view is { Seat.State: not AgentState.Away }) await presence.Act(context.Office(), post, context.Visitor().Account);
        return (place, view);
    }

    /// <summary>Sits down at a post, or gets up.</summary>
    public async Task SitDown(HttpContext context, string? wanted)
    {
        var place = await Place(context);
        if (place.Telephone is not { } telephone) return;
        if (place.Post is { } former)
        {
            telephone.GiveBack(former);
            await presence.Leave(former);
        }
        PostId? chosen = Guid.TryParse(wanted, out var id) && telephone.Has(new PostId(id)) ? new PostId(id) : null;
        await chairs.Choose(context.Visitor().Account, context.Office().Id, chosen);
    }

    /// <summary>Comes, pauses or goes home.</summary>
    public async Task Change(HttpContext context, DeskPlace place, SeatState state, string? reason)
    {
        if (place is not { Telephone: { } telephone, Post: { } post }) return;
        await telephone.Change(post, state, reason);
        if (state != SeatState.Away)
        {
            await presence.Act(context.Office(), post, context.Visitor().Account);
            return;
        }
        telephone.GiveBack(post);
        await presence.Leave(post);
    }

    /// <summary>The place as the desk shows it.</summary>
    /// <param name="context">The request.</param>
    /// <param name="place">The place.</param>
    /// <param name="contact">The contact to which the form of the page belongs.</param>
    public async Task<SeatAtDesk> Show(HttpContext context, DeskPlace place, ContactId contact)
    {
        var view = place is { Telephone: { } telephone, Post: { } post } ? await telephone.Look(post) : null;
        ContactId? ended = view?.Call is { } call && await endings.HasEnded(context.Office().Id, call.Contact) ? call.Contact : null;
        var places = place.Telephone?.Places.Select(one => new Choice(one.Post.Value.ToString(), $"{one.Title} ({one.Extension})")).ToList();
        return new SeatAtDesk(context.Base() + DeskAnswers.Path, place.Telephone is not null, place.Post, view, places ?? [], contact, ended, place.Telephone?.BaseNumber, place.Telephone?.Now ?? time.Now);
    }
}

/// <summary>Where a person sits.</summary>
/// <param name="Telephone">The telephone of the office; null when the house has no exchange.</param>
/// <param name="Post">The post; null for nowhere.</param>
sealed record DeskPlace(SeatTelephone? Telephone, PostId? Post)
{
    /// <summary>A house without an exchange.</summary>
    public static DeskPlace Without { get; } = new(null, null);
}
