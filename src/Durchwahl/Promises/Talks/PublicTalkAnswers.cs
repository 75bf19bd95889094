using System.Collections.Immutable;
using Durchwahl.Access.Contract;
using Durchwahl.Calls.Contract;
using Durchwahl.Domain;
using Durchwahl.Domain.Access;
using Durchwahl.Domain.PhoneBook;
using Durchwahl.Domain.PhoneBook.Editing;
using Durchwahl.Domain.PhoneBook.Publishing;
using Durchwahl.Domain.Promises;
using Durchwahl.Domain.Promises.Talks;
using Durchwahl.House;
using Durchwahl.Pages;
using Durchwahl.PhoneBook.Contract;
using Durchwahl.Promises.Contract;
using Durchwahl.Promises.Talks.Pages;
using Durchwahl.Texts;
using Microsoft.Net.Http.Headers;
using NodaTime;
using NodaTime.Text;

namespace Durchwahl.Promises.Talks;

/// <summary>The public pages of bookable talks: with whom, when, for whom, booked. Who one is and what opens the talk travels in forms, never in an address.</summary>
sealed class PublicTalkAnswers(PublicFrames frames, TalkBooking booking, PromiseBook promises, CallSettingsShelf calls, CallerCodes codes, TalkFloods floods, HouseTime time)
{
    /// <summary>The last path word.</summary>
    public const string Name = "termin";

    static readonly Actor Caller = new(PromiseStep.Caller);

    /// <summary>Everything that each step needs.</summary>
    sealed record Step(HttpContext Context, PublicFrame Frame, TalkOffer Offer)
    {
        public KnownOffice Office => new(Frame.Directory.Publication.Office, Frame.Directory.Office.Key, Frame.Directory.Office.Name);
    }

    async Task<Step?> Enter(HttpContext context, string office, Language language)
    {
        context.Response.Headers[HeaderNames.CacheControl] = "no-store";
        return frames.Find(office, language, Name) is { } frame ? new Step(context, frame, await booking.OfferToPublic(frame.Directory)) : null;
    }

    /// <summary>With whom; with an entry: when.</summary>
    public async Task<IResult> Show(HttpContext context, string office, Language language, Guid? stelle, string? tag)
    {
        if (await Enter(context, office, language) is not { } step) return Results.NotFound();
        if (stelle is not { } id) return Choose(step, null);
        if (Find(step, new PostId(id)) is not { } post) return Choose(step, step.Frame.W["TalkNotHereTitle"]);
        var day = tag is not null && LocalDatePattern.Iso.Parse(tag).TryGetValue(default, out var asked) ? asked : (LocalDate?)null;
        return await Times(step, post, day, null, StatusCodes.Status200OK);
    }

    PublishedPost? Find(Step step, PostId id) => step.Offer.Has(id) ? step.Frame.Directory.FindPost(id, time.Today) : null;

    IResult Choose(Step step, string? problem)
    {
        var posts = step.Frame.Directory.PostsOn(time.Today).Where(post => step.Offer.Has(post.Id)).ToList();
        return step.Context.Html<ChooseTalkPage, ChooseTalkModel>(new ChooseTalkModel(step.Frame, posts, problem), problem is null ? StatusCodes.Status200OK : StatusCodes.Status404NotFound);
    }

    async Task<IResult> Times(Step step, PublishedPost post, LocalDate? day, string? problem, int status)
    {
        var free = await booking.FreeSlots(step.Office.Id, step.Offer, post.Id);
        var shown = free.Any(slot => slot.Start.Date == day) ? day : free.IsEmpty ? null : free[0].Start.Date;
        return step.Context.Html<TalkTimesPage, TalkTimesModel>(new TalkTimesModel(step.Frame, post, free, shown, step.Offer.FindRules(post.Id)!.Minutes, problem), status);
    }

