using Durchwahl.Access.Contract;
using Durchwahl.Domain;
using Durchwahl.Domain.Access;
using Durchwahl.Domain.PhoneBook;
using Durchwahl.Domain.Promises;
using Durchwahl.PhoneBook.Contract;
using Durchwahl.Promises.Contract;
using NodaTime;

namespace Durchwahl.Promises;

/// <summary>One promise as the person who asks may see it; whoever sees details is noted.</summary>
sealed class ReadPromise(PromiseBook promises, OfficeBooks books, HouseTime time)
{
    /// <summary>The promise of the office in the address; null when there is none.</summary>
    public async Task<SeenPromise?> Read(HttpContext context, PromiseId id)
    {
        if (await books.Find(OfficeKey.Parse(context.Office().Key)) is not { } book || await promises.Find(book.Office.Id, id) is not { } known) return null;
        var reader = context.PromiseReader(book);
        var history = await promises.History(id);
        var (details, shown) = reader.MaySeeDetails(known.Promise) ? (known.Details, history) : (null, [.. history.Select(step => step with { Words = null })]);
        if (details is not null) context.NoteSeen(SeenKind.Promise, id.Value);
        return new SeenPromise(known.Promise, details, shown, await promises.Settings(book.Office.Id), book, reader, time.Now);
    }
}
