using System.Collections.Immutable;
using Durchwahl.Access.Contract;
using Durchwahl.Calls.Contract;
using Durchwahl.Desk.Work.Pages;
using Durchwahl.Domain;
using Durchwahl.Domain.Access;
using Durchwahl.Domain.Calls;
using Durchwahl.Domain.Desk;
using Durchwahl.Domain.PhoneBook;
using Durchwahl.Domain.PhoneBook.Editing;
using Durchwahl.Domain.Promises;
using Durchwahl.House;
using Durchwahl.Pages;
using Durchwahl.Promises.Contract;
using NodaTime;

namespace Durchwahl.Desk.Work;

/// <summary>The desk of an agent: one form that ends a contact, and around it what is live. Every button sends the whole form, so that nothing that was typed is lost, with or without script.</summary>
sealed class DeskAnswers(LookAround around, DeskBoards boards, DeskSeats seats, EndEnquiry endEnquiry, PromiseBook promises, PageRenderer renderer, HouseTime time)
{
    public const string Path = "/arbeitsplatz";

    /// <summary>The header by which our script asks for the parts that follow from what was typed, instead of a page.</summary>
    const string WantsParts = "X-Teile";

    /// <summary>How long a talk that nobody has ended is offered again.</summary>
    static readonly Duration LongestWrapUp = Duration.FromHours(2);

    public async Task<IResult> Show(HttpContext context)
    {
        if (await around.Ground(context.Office()) is not { } ground) return Results.NotFound();
        var (place, view) = await seats.Arrive(context);
        var call = view?.Call is { } last && await IsToBeEnded(context, last, place.Telephone!.Now) ? last : null;
        return await Page(context, ground, call is null ? Fresh() : FormOf(ground, call), place, []);
    }

    async Task<bool> IsToBeEnded(HttpContext context, SeatCall call, Instant now) =>
        (call.State != SeatCallState.Over || now - (call.AnsweredAt ?? call.ArrivedAt) < LongestWrapUp) && !context.Request.Query.ContainsKey("hand") && !await endEnquiry.HasEnded(context.Office().Id, call.Contact);

    DeskForm Fresh() => DeskForm.New(new ContactId(NewId()), isByHand: true, NewId());

    Guid NewId() => Guid.CreateVersion7(time.Now.ToDateTimeOffset());

    DeskForm FormOf(DeskGround ground, SeatCall call) => DeskForm.New(call.Contact, isByHand: false, NewId()) with
    {
        Language = call.Language,
        Entry = new DeskEntry
        {
            Number = call.Caller?.Display(ground.Book.Office.BaseNumber) ?? "",
            Topic = call.IsEmergency ? ground.Topics.FirstOrDefault(topic => topic.IsEmergency)?.Key ?? "" : "",
        },
    };

    /// <summary>Another topic, number or name was told: shows what follows from it and keeps what was typed.</summary>
    public Task<IResult> Look(HttpContext context) => Again(context, (_, _) => Task.CompletedTask);

    public Task<IResult> SitDown(HttpContext context) => Again(context, (_, form) => seats.SitDown(context, form["Seat"]));

    public Task<IResult> Pause(HttpContext context) => Again(context, (place, form) => seats.Change(context, place, SeatState.Paused, form["Reason"]));

    public Task<IResult> ComeBack(HttpContext context) => Again(context, (place, _) => seats.Change(context, place, SeatState.Present, null));

    public Task<IResult> GoHome(HttpContext context) => Again(context, (place, _) => seats.Change(context, place, SeatState.Away, null));

    public Task<IResult> EndWrapUp(HttpContext context) => Again(context, (place, _) =>
    {
        place.Telephone?.EndWrapUp(place.Post!.Value);
        return Task.CompletedTask;
    });

    public Task<IResult> Practise(HttpContext context, string what) => Again(context, (place, _) =>
    {
        place.Telephone?.Practise(place.Post!.Value, what);
        return Task.CompletedTask;
    });

    async Task<IResult> Again(HttpContext context, Func<DeskPlace, IFormCollection, Task> act)
    {
        var sent = await context.Form();
        if (DeskForm.Read(sent) is not { } form || await around.Ground(context.Office()) is not { } ground) return Results.BadRequest();
        var before = await seats.Place(context);
        if (before.Post is not null || sent.ContainsKey("Seat")) await act(before, sent);
        var (place, _) = await seats.Arrive(context);
        return context.Request.Headers.ContainsKey(WantsParts)
            ? await Parts(context, await Model(context, ground, form, place, []))
            : await Page(context, ground, form, place, []);
    }

