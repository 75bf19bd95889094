using Durchwahl.Access.Contract;
using Durchwahl.Calls.Tables;
using Durchwahl.Data;
using Durchwahl.Domain;
using Durchwahl.Domain.Access;
using Durchwahl.Domain.Calls;
using Durchwahl.Domain.PhoneBook;
using Durchwahl.Domain.PhoneBook.Numbers;
using Durchwahl.Pages;
using NodaTime.Text;

namespace Durchwahl.Calls.Pages;

/// <summary>Voice messages: hear them, call back, settle them.</summary>
static class MessagesAnswers
{
    const int MostShown = 200;

    public static async Task<IResult> Show(HttpContext context, Database database, string? hinweis)
    {
        if (await context.CallBook() is not { } book) return Results.NotFound();
        var entries = await database.Read(async connection =>
        {
            var found = new List<MessagesModel.Entry>();
            foreach (var message in await VoiceMessageTable.Of(connection, book.Office.Id, MostShown)) found.Add(new(message, await ContactCallerTable.Find(connection, message.Contact)));
            return found;
        });
        if (entries.Count > 0) context.NoteSeen(SeenKind.VoiceMessage, book.Office.Id.Value, SeenWay.List);
        return context.Html<MessagesPage, MessagesModel>(new MessagesModel(context.Frame("/nachrichten"), CallDone.Of(hinweis), book, entries));
    }

    public static async Task<IResult> Listen(HttpContext context, Guid message, ListenToMessage listen, string? laden)
    {
        // A browser that plays fetches the rest in further pieces; that is no second listening.
        var isFurther = context.Request.GetTypedHeaders().Range?.Ranges.FirstOrDefault() is { From: > 0 };
        if (await listen.Listen(context.Office().Id, new VoiceMessageId(message), context.Actor(), isFurther) is not var (known, sound)) return Results.NotFound();
        context.NoteSeen(SeenKind.VoiceMessage, message, SeenWay.Sound);
        var name = $"nachricht-{LocalDateTimePattern.CreateWithInvariantCulture("uuuu-MM-dd-HHmm").Format(HouseTime.LocalOf(known.RecordedAt))}.wav";
        return Results.File(sound, "audio/wav", laden is null ? null : name, enableRangeProcessing: true);
    }

    public static async Task<IResult> Settle(HttpContext context, Guid message, SettleMessage settle) =>
        context.Back("/nachrichten", await settle.Settle(context.Office().Id, new VoiceMessageId(message), context.Actor()) ? "nachricht-erledigt" : "unveraendert");
}

/// <summary>What the page of voice messages shows.</summary>
public sealed record MessagesModel(StaffFrame Frame, string? Done, OfficeBook Book, IReadOnlyList<MessagesModel.Entry> Entries)
{
    /// <summary>A message with the number of the caller, as long as it is kept.</summary>
    public sealed record Entry(VoiceMessage Message, PhoneNumber? Caller);

    public string Base => $"/verwaltung/{Frame.OfficeKey}/nachrichten";
}
