using System.Collections.Immutable;
using Durchwahl.Access.Contract;
using Durchwahl.Calls.Contract;
using Durchwahl.Domain;
using Durchwahl.Domain.PhoneBook;
using Durchwahl.Domain.PhoneBook.Editing;
using Durchwahl.Domain.Promises;
using Durchwahl.Domain.Promises.Talks;
using Durchwahl.House;
using Durchwahl.Pages;
using Durchwahl.PhoneBook.Contract;
using Durchwahl.Promises.Contract;
using Durchwahl.Promises.Talks.Pages;
using Durchwahl.Texts;
using NodaTime;
using NodaTime.Text;

namespace Durchwahl.Promises.Talks;

/// <summary>An agent books a talk for a caller: every post with bookable talks, and the slots that only agents give.</summary>
static class NewTalkAnswers
{
    /// <summary>What follows the office in the address.</summary>
    public const string Path = TalkRulesAnswers.Path + "/neu";

    /// <param name="context">The request.</param>
    /// <param name="booking">The slots.</param>
    /// <param name="books">The office.</param>
    /// <param name="promises">The topics.</param>
    /// <param name="stelle">With whom; null while nobody has chosen.</param>
    /// <param name="tag">The day; null for the first with free slots.</param>
    public static async Task<IResult> Show(HttpContext context, TalkBooking booking, OfficeBooks books, PromiseBook promises, string? stelle, string? tag)
    {
        if (await books.Find(OfficeKey.Parse(context.Office().Key)) is not { } book) return Results.NotFound();
        var post = Guid.TryParse(stelle, out var id) ? new PostId(id) : (PostId?)null;
        var day = LocalDatePattern.Iso.Parse(tag ?? "").TryGetValue(default, out var asked) ? asked : (LocalDate?)null;
        return await Page(context, booking, promises, book, post, day, "", TalkSecret.New(), new TalkInput(), []);
    }

    static async Task<IResult> Page(
        HttpContext context, TalkBooking booking, PromiseBook promises, OfficeBook book, PostId? post, LocalDate? day, string time, string secret, TalkInput input, ImmutableArray<FieldRefusal> refusals)
    {
        var offer = TalkOffer.ForAgents(book, await booking.Settings(book.Office.Id));
        var chosen = post is { } wanted && offer.Has(wanted) ? post : null;
        var free = chosen is { } found ? await booking.FreeSlots(book.Office.Id, offer, found) : [];
        var shown = free.Any(slot => slot.Start.Date == day) ? day : free.IsEmpty ? null : free[0].Start.Date;
        var topics = (await promises.Settings(book.Office.Id)).AllTopics().Where(topic => chosen is { } with && offer.FindRules(with)!.Allow(topic)).ToList();
        var frame = context.Frame(Path);
        return context.Html<NewTalkPage, NewTalkModel>(new NewTalkModel(frame, frame.Form(refusals), Choices(book, offer), chosen, free, shown, time, secret, input, topics), OfficePages.StatusOf(refusals));
    }

    static List<Choice> Choices(OfficeBook book, TalkOffer offer)
    {
        var labels = new PostLabels(book);
        return [.. book.Posts.Where(post => offer.Has(post.Id)).Select(post => new Choice(post.Id.Value.ToString("D"), labels[post.Id]))];
    }

