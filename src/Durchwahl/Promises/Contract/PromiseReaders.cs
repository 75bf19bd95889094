using Durchwahl.Access.Contract;
using Durchwahl.Domain.Access;
using Durchwahl.Domain.PhoneBook;
using Durchwahl.Domain.Promises;

namespace Durchwahl.Promises.Contract;

/// <summary>Who looks at promises.</summary>
static class PromiseReaders
{
    /// <summary>The person who made this request, as the office of the address knows them.</summary>
    public static PromiseReader PromiseReader(this HttpContext context, OfficeBook book) => Domain.Promises.PromiseReader.In(
        book, context.Visitor().Name, context.Visitor().May(Permission.LeadPromises, book.Office.Id), context.Visitor().Posts);
}
