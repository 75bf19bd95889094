using System.Data.Common;
using Durchwahl.Access.Contract;
using Durchwahl.Data;
using Durchwahl.Disclosure.Tables;
using Durchwahl.Domain;
using Durchwahl.Domain.Access;
using Durchwahl.Domain.Disclosure;
using Durchwahl.Domain.PhoneBook;
using Durchwahl.Domain.Promises;
using Durchwahl.Promises.Contract;
using NodaTime;

namespace Durchwahl.Disclosure.Contract;

/// <summary>Writes down what happened to a request; an answer keeps its promises.</summary>
sealed class AddDisclosureStep(Database database, PromiseBook promises, HouseTime time)
{
    /// <summary>Adds; the refusal in German, null when it was added.</summary>
    public async Task<string?> Add(OfficeId office, DisclosureRequestId id, DisclosureStep step, Actor by)
    {
        var refusal = await database.Write(transaction => Add(transaction, office, id, step, by));
        if (refusal is null && step.What.Ends()) promises.Tell(office);
        return refusal;
    }

    async Task<string?> Add(DbTransaction transaction, OfficeId office, DisclosureRequestId id, DisclosureStep step, Actor by)
    {
        await DisclosureTable.Lock(transaction, office);
        if (await DisclosureTable.Find(transaction.Connection!, office, id, transaction) is not { } request) return "Diesen Antrag gibt es nicht mehr.";
        switch (DisclosureDecisions.Add(request, step, time.Today))
        {
            case DisclosureDecision.Added added:
                await DisclosureTable.AppendLast(transaction, added.After);
                if (step.What.Ends()) await EndPromises(transaction, added.After, step, by);
                await Audit.Append(transaction, time.Now, by, office, "Antrag auf Informationen fortgeschrieben", $"disclosure:{id.Value}", after: new { step.What, step.On, step.Reasons, step.FeeCents });
                return null;
            case DisclosureDecision.Refused refused:
                return refused.Reason;
            default:
                throw new InvalidOperationException("The hierarchy is closed.");
        }
    }

    async Task EndPromises(DbTransaction transaction, DisclosureRequest request, DisclosureStep end, Actor by)
    {
        // Entered days later, it was still answered on its day.
        var at = Instant.Min(time.Now, HouseTime.InstantOf(end.On.PlusDays(1).AtMidnight()) - Duration.FromSeconds(1));
        foreach (var promise in new[] { request.LegalPromise, request.TargetPromise }.OfType<PromiseId>())
            await PromiseBook.Change(transaction, request.Office, promise, by, (known, _) => end.What == DisclosureStepKind.Withdrawn
                ? PromiseDecisions.Withdraw(known.Promise, $"Antrag {request.Number} zurückgenommen", at, by.Name)
                : PromiseDecisions.Keep(known.Promise, $"Antrag {request.Number}: {DisclosureWords.Of(end.What)}", null, at, by.Name));
    }
}
