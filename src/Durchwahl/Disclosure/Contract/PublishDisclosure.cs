using Durchwahl.Access.Contract;
using Durchwahl.Data;
using Durchwahl.Disclosure.Tables;
using Durchwahl.Domain;
using Durchwahl.Domain.Access;
using Durchwahl.Domain.Disclosure;
using Durchwahl.Domain.PhoneBook;

namespace Durchwahl.Disclosure.Contract;

/// <summary>Decides what the public sees of the register: a request, its subject in neutral words, and the documents of its answer.</summary>
sealed class PublishDisclosure(Database database, HouseTime time)
{
    /// <summary>The largest document: a scanned file of some hundred pages.</summary>
    public const int LargestDocument = 10 * 1024 * 1024;

    const int LongestTitle = 120;

    /// <summary>Shows or hides a request and sets its subject; the refusal in German, null when it was done.</summary>
    public Task<string?> Show(OfficeId office, DisclosureRequestId request, string subject, bool isPublic, Actor by) => database.Write<string?>(async transaction =>
    {
        if (subject.Length is 0 or > DisclosureDecisions.LongestSubject) return $"Der Gegenstand braucht 1 bis {DisclosureDecisions.LongestSubject} Zeichen, ohne Namen.";
        await DisclosureTable.SavePublic(transaction, office, request, subject, isPublic);
        await Audit.Append(transaction, time.Now, by, office, isPublic ? "Antrag öffentlich gemacht" : "Antrag nicht öffentlich gemacht", $"disclosure:{request.Value}", after: new { isPublic });
        return null;
    });

    /// <summary>Adds a document; the refusal in German, null when it was added.</summary>
    public async Task<string?> AddDocument(OfficeId office, DisclosureRequestId request, string title, byte[] content, Actor by)
    {
        if (title.Length is 0 or > LongestTitle) return $"Bitte geben Sie dem Dokument einen Titel von höchstens {LongestTitle} Zeichen.";
        if (content.Length is 0 or > LargestDocument) return "Bitte wählen Sie eine PDF-Datei von höchstens 10 MB.";
        if (!content.AsSpan().StartsWith("%PDF-"u8)) return "Das ist keine PDF-Datei. Bitte speichern Sie das Dokument als PDF.";
        var id = Guid.CreateVersion7(time.Now.ToDateTimeOffset());
        return await database.Write<string?>(async transaction =>
        {
            if (await DisclosureTable.Find(transaction.Connection!, office, request, transaction) is null) return "Diesen Antrag gibt es nicht mehr.";
            await DisclosureDocumentTable.Insert(transaction, id, request, title, content, time.Now, by.Name);
            await Audit.Append(transaction, time.Now, by, office, "Antwortdokument hinzugefügt", $"disclosure:{request.Value}", after: new { document = id, bytes = content.Length });
            return null;
        });
    }

    /// <summary>Takes a document back; false when it is not there.</summary>
    public Task<bool> RemoveDocument(OfficeId office, Guid document, Actor by) => database.Write(async transaction =>
    {
        if (!await DisclosureDocumentTable.Remove(transaction, office, document)) return false;
        await Audit.Append(transaction, time.Now, by, office, "Antwortdokument entfernt", $"document:{document}");
        return true;
    });
}
