using Durchwahl.Access.Contract;
using Durchwahl.Calls.Contract;
using Durchwahl.Domain;
using Durchwahl.Domain.Access;
using Durchwahl.Domain.Calls;
using Durchwahl.Domain.PhoneBook;
using Durchwahl.Domain.Promises;
using Durchwahl.Domain.WorkingDays;
using Durchwahl.Pages;
using Durchwahl.PhoneBook.Contract;
using Durchwahl.Promises.Contract;
using NodaTime;

namespace Durchwahl.Desk.Mine;

/// <summary>The own page: what the own posts owe, messages, today's talks, hours, absences, the own telephone.</summary>
static class MineAnswers
{
    public const string Path = "/meine";
    const int MostShown = 100;

    /// <summary>To the own page in the one office where somebody keeps promises; to the list of offices when there are several or none.</summary>
    public static async Task<IResult> Find(HttpContext context, IOfficeKeys offices)
    {
        var mine = (await offices.All()).Where(office => context.Visitor().May(Permission.KeepPromises, office.Id)).ToList();
        return Results.LocalRedirect(mine is [var only] ? $"/verwaltung/{only.Key}{Path}" : "/verwaltung");
    }

    public static async Task<IResult> Show(HttpContext context, PromiseBook promises, OfficeBooks books, SeatTelephones telephones, PostMessages messages, CallBack callBack, HouseTime time, string? hinweis)
    {
        if (await books.Find(OfficeKey.Parse(context.Office().Key)) is not { } book) return Results.NotFound();
        var (office, reader, today) = (book.Office.Id, context.PromiseReader(book), time.Today);
        var midnight = HouseTime.InstantOf(today.AtMidnight());
        var mine = new PromiseFilter { Posts = reader.Posts };
        var open = await promises.List(office, mine, MostShown);
        var talks = await promises.List(office, mine with { Kind = PromiseKinds.BookedTalk, OnlyOpen = false, EndedFrom = midnight }, MostShown);
        var left = await messages.Open(office, reader.Posts, MostShown);
        NoteSeen(context, open, left);
        return context.Html<MinePage, MineModel>(new MineModel(context.Frame(Path), book, reader, time.Now)
        {
            Done = MineWords.Done(hinweis),
            Account = context.Visitor().Name,
            Open = open,
            Total = await promises.Count(office, mine),
            Talks = [.. talks.Concat(open.Where(known => known.Promise.Kind == PromiseKinds.BookedTalk && known.Promise.Due.Date == today)).OrderBy(known => known.Promise.WindowFrom)],
            Messages = left,
            Telephones = await Telephones(telephones.Find(book.Office.Key), reader.Posts),
            IsPractice = telephones.Find(book.Office.Key) is { IsPractice: true },
            ByExchange = await callBack.IsPossible(book.Office, context.Visitor().Account, reader.Posts),
            Settings = await promises.Settings(office),
            Calendar = OfficeCalendars.Of(book),
        });
    }

    static async Task<IReadOnlyDictionary<PostId, BoardSeat>> Telephones(SeatTelephone? telephone, IEnumerable<PostId> posts)
    {
        var seats = new Dictionary<PostId, BoardSeat>();
        foreach (var post in posts)
            if (telephone is not null && telephone.Has(post) && await telephone.Look(post) is { } view) seats.Add(post, view.Seat);
        return seats;
    }

    static void NoteSeen(HttpContext context, IReadOnlyList<KnownPromise> open, IReadOnlyList<PostMessage> left)
    {
        if (open.Count > 0) context.NoteSeen(SeenKind.Promise, context.Office().Id.Value, SeenWay.List);
        if (left.Count > 0) context.NoteSeen(SeenKind.VoiceMessage, context.Office().Id.Value, SeenWay.List);
    }

    public static async Task<IResult> Listen(HttpContext context, Guid message, PostMessages messages)
    {
        // A browser that plays fetches the rest in further pieces; that is no second listening.
        var isFurther = context.Request.GetTypedHeaders().Range?.Ranges.FirstOrDefault() is { From: > 0 };
        if (await messages.Listen(context.Office().Id, new VoiceMessageId(message), [.. context.Visitor().Posts], context.Actor(), isFurther) is not { } sound) return Results.NotFound();
        context.NoteSeen(SeenKind.VoiceMessage, message, SeenWay.Sound);
        return Results.File(sound, "audio/wav", enableRangeProcessing: true);
    }
}

/// <summary>What the own page shows.</summary>
public sealed record MineModel(StaffFrame Frame, OfficeBook Book, PromiseReader Reader, Instant Now)
{
    /// <summary>What was done; null for nothing.</summary>
    public string? Done { get; init; }

    /// <summary>The name of the account.</summary>
    public required string Account { get; init; }

    /// <summary>What the own posts owe, what is due first in front.</summary>
    public required IReadOnlyList<KnownPromise> Open { get; init; }

    /// <summary>How many that are in all.</summary>
    public required long Total { get; init; }

    /// <summary>The talks booked for today, held ones included.</summary>
    public required IReadOnlyList<KnownPromise> Talks { get; init; }

    /// <summary>Messages for the own posts.</summary>
    public required IReadOnlyList<PostMessage> Messages { get; init; }

    /// <summary>What the own telephones do; none without an exchange.</summary>
    public required IReadOnlyDictionary<PostId, BoardSeat> Telephones { get; init; }

    /// <summary>Whether the calls are invented.</summary>
    public required bool IsPractice { get; init; }

    /// <summary>Whether the exchange dials; otherwise people do.</summary>
    public required bool ByExchange { get; init; }

    /// <summary>Kinds and topics.</summary>
    public required PromiseSettings Settings { get; init; }

    /// <summary>The calendar of the office.</summary>
    public required HouseCalendar Calendar { get; init; }

    public LocalDateTime Clock => HouseTime.LocalOf(Now);

    public string Base => $"/verwaltung/{Frame.OfficeKey}";

    /// <summary>The own posts in the order of the office.</summary>
    public IEnumerable<Post> Posts => Book.Posts.Where(post => Reader.Posts.Contains(post.Id));

    /// <summary>The promise that answers a message; null when it is not among the open ones.</summary>
    public Promise? PromiseFor(PostMessage left) => Open.Select(known => known.Promise).FirstOrDefault(promise => promise.Message == left.Message.Id);
}
