using System.Data.Common;
using System.Text.Json;
using Durchwahl.Access.Contract;
using Durchwahl.Data;
using Durchwahl.Domain;
using Durchwahl.Domain.Access;
using Durchwahl.Domain.PhoneBook;
using Durchwahl.Domain.PhoneBook.Publishing;
using Durchwahl.House;
using Durchwahl.PhoneBook.Tables;

namespace Durchwahl.PhoneBook.Publishing;

/// <summary>Writes publications: the number, the difference to the last, the audit row and the order for the files, all in the caller's transaction.</summary>
sealed class Publications(HouseTime time)
{
    /// <summary>The kind of outbox work that makes the files of a publication.</summary>
    public const string FilesOrdered = "publication-files";

    /// <summary>Adds the next publication of an office.</summary>
    /// <param name="transaction">The transaction of the decision.</param>
    /// <param name="office">The office.</param>
    /// <param name="content">What the public shall see.</param>
    /// <param name="by">Who decided.</param>
    /// <param name="why">The reason; null when none was given.</param>
    /// <param name="state">Published at once, or proposed to a second person.</param>
    public async Task<PublicationHead> Add(DbTransaction transaction, Office office, PublishedOffice content, Actor by, string? why, PublicationState state = PublicationState.Published)
    {
        var last = await PublicationTable.Current(transaction.Connection!, office.Id, transaction);
        var difference = PublicationDifference.Between(last?.Content, content, Written);
        await PublicationTable.DropProposals(transaction, office.Id);
        var number = await PublicationTable.LastNumber(transaction, office.Id) + 1;
        var head = new PublicationHead(number, state, time.Now, by.Name, null, why, difference);
        await PublicationTable.Insert(transaction, office.Id, head, content);
        await Audit.Append(transaction, time.Now, by, office.Id, state == PublicationState.Published ? "Veröffentlicht" : "Veröffentlichung vorgeschlagen", $"publication:{number}", why, after: difference.InWords());
        if (state == PublicationState.Published) await OrderFiles(transaction, office.Id, number);
        return head;
    }

    /// <summary>Orders the files (the PDF list) of a publication.</summary>
    public Task OrderFiles(DbTransaction transaction, OfficeId office, int number) =>
        Outbox.Add(transaction, FilesOrdered, Order(office, number), time.Now);

    /// <summary>How an order is written.</summary>
    public static string Order(OfficeId office, int number) => JsonSerializer.Serialize(new FilesOrder(office, number), JsonForm.Stored);

    /// <summary>How a fact is written in a publication.</summary>
    public static string Written(object? fact) => JsonSerializer.Serialize(fact, JsonForm.Stored);

    /// <summary>The order to make the files of one publication.</summary>
    public sealed record FilesOrder(OfficeId Office, int Number);
}
