using System.Collections.Immutable;
using System.Data.Common;
using System.Globalization;
using Durchwahl.Access.Contract;
using Durchwahl.Data;
using Durchwahl.Disclosure.Tables;
using Durchwahl.Domain;
using Durchwahl.Domain.Access;
using Durchwahl.Domain.Disclosure;
using Durchwahl.Domain.PhoneBook;
using Durchwahl.Domain.PhoneBook.Editing;
using Durchwahl.Domain.Promises;
using Durchwahl.Promises.Contract;
using NodaTime;
using NodaTime.Text;

namespace Durchwahl.Disclosure.Contract;

/// <summary>Enters a request into the register and promises the answer: within the legal month, and by the office's own target of 28 days.</summary>
sealed class RegisterRequest(Database database, PromiseBook promises, HouseTime time)
{
    const int LongestLine = 200;
    const int LongestWording = 20_000;
    const int FirstYear = 2006; // the federal law

    /// <summary>How it ended.</summary>
    public abstract record Outcome
    {
        Outcome()
        {
        }

        /// <summary>It stands in the register.</summary>
        public sealed record Registered(DisclosureRequestId Request) : Outcome;

        /// <summary>Nothing was entered.</summary>
        public sealed record Refused(ImmutableArray<FieldRefusal> Refusals) : Outcome;
    }

    /// <param name="book">The phone book of the authority: its carriers say which law holds.</param>
    /// <param name="input">What was typed.</param>
    /// <param name="end">How it ended, when it was read from elsewhere and is over; null for an open one.</param>
    /// <param name="by">Who enters it.</param>
    public async Task<Outcome> Register(OfficeBook book, TypedRequest input, DisclosureStep? end, Actor by)
    {
        var receivedOn = LocalDatePattern.Iso.Parse(input.ReceivedOn) is { Success: true } date ? date.Value : default(LocalDate?);
        var refusals = Check(book, input, receivedOn);
        if (!refusals.IsEmpty) return new Outcome.Refused(refusals);
        var id = new DisclosureRequestId(Guid.CreateVersion7(time.Now.ToDateTimeOffset()));
        var request = new DisclosureRequest
        {
            Id = id,
            Office = book.Office.Id,
            Number = "",
            Subject = input.Subject,
            ReceivedOn = receivedOn!.Value,
            Law = DisclosureLaws.For(book.CarrierOn(receivedOn.Value), book.Office.Land)!.Key,
            Elsewhere = input.Elsewhere.Length > 0 ? input.Elsewhere : null,
            IsPublic = input.IsPublic,
            Steps = end is null ? [] : [end],
        };
        await database.Write(transaction => Save(transaction, request, input, by));
        promises.Tell(book.Office.Id);
        return new Outcome.Registered(id);
    }

    ImmutableArray<FieldRefusal> Check(OfficeBook book, TypedRequest input, LocalDate? receivedOn)
    {
        var refusals = ImmutableArray.CreateBuilder<FieldRefusal>();
        if (input.Subject.Length is 0 or > DisclosureDecisions.LongestSubject)
            refusals.Add(new(nameof(TypedRequest.Subject), $"Bitte schreiben Sie in einem Satz ohne Namen, worum es geht: höchstens {DisclosureDecisions.LongestSubject} Zeichen."));
        if (receivedOn is not { } day || day.Year < FirstYear) refusals.Add(new(nameof(TypedRequest.ReceivedOn), "Bitte wählen Sie den Tag, an dem der Antrag eingegangen ist."));
        else if (day > time.Today) refusals.Add(new(nameof(TypedRequest.ReceivedOn), "Dieser Tag liegt in der Zukunft."));
        else if (book.CarrierOn(day) is null) refusals.Add(new(nameof(TypedRequest.ReceivedOn), "Für diesen Tag ist kein Träger eingetragen. Tragen Sie ihn unter „Haus“ ein: Davon hängt ab, welches Gesetz gilt."));
        if (input.Elsewhere.Length > 0 && !(input.Elsewhere.Length <= LongestLine && Uri.TryCreate(input.Elsewhere, UriKind.Absolute, out var address) && address.Scheme == Uri.UriSchemeHttps))
            refusals.Add(new(nameof(TypedRequest.Elsewhere), "Das ist keine Adresse. Sie beginnt mit https://."));
        foreach (var (field, text) in ((string, string)[])[(nameof(TypedRequest.Name), input.Name), (nameof(TypedRequest.Address), input.Address), (nameof(TypedRequest.Email), input.Email)])
            if (text.Length > LongestLine) refusals.Add(new(field, $"Der Text hat {text.Length} Zeichen. Möglich sind {LongestLine}."));
        if (input.Wording.Length > LongestWording) refusals.Add(new(nameof(TypedRequest.Wording), $"Der Text hat {input.Wording.Length} Zeichen. Möglich sind {LongestWording}."));
        return refusals.ToImmutable();
    }

    async Task Save(DbTransaction transaction, DisclosureRequest request, TypedRequest input, Actor by)
    {
        await DisclosureTable.Lock(transaction, request.Office);
        var number = await DisclosureTable.CountOfYear(transaction, request.Office, request.ReceivedOn.Year) + 1;
        var numbered = request with { Number = string.Create(CultureInfo.InvariantCulture, $"{request.ReceivedOn.Year}-{number}") };
        if (numbered.IsOpen) numbered = await Promise(transaction, numbered, by);
        await DisclosureTable.Insert(transaction, numbered, new(OrNull(input.Name), OrNull(input.Address), OrNull(input.Email), OrNull(input.Wording)));
        await Audit.Append(transaction, time.Now, by, request.Office, "Antrag auf Informationen eingetragen", $"disclosure:{request.Id.Value}", after: new { numbered.Number, numbered.ReceivedOn, numbered.Law, numbered.IsPublic });
    }

    async Task<DisclosureRequest> Promise(DbTransaction transaction, DisclosureRequest request, Actor by)
    {
        var answer = new NewPromise
        {
            Kind = PromiseKinds.DisclosureRequest,
            Owner = PromiseOwner.WholeOffice,
            Way = AnswerWay.Letter,
            CountedFrom = HouseTime.InstantOf(request.ReceivedOn.AtMidnight()),
            Details = new PromiseDetails { What = $"Antwort auf den Antrag {request.Number}: {request.Subject}" },
        };
        var target = await promises.Open(transaction, request.Office, answer with { Kind = PromiseKinds.DisclosureTarget }, by);
        var legal = request.Regime.Exists ? await promises.Open(transaction, request.Office, answer, by) : null;
        return request with { TargetPromise = target.Id, LegalPromise = legal?.Id };
    }

    static string? OrNull(string text) => text.Length > 0 ? text : null;
}
