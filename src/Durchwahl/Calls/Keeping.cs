using System.Data.Common;
using System.Text.Json;
using Durchwahl.Calls.Contract;
using Durchwahl.Calls.Tables;
using Durchwahl.Data;
using Durchwahl.Domain.Calls;
using Durchwahl.Domain.PhoneBook;
using Durchwahl.Domain.PhoneBook.Numbers;
using Durchwahl.Domain.Statistics;
using Durchwahl.House;
using NodaTime;

namespace Durchwahl.Calls;

/// <summary>What is kept of a call when something of it has happened, each in one transaction. Doing it twice changes nothing.</summary>
static class Keeping
{
    /// <summary>A call that is over.</summary>
    public static async Task Contact(DbTransaction transaction, ContactRecord record, IReadOnlyList<ContactStep> steps, PhoneNumber? caller)
    {
        var earlier = record.Earlier ?? (caller is { } number ? await ContactCallerTable.Earlier(transaction, record.Office, number, record.Arrived) : null);
        var days = caller is null ? 0 : (await CallSettingsTable.Of(transaction.Connection!, record.Office, transaction)).KeepsCallerNumbersForDays;
        await ContactRecordTable.Save(transaction, record with { Earlier = earlier, CanBeLinked = days >= FirstContactSums.Days });
        await ContactStepTable.Save(transaction, record.Id, steps);
        if (caller is { } known && days > 0) await ContactCallerTable.Save(transaction, record.Office, record.Id, known, record.Arrived, record.Arrived + Duration.FromDays(days));
        await OpenCallTable.Remove(transaction, record.Id);
    }

    /// <summary>A call that somebody at a post made.</summary>
    public static async Task CalledBack(DbTransaction transaction, ContactRecord? record, IReadOnlyList<ContactStep> steps, PhoneNumber called, CallBackEnded news, Instant now)
    {
        if (record is not null) await Contact(transaction, record, steps, called);
        await Tell(transaction, CallBackEnded.Kind, news, now);
    }

    /// <summary>A message that was left.</summary>
    public static async Task Message(DbTransaction transaction, VoiceMessage message, byte[] wav)
    {
        if (await VoiceMessageTable.Insert(transaction, message, wav))
            await Tell(transaction, MessageLeft.Kind, new MessageLeft(message.Id, message.Contact, message.Office), message.RecordedAt);
    }

    /// <summary>A callback that a person has to make.</summary>
    public static async Task Request(DbTransaction transaction, CallbackRequest request)
    {
        if (await CallbackRequestTable.Insert(transaction, request))
            await Tell(transaction, CallbackRequested.Kind, new CallbackRequested(request.Id, request.Contact, request.Office), request.AskedAt);
    }

    static Task Tell<T>(DbTransaction transaction, string kind, T news, Instant at) => Outbox.Add(transaction, kind, JsonSerializer.Serialize(news, JsonForm.Stored), at);
}