    /// <summary>A time was chosen: it waits for the person while they fill in the form.</summary>
    public async Task<IResult> Hold(HttpContext context, string office, Language language)
    {
        if (await Enter(context, office, language) is not { } step) return Results.NotFound();
        var form = await context.Form();
        if (!Guid.TryParse(form.Text("stelle"), out var id) || Find(step, new PostId(id)) is not { } post) return Choose(step, step.Frame.W["TalkNotHereTitle"]);
        if (!InstantPattern.ExtendedIso.Parse(form.Text("zeit")).TryGetValue(default, out var from)) return await Times(step, post, DayOf(form), step.Frame.W["TalkChooseTime"], StatusCodes.Status422UnprocessableEntity);
        if (!floods.Admit(step.Office.Id, context.Connection.RemoteIpAddress?.ToString())) return await Times(step, post, DayOf(form), step.Frame.W["TalkFlood"], StatusCodes.Status429TooManyRequests);
        var secret = TalkSecret.New();
        return await booking.Hold(step.Office.Id, step.Offer, post.Id, from, secret, form.Text("schein") is var earlier && TalkSecret.IsOne(earlier) ? earlier : null) switch
        {
            TalkBooking.Outcome.Held held => await Form(step, post, held.Talk, secret, new TalkInput(), []),
            TalkBooking.Outcome.Gone gone => await Gone(step, post, from, gone),
            _ => throw new InvalidOperationException("A hold is held or gone."),
        };
    }

    static LocalDate? DayOf(IFormCollection form) => LocalDatePattern.Iso.Parse(form.Text("tag")).TryGetValue(default, out var day) ? day : null;

    Task<IResult> Gone(Step step, PublishedPost post, Instant wanted, TalkBooking.Outcome.Gone gone) => Times(
        step, post, HouseTime.LocalOf(wanted).Date, TalkWords.Gone(step.Frame.W, step.Frame.Print, gone.Nearest, wanted), StatusCodes.Status409Conflict);

    /// <summary>Another time, please: what was held is free at once.</summary>
    public async Task<IResult> GoBack(HttpContext context, string office, Language language)
    {
        if (await Enter(context, office, language) is not { } step) return Results.NotFound();
        var form = await context.Form();
        if (form.Text("schein") is var secret && TalkSecret.IsOne(secret)) await booking.Release(step.Office.Id, secret);
        var page = step.Frame.Links.Page(Name);
        if (!Guid.TryParse(form.Text("stelle"), out var id)) return Results.LocalRedirect(page);
        return Results.LocalRedirect($"{page}?stelle={id:D}{(DayOf(form) is { } day ? $"&tag={LocalDatePattern.Iso.Format(day)}" : "")}");
    }

    async Task<IResult> Form(Step step, PublishedPost post, KnownTalk talk, string secret, TalkInput input, ImmutableArray<FieldRefusal> refusals) =>
        step.Context.Html<TalkFormPage, TalkFormModel>(
            new TalkFormModel(step.Frame, post, talk, secret, input, new EditForm(null, refusals), await Topics(step, post.Id)), OfficePages.StatusOf(refusals));

    async Task<IReadOnlyList<EnquiryTopic>> Topics(Step step, PostId post) =>
        [.. (await promises.Settings(step.Office.Id)).AllTopics().Where(topic => step.Offer.FindRules(post)!.Allow(topic))];

    /// <summary>The form was filled in.</summary>
    public async Task<IResult> Book(HttpContext context, string office, Language language)
    {
        if (await Enter(context, office, language) is not { } step) return Results.NotFound();
        var form = await context.Form();
        var secret = form.Text("schein");
        if (!Guid.TryParse(form.Text("stelle"), out var id) || Find(step, new PostId(id)) is not { } post || !TalkSecret.IsOne(secret)
            || !InstantPattern.ExtendedIso.Parse(form.Text("zeit")).TryGetValue(default, out var from)) return Choose(step, step.Frame.W["TalkLost"]);
        if (form.Text("webseite").Length > 0) return Choose(step, null); // the field that people do not see
        var input = Input(form);
        return TalkRequest.Read(input, await Topics(step, post.Id), (await calls.Settings(step.Office.Id)).Callbacks, step.Frame.Directory.Office.BaseNumber) switch
        {
            TalkRequest.Understood who => await Book(step, post, new TalkBooking.Wish(post.Id, from, secret, who, language is Language.English ? "en" : null), input),
            TalkRequest.Refused refused => await FormAgain(step, post, from, secret, input, refused.Refusals),
            _ => throw new InvalidOperationException("The hierarchy is closed."),
        };
    }

    static TalkInput Input(IFormCollection form) => new()
    {
        Name = form.Text("Name"),
        Number = form.Text("Number"),
        Companion = form.Text("Companion"),
        Email = form.Text("Email"),
        Topic = form.Text("Topic"),
    };

