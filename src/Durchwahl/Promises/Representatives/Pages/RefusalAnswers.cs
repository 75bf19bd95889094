using System.Collections.Immutable;
using Durchwahl.Access.Contract;
using Durchwahl.Domain;
using Durchwahl.Domain.PhoneBook.Editing;
using Durchwahl.Domain.Promises.Representatives;
using Durchwahl.House;
using Durchwahl.Pages;
using NodaTime;

namespace Durchwahl.Promises.Representatives.Pages;

/// <summary>Turning somebody away, and the two letters that tell of it.</summary>
static class RefusalAnswers
{
    const string Path = RepresentationAnswers.Path;

    public static Task<IResult> Show(HttpContext context, Guid id) => Form(context, id, new RefusalInput());

    public static async Task<IResult> TurnAway(HttpContext context, Guid id, ChangeRepresentation change)
    {
        var form = await context.Form();
        var input = new RefusalInput { Basis = form.Text("Basis"), Reason = form.Text("Reason"), IsNotProtected = form.Text("IsNotProtected").Length > 0 };
        return await change.TurnAway(context.Office().Id, new RepresentationId(id), input, context.Actor()) switch
        {
            ChangeRepresentation.Outcome.Saved => context.Back($"{Path}/{id}", "zurueckgewiesen"),
            ChangeRepresentation.Outcome.Refused refused => await Form(context, id, input, refused.Refusals),
            _ => Results.NotFound(),
        };
    }

    static async Task<IResult> Form(HttpContext context, Guid id, RefusalInput input, ImmutableArray<FieldRefusal> refusals = default)
    {
        if (await RepresentationAnswers.Find(context, id) is not { } representation) return Results.NotFound();
        var frame = context.Frame(Path);
        return context.Html<RefusalPage, RefusalModel>(new RefusalModel(frame, frame.Form(refusals), representation, input), OfficePages.StatusOf(refusals));
    }

    public static async Task<IResult> ShowNotices(HttpContext context, Guid id)
    {
        if (await RepresentationAnswers.Find(context, id) is not { Refusal: not null } representation) return Results.NotFound();
        var frame = context.Frame(Path);
        return context.Html<NoticesPage, NoticesModel>(new NoticesModel(frame, frame.Form(), representation, RefusalNotice.Both(representation), context.RequestServices.GetRequiredService<HouseTime>().Today));
    }

    public static async Task<IResult> NoteNotices(HttpContext context, Guid id, ChangeRepresentation change) =>
        await change.NoteNotices(context.Office().Id, new RepresentationId(id), context.Actor()) is ChangeRepresentation.Outcome.Saved ? context.Back($"{Path}/{id}", "mitgeteilt") : Results.NotFound();
}

/// <summary>What the page of a refusal shows.</summary>
public sealed record RefusalModel(StaffFrame Frame, EditForm Form, Representation Representation, RefusalInput Input)
{
    public string Here => $"/verwaltung/{Frame.OfficeKey}{RepresentationAnswers.Path}/{Representation.Id.Value}";
}

/// <summary>What the page of the letters shows.</summary>
public sealed record NoticesModel(StaffFrame Frame, EditForm Form, Representation Representation, ImmutableArray<RefusalNotice> Notices, LocalDate Today)
{
    public string Here => $"/verwaltung/{Frame.OfficeKey}{RepresentationAnswers.Path}/{Representation.Id.Value}";
}
