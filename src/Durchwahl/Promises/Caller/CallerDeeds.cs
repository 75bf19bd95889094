using System.Collections.Immutable;
using Durchwahl.Data;
using Durchwahl.Domain;
using Durchwahl.Domain.PhoneBook.Numbers;
using Durchwahl.Domain.Promises;
using Durchwahl.Domain.WorkingDays;
using Durchwahl.House;
using Durchwahl.Promises.Contract;
using Durchwahl.Promises.Tables;
using Durchwahl.Texts;
using NodaTime;
using NodaTime.Text;

namespace Durchwahl.Promises.Caller;

/// <summary>Reads what the forms of the caller's view ask for, and does it.</summary>
static class CallerDeeds
{
    const int LongestEmail = 200;
    const int LongestAddress = 300;

    /// <summary>What came of it.</summary>
    /// <param name="Note">What to say; null for nothing was asked.</param>
    /// <param name="Refused">What was typed and not taken; null when it was.</param>
    /// <param name="HasNewWord">Whether the word has changed.</param>
    public sealed record Done(CallerNote? Note, RefusedDeed? Refused = null, bool HasNewWord = false);

    public static async Task<Done> Do(HttpContext context, Language language, CallerCodeTable.Row row, IFormCollection form)
    {
        var step = form.Text("schritt");
        if (step.Length is 0 or > 20) return new Done(null);
        var contact = await KnownContact.Load(context.RequestServices.GetRequiredService<Database>(), row.OfficeId, new CodeSubject(row.ContactId, row.PromiseId));
        var deed = new Deed(context.RequestServices, contact, Words.In(language), form, step);
        if (step == "wort") return await deed.TakeWord(row);
        // A form names its promise; one that the code does not open is not touched.
        return Guid.TryParse(form.Text("zusage"), out var id) && contact.Promises.FirstOrDefault(known => known.Promise.Id.Value == id) is { } promise ? await deed.To(promise) : new Done(null);
    }

    /// <summary>The times that may be chosen now.</summary>
    public static ImmutableArray<NewPromise.Window> Windows(HouseCalendar calendar, Instant now)
    {
        try
        {
            return CallWindows.Offered(calendar, now);
        }
        catch (CalendarNeverOpenException)
        {
            return [];
        }
    }

    /// <summary>The value of a window in a form.</summary>
    public static string ValueOf(NewPromise.Window window) => InstantPattern.General.Format(window.From);

    sealed class Deed(IServiceProvider services, KnownContact contact, Words w, IFormCollection form, string step)
    {
        readonly ChangeOwnPromise _change = services.GetRequiredService<ChangeOwnPromise>();
        readonly Instant _now = services.GetRequiredService<HouseTime>().Now;
        readonly CallerTelling _telling = new(new CallerFrame(null, w.Language, false), contact, null, services.GetRequiredService<HouseTime>().Now);

        public Task<Done> To(PromiseWithSteps promise) => step switch
        {
            "zurueckziehen" => Withdraw(promise),
            "oeffnen" when promise.Promise.Kind == PromiseKinds.BookedTalk => Task.FromResult(Refuse(promise, w["CallerRefused"])),
            "oeffnen" => After(promise, _change.Reopen(contact.Office, promise.Promise.Id), _ => w["CallerReopened"]),
            "ergaenzen" => Add(promise),
            "weg" => Choose(promise),
            "bewerten" => Rate(promise),
            _ => Task.FromResult(new Done(null)),
        };

        Task<Done> Withdraw(PromiseWithSteps promise) => After(promise, _change.Withdraw(contact.Office, promise.Promise.Id), after =>
            _telling.ReopensUntil(after) is { } until ? w.Say("CallerWithdrawn", until) : w["CallerStepWithdrawn"]);

        async Task<Done> Add(PromiseWithSteps promise)
        {
            var words = form.Text("text");
            if (words.Length == 0) return Refuse(promise, w["CallerAddEmpty"]);
            if (words.Length > PromiseDecisions.LongestWords) return Refuse(promise, w.Say("CallerTooLong", words.Length, PromiseDecisions.LongestWords));
            return await After(promise, _change.Add(contact.Office, promise.Promise.Id, words), _ => w["CallerAdded"]);
        }