    async Task<IResult> FormAgain(Step step, PublishedPost post, Instant from, string secret, TalkInput input, ImmutableArray<FieldRefusal> refusals)
    {
        if (await booking.Find(step.Office.Id, secret) is { } talk) return await Form(step, post, talk, secret, input, refusals);
        // The hold ran out and somebody tidied it away; when the slot is free it waits anew.
        return await booking.Hold(step.Office.Id, step.Offer, post.Id, from, secret) switch
        {
            TalkBooking.Outcome.Held held => await Form(step, post, held.Talk, secret, input, refusals),
            TalkBooking.Outcome.Gone gone => await Gone(step, post, from, gone),
            _ => throw new InvalidOperationException("A hold is held or gone."),
        };
    }

    async Task<IResult> Book(Step step, PublishedPost post, TalkBooking.Wish wish, TalkInput input) =>
        await booking.Book(step.Office, step.Offer, wish, Caller) switch
        {
            TalkBooking.Outcome.Booked { Promise.Outcome: PromiseOutcome.Withdrawn } => End(step, "TalkCancelledTitle", "TalkCancelledText", StatusCodes.Status200OK),
            TalkBooking.Outcome.Booked { Promise.IsOpen: false } => End(step, "TalkOffer", "TalkLost", StatusCodes.Status404NotFound),
            TalkBooking.Outcome.Booked booked => await Booked(step, post, booked, wish),
            TalkBooking.Outcome.Gone gone => await Gone(step, post, wish.From, gone),
            TalkBooking.Outcome.TooMany => await FormAgain(step, post, wish.From, wish.Secret, input, [new FieldRefusal(nameof(TalkInput.Number), step.Frame.W["TalkTooMany"])]),
            _ => throw new InvalidOperationException("A booking is booked, gone or too much."),
        };

    // Sent twice, the form shows the second code, and that is the one that holds.
    async Task<IResult> Booked(Step step, PublishedPost post, TalkBooking.Outcome.Booked booked, TalkBooking.Wish wish)
    {
        var issued = await codes.Issue(step.Office.Id, CodeSubject.Of(booked.Promise), null, Caller);
        var number = step.Frame.Display(wish.Who.Details.Number!.Value);
        return step.Context.Html<TalkBookedPage, TalkBookedModel>(new TalkBookedModel(step.Frame, post, booked.Talk, wish.Secret, number, wish.Who.Details.Email is not null, issued?.Code, issued?.Word));
    }

    /// <summary>The file for calendars.</summary>
    public async Task<IResult> Calendar(HttpContext context, string office, Language language)
    {
        if (await Enter(context, office, language) is not { } step) return Results.NotFound();
        if (await Opened(step) is not { } talk) return End(step, "TalkOffer", "TalkLost", StatusCodes.Status404NotFound);
        var file = TalkMails.File(step.Office, talk, step.Frame.W);
        return Results.File(file.Content, file.MediaType, file.Name);
    }

    async Task<KnownTalk?> Opened(Step step) =>
        (await step.Context.Form()).Text("schein") is var secret && TalkSecret.IsOne(secret) && await booking.Find(step.Office.Id, secret) is { Promise: not null } talk ? talk : null;

    /// <summary>The person does not need the talk.</summary>
    public async Task<IResult> Cancel(HttpContext context, string office, Language language)
    {
        if (await Enter(context, office, language) is not { } step) return Results.NotFound();
        if (await Opened(step) is not { Promise: { } promise }) return End(step, "TalkOffer", "TalkLost", StatusCodes.Status404NotFound);
        await booking.Cancel(step.Office.Id, promise, Caller); // once more changes nothing
        return (await promises.Find(step.Office.Id, promise))?.Promise.Outcome == PromiseOutcome.Withdrawn
            ? End(step, "TalkCancelledTitle", "TalkCancelledText", StatusCodes.Status200OK)
            : End(step, "TalkOffer", "TalkLost", StatusCodes.Status404NotFound);
    }

    static IResult End(Step step, string title, string text, int status) => step.Context.Html<TalkEndPage, TalkEndModel>(new TalkEndModel(step.Frame, step.Frame.W[title], step.Frame.W[text]), status);
}
