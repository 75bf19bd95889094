using System.Data.Common;
using Durchwahl.Calls.Tables;
using Durchwahl.Domain.Calls;
using Durchwahl.Domain.PhoneBook;
using Durchwahl.Domain.PhoneBook.Numbers;
using Durchwahl.Queueing;
using NodaTime;

namespace Durchwahl.Calls.Contract;

/// <summary>Contacts that no exchange has made: entered at the desk, or written by the person on the web. They stand beside all others and count in the same figures.</summary>
static class HandMadeContacts
{
    static readonly PhoneNumber Authorities = PhoneNumber.Parse("+49115");

    /// <summary>A new record that somebody makes by hand.</summary>
    /// <param name="id">Identifies it.</param>
    /// <param name="book">The phone book of the office.</param>
    /// <param name="channel"><see cref="ContactChannel.Entered"/>, <see cref="ContactChannel.Visit"/> or <see cref="ContactChannel.Written"/>.</param>
    /// <param name="arrived">When it was.</param>
    /// <param name="task">The concern, as the key of a task; null when nobody said.</param>
    /// <param name="language">As an ISO 639-1 code; null for German.</param>
    /// <param name="isEmergency">Whether the person is in need.</param>
    public static ContactRecord New(ContactId id, OfficeBook book, ContactChannel channel, Instant arrived, string? task, string? language, bool isEmergency)
    {
        var number = NumberOf(book);
        return new ContactRecord
        {
            Id = id,
            Office = book.Office.Id,
            Source = ContactSource.Hand,
            Channel = channel,
            Dialled = number,
            Kind = LineKind.Service,
            EndedOn = number,
            Topic = task,
            Language = language,
            Arrived = arrived,
            Waited = Duration.Zero,
            Handled = Duration.Zero,
            Ending = Ending.Answered,
            IsEmergency = isEmergency,
        };
    }

    // Nobody dialled, but every record names a number: that of the service centre, else any of the office, else the one of all authorities.
    static PhoneNumber NumberOf(OfficeBook book) =>
        (book.Lines.FirstOrDefault(line => line.Kind == LineKind.Service) ?? book.Lines.FirstOrDefault())?.Number ?? book.Office.BaseNumber?.NumberOf("0") ?? Authorities;

    /// <summary>Saves it; once more changes nothing but what is new in the record.</summary>
    /// <param name="transaction">The transaction of whatever else is saved with it.</param>
    /// <param name="record">The record. An earlier contact of the same caller is looked up when it names none.</param>
    /// <param name="caller">The number of the person; null when there is none. Kept as long as the office keeps numbers of callers.</param>
    /// <exception cref="ArgumentException">The record does not say that it was made by hand.</exception>
    public static Task Save(DbTransaction transaction, ContactRecord record, PhoneNumber? caller) => record.Source == ContactSource.Hand
        ? Keeping.Contact(transaction, record, [], caller)
        : throw new ArgumentException($"A contact from {record.Source} is saved by its exchange.", nameof(record));

    /// <summary>Any contact of an office, however it came about; null when there is none.</summary>
    public static Task<ContactRecord?> Find(DbConnection connection, OfficeId office, ContactId contact, DbTransaction? transaction = null) => ContactRecordTable.Find(connection, office, contact, transaction);
}