        async Task<Done> Choose(PromiseWithSteps promise)
        {
            if (!CallerTelling.CanChoose(promise.Promise)) return Refuse(promise, w["CallerRefused"]);
            var (way, wish, refusal) = await ReadWish(promise);
            return refusal is not null || wish is null ? Refuse(promise, refusal ?? w["WriteHowMissing"]) : await After(promise, _change.Choose(contact.Office, promise.Promise.Id, wish with { Way = way }), _ => w["CallerWayChanged"]);
        }

        async Task<(AnswerWay Way, ChangeOwnPromise.Wish? Wish, string? Refusal)> ReadWish(PromiseWithSteps promise)
        {
            var details = promise.Details;
            if (AnswerWays.Read(form.Text("antwort")) is not { } way) return (default, null, null);
            var number = AnswerWays.ReadNumber(form.Text("nummer"), null, w, out var refusal);
            if (refusal is not null) return (way, null, refusal);
            var (email, address) = (form.Text("mail"), form.Text("anschrift"));
            if (way == AnswerWay.Phone && number is null && details?.Number is null) return (way, null, w["CallerNumberMissing"]);
            if (email.Length > 0 && !AnswerWays.IsEmail(email, LongestEmail)) return (way, null, w["CallerEmailWrong"]);
            if (way == AnswerWay.Email && email.Length == 0 && details?.Email is null) return (way, null, w["CallerEmailMissing"]);
            if (address.Length > LongestAddress) return (way, null, w.Say("WriteFieldTooLong", LongestAddress));
            var window = way == AnswerWay.Phone && form.Text("zeit") is { Length: > 0 } time ? await Find(time) : null;
            if (way == AnswerWay.Phone && form.Text("zeit").Length > 0 && window is null) return (way, null, w["CallerTimeGone"]);
            return (way, new ChangeOwnPromise.Wish(way, window, number, email.Length > 0 ? email : null, address.Length > 0 ? address : null), null);
        }

        async Task<NewPromise.Window?> Find(string time)
        {
            var calendar = await services.GetRequiredService<Database>().Read(connection => PhoneBook.Contract.OfficeCalendars.Of(connection, contact.Office));
            return Windows(calendar, _now).FirstOrDefault(window => ValueOf(window) == time);
        }

        async Task<Done> Rate(PromiseWithSteps promise) => form.Text("geholfen") switch
        {
            "ja" => await Rate(promise, Helped.Yes),
            "teilweise" => await Rate(promise, Helped.Partly),
            "nein" => await Rate(promise, Helped.No),
            _ => Refuse(promise, w["CallerRateChoose"]),
        };

        Task<Done> Rate(PromiseWithSteps promise, Helped answer) => After(promise, _change.Rate(contact.Office, promise.Promise.Id, answer), _ => w["CallerRated"]);

        public async Task<Done> TakeWord(CallerCodeTable.Row row)
        {
            var known = contact.Promises.Select(promise => promise.Details?.Name).Append(contact.Details?.Name).OfType<string>();
            var fault = CallerWord.Read(form.Text("neueswort"), known, out var word);
            if (fault != CallerWord.Fault.None) return Refuse(null, WordError(fault));
            return await _change.TakeWord(row, word) is null ? Refuse(null, w["CallerBusy"]) : new Done(new CallerNote("success", w["CallerWordSaved"]), HasNewWord: true);
        }

        string WordError(CallerWord.Fault fault) => fault switch
        {
            CallerWord.Fault.Empty => w["CallerWordEmpty"],
            CallerWord.Fault.TooShort => w["CallerWordShort"],
            CallerWord.Fault.TooLong => w["CallerWordLong"],
            CallerWord.Fault.NotOnlyLetters => w["CallerWordLetters"],
            _ => w["CallerWordEasy"],
        };

        async Task<Done> After(PromiseWithSteps promise, Task<PromiseBook.Outcome> change, Func<Promise, string> words) => await change switch
        {
            PromiseBook.Outcome.Changed changed => new Done(new CallerNote("success", words(changed.Promise))),
            PromiseBook.Outcome.Unchanged unchanged => new Done(new CallerNote("success", words(unchanged.Promise))),
            PromiseBook.Outcome.Refused refused => Refuse(promise, w.Language is Language.German ? refused.Reason : w["CallerRefused"]),
            _ => new Done(null),
        };

        Done Refuse(PromiseWithSteps? promise, string reason) => new(
            new CallerNote("danger", reason),
            // A word is never shown again.
            new RefusedDeed(promise?.Promise.Id, step, form.Where(field => field.Key is not ("neueswort" or "ansicht")).ToDictionary(field => field.Key, field => field.Value.ToString(), StringComparer.Ordinal)));
    }
}
