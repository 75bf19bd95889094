using System.Collections.Immutable;
using System.Data.Common;
using System.Text.Json;
using Durchwahl.Data;
using Durchwahl.Domain.PhoneBook;
using Durchwahl.Domain.Promises;
using Durchwahl.House;
using NodaTime;

namespace Durchwahl.Promises.Contract;

/// <summary>A mail that is to go out once. Text only; whatever people typed stands in it as text.</summary>
/// <param name="Office">In whose name.</param>
/// <param name="To">One address.</param>
/// <param name="Subject">Without line breaks; they are taken out.</param>
/// <param name="Text">The body.</param>
/// <param name="Promise">The promise that it is about, whose history tells what became of the mail; null for none.</param>
/// <param name="Files">Attachments; empty for none.</param>
sealed record MailToSend(OfficeId Office, string To, string Subject, string Text, PromiseId? Promise, ImmutableArray<MailFile> Files)
{
    /// <summary>The kind of the outbox message.</summary>
    public const string Kind = "Mail";

    /// <summary>Kind and id of the post or team that gets it, as in "team:0198…"; null for others.</summary>
    public string? RecipientKey { get; init; }

    /// <summary>The name of the team or the title of the post; never of a person. Null for others.</summary>
    public string? RecipientName { get; init; }
}

/// <summary>A file in a mail.</summary>
/// <param name="Name">As in "termin.ics".</param>
/// <param name="MediaType">As in "text/calendar; charset=utf-8".</param>
/// <param name="Content">Its bytes.</param>
sealed record MailFile(string Name, string MediaType, byte[] Content);

/// <summary>Where mails are laid to go out, in the transaction of the change that they tell of. The postman sends them at least once, with the same Message-ID at each attempt.</summary>
static class MailTray
{
    public static Task Add(DbTransaction transaction, MailToSend mail, Instant dueAt) => Outbox.Add(transaction, MailToSend.Kind, JsonSerializer.Serialize(mail, JsonForm.Stored), dueAt);
}
