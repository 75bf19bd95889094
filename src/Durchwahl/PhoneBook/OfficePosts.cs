using Durchwahl.Access.Contract;
using Durchwahl.Data;
using Durchwahl.Domain.PhoneBook;
using Durchwahl.Domain.PhoneBook.Numbers;
using Durchwahl.PhoneBook.Contract;
using Durchwahl.PhoneBook.Tables;

namespace Durchwahl.PhoneBook;

/// <summary>Tells Access which posts an office has.</summary>
sealed class OfficePosts(Database database) : IOfficePosts
{
    public Task<IReadOnlyList<KnownPost>> Of(OfficeId office) => database.Read(async connection =>
        await OfficeTable.Find(connection, office) is { } known ? Known(await OfficeBooks.Load(connection, known, null)) : []);

    static IReadOnlyList<KnownPost> Known(OfficeBook book)
    {
        var labels = new PostLabels(book);
        var lines = book.Lines.Where(line => line.Post is not null).ToLookup(line => line.Post!.Value);
        return [.. book.Posts.Select(post => new KnownPost(post.Id, post.Title, labels[post.Id], [.. lines[post.Id].Select(line => ExtensionOf(line.Number, book.Office.BaseNumber))]))];
    }

    static string ExtensionOf(PhoneNumber number, BaseNumber? head)
    {
        var start = head is null ? null : $"+49{head.AreaCode}{head.Head}";
        return start is not null && number.Value.StartsWith(start, StringComparison.Ordinal) ? number.Value[start.Length..] : number.Value;
    }
}