    public async Task<IResult> End(HttpContext context)
    {
        var sent = await context.Form();
        if (DeskForm.Read(sent) is not { } form || await around.Ground(context.Office()) is not { } ground) return Results.BadRequest();
        var (place, _) = await seats.Arrive(context);
        var decision = DeskDecision.Of(ground, form.Entry, promises: sent["End"] == "zusage", await around.Chosen(context.Office().Id, form.Represented));
        var refusals = decision is DeskDecision.Refused refused ? refused.Refusals : [];
        if (WordIn(form) is not { } word) refusals = refusals.Add(new FieldRefusal("Word", "Das Wort hat 4 bis 40 Buchstaben, keine Ziffern, und ist nicht der Name der Person."));
        else if (decision is DeskDecision.Ends what)
        {
            switch (await endEnquiry.End(ground, SentBy(form, word), what, context.Actor()))
            {
                case EndEnquiry.Outcome.Ended ended: return await Done(context, ground, form, place, what, ended);
                case EndEnquiry.Outcome.EndedBefore before:
                    refusals = [new FieldRefusal("", $"Diesen Kontakt hat {before.By} um {LiveWords.Time(before.At)} schon beendet.")];
                    break;
                default:
                    refusals = [new FieldRefusal("", "Diesen Kontakt gibt es in dieser Dienststelle nicht. Laden Sie die Seite neu.")];
                    break;
            }
        }
        return await Page(context, ground, form, place, refusals);
    }

    static CallerWord? WordIn(DeskForm form) => CallerWord.Read(form.Word, [form.Entry.Name], out var word) == CallerWord.Fault.None ? word : null;

    static EndEnquiry.Sent SentBy(DeskForm form, CallerWord word)
    {
        CallerCode.Read(form.Code, out var code, out _);
        return new EndEnquiry.Sent(form.Contact, form.Key, form.IsByHand ? form.IsVisit ? ContactChannel.Visit : ContactChannel.Entered : null, form.Language == "de" ? null : form.Language, code, word, form.WantsCode);
    }

    // Shown at once, not after a redirect: the code is kept nowhere in a form that could be shown again.
    async Task<IResult> Done(HttpContext context, DeskGround ground, DeskForm form, DeskPlace place, DeskDecision.Ends what, EndEnquiry.Outcome.Ended ended)
    {
        if (place.Post is { } post && place.Telephone is { } telephone && (await telephone.Look(post))?.Call is { State: SeatCallState.Over } last && last.Contact == form.Contact) telephone.EndWrapUp(post);
        var given = await promises.List(context.Office().Id, new PromiseFilter { Contact = form.Contact, OnlyOpen = false }, 1) is [var first] ? first : null;
        var panel = new EndedAtDesk(
            form.Contact, given?.Promise, given?.Details?.What, given is null ? null : ground.Names[given.Promise.Owner], ended.HasCode ? (form.Code, form.Word) : null, !ended.HasCode && (what.ToPromise is not null || form.WantsCode));
        var model = await Model(context, ground, Fresh(), (await seats.Arrive(context)).Place, []) with { Ended = panel };
        return context.Html<DeskPage, DeskModel>(model);
    }

    async Task<IResult> Page(HttpContext context, DeskGround ground, DeskForm form, DeskPlace place, ImmutableArray<FieldRefusal> refusals)
    {
        var model = await Model(context, ground, form, place, refusals);
        boards.Know(ground.Book);
        return context.Html<DeskPage, DeskModel>(model with { Warnings = await around.Warnings(ground), House = await boards.Now(ground.Book.Office.Key) }, OfficePages.StatusOf(refusals));
    }

    async Task<DeskModel> Model(HttpContext context, DeskGround ground, DeskForm form, DeskPlace place, ImmutableArray<FieldRefusal> refusals)
    {
        var frame = context.Frame(Path);
        var proposed = ground.Propose(form.Entry);
        return new DeskModel(
            frame, ground, form, frame.Form(refusals), proposed, await around.Guide(ground, proposed.Topic), [], await around.Known(ground, form, context.Visitor()),
            await seats.Show(context, place, form.Contact), await boards.Now(ground.Book.Office.Key), null);
    }

    async Task<IResult> Parts(HttpContext context, DeskModel model)
    {
        context.Response.Headers.CacheControl = "no-store";
        return Results.Text(await renderer.Render<DeskParts, DeskModel>(model), "text/html; charset=utf-8");
    }
}