    public static async Task<IResult> Book(HttpContext context, TalkBooking booking, OfficeBooks books, PromiseBook promises, CallSettingsShelf calls, CallerCodes codes)
    {
        if (await books.Find(OfficeKey.Parse(context.Office().Key)) is not { } book) return Results.NotFound();
        var (form, offer) = (await context.Form(), TalkOffer.ForAgents(book, await booking.Settings(book.Office.Id)));
        var (typedTime, secret) = (form.Text("zeit"), form.Text("schein") is var typed && TalkSecret.IsOne(typed) ? typed : TalkSecret.New());
        if (!Guid.TryParse(form.Text("stelle"), out var id) || !offer.Has(new PostId(id))) return Results.NotFound();
        var (post, input) = (new PostId(id), Input(form));
        var day = LocalDatePattern.Iso.Parse(form.Text("tag")).TryGetValue(default, out var asked) ? asked : (LocalDate?)null;
        var topics = (await promises.Settings(book.Office.Id)).AllTopics().Where(offer.FindRules(post)!.Allow).ToList();
        var request = TalkRequest.Read(input, topics, (await calls.Settings(book.Office.Id)).Callbacks, book.Office.BaseNumber);
        var hasTime = InstantPattern.ExtendedIso.Parse(typedTime).TryGetValue(default, out var from);
        var refusals = (request as TalkRequest.Refused)?.Refusals ?? [];
        if (!hasTime) refusals = refusals.Insert(0, new FieldRefusal("zeit", "Wählen Sie eine Uhrzeit."));
        if (request is not TalkRequest.Understood who || !hasTime) return await Page(context, booking, promises, book, post, day, typedTime, secret, input, refusals);
        return await booking.Book(context.Office(), offer, new TalkBooking.Wish(post, from, secret, who), context.Actor()) switch
        {
            TalkBooking.Outcome.Booked booked => await Booked(context, codes, book, booked),
            TalkBooking.Outcome.Gone gone => await Page(
                context, booking, promises, book, post, HouseTime.LocalOf(from).Date, "", secret, input, [new FieldRefusal("zeit", TalkWords.Gone(Words.German, InPrint.German, gone.Nearest, from))]),
            _ => throw new InvalidOperationException("For agents nothing is too much."),
        };
    }

    static TalkInput Input(IFormCollection form) => new()
    {
        Name = form.Text("Name"),
        Number = form.Text("Number"),
        Companion = form.Text("Companion"),
        Email = form.Text("Email"),
        Topic = form.Text("Topic"),
        Note = form.Text("Note"),
    };

    // Sent twice, the form shows the second code, and that is the one that holds.
    static async Task<IResult> Booked(HttpContext context, CallerCodes codes, OfficeBook book, TalkBooking.Outcome.Booked booked)
    {
        var code = await codes.Issue(book.Office.Id, CodeSubject.Of(booked.Promise), null, context.Actor());
        return context.Html<NewTalkBookedPage, NewTalkBookedModel>(
            new NewTalkBookedModel(context.Frame(Path), new PostLabels(book)[booked.Talk.Post], booked.Talk.Slot.Start, booked.Promise.Id, booked.Promise.Reference, code?.Code, code?.Word));
    }
}

/// <summary>What the page for a new talk shows.</summary>
/// <param name="Frame">What stands around it.</param>
/// <param name="Form">Its proof, and what was refused.</param>
/// <param name="Posts">With whom talks can be booked.</param>
/// <param name="Post">With whom; null while nobody has chosen.</param>
/// <param name="Free">The free slots in order.</param>
/// <param name="Day">The day of which the times are shown; null when nothing is free.</param>
/// <param name="Time">The chosen time, as the form sends it; empty for none.</param>
/// <param name="Secret">Makes the form book once.</param>
/// <param name="Input">As typed.</param>
/// <param name="Topics">What it can be about.</param>
public sealed record NewTalkModel(
    StaffFrame Frame, EditForm Form, IReadOnlyList<Choice> Posts, PostId? Post, ImmutableArray<TalkSlot> Free, LocalDate? Day, string Time, string Secret, TalkInput Input, IReadOnlyList<EnquiryTopic> Topics)
{
    public string Here => $"/verwaltung/{Frame.OfficeKey}{NewTalkAnswers.Path}";

    /// <summary>The days with free slots, and how many.</summary>
    public IEnumerable<(LocalDate Day, int Free)> Days => Free.GroupBy(slot => slot.Start.Date).Select(day => (day.Key, day.Count()));
}

/// <summary>What the page shows when a talk is booked.</summary>
/// <param name="Frame">What stands around it.</param>
/// <param name="Post">With whom.</param>
/// <param name="Start">When.</param>
/// <param name="Promise">The promise.</param>
/// <param name="Reference">What colleagues call it.</param>
/// <param name="Code">To be told to the caller; null when none could be given now.</param>
/// <param name="Word">The word that belongs to it.</param>
public sealed record NewTalkBookedModel(StaffFrame Frame, string Post, LocalDateTime Start, PromiseId Promise, string Reference, string? Code, string? Word);
