using System.Collections.Concurrent;
using Durchwahl.Access.Contract;
using Durchwahl.Calls.Contract;
using Durchwahl.Desk.Work.Pages;
using Durchwahl.Domain.PhoneBook;
using Durchwahl.Pages;
using Durchwahl.PhoneBook.Contract;

namespace Durchwahl.Desk.Work;

/// <summary>The live part of the desks that is the same for all: drawn once for each change and sent to everybody.</summary>
sealed class DeskBoards(SeatTelephones telephones, OfficeBooks books, PageRenderer renderer)
{
    readonly ConcurrentDictionary<OfficeKey, LiveBoard> _boards = new();
    readonly ConcurrentDictionary<OfficeKey, IReadOnlyDictionary<string, string>> _topics = new();

    /// <summary>The live part of an office; null when it has no exchange.</summary>
    public LiveBoard? Find(OfficeKey office) => telephones.Find(office) is { } telephone
        ? _boards.GetOrAdd(office, key => new LiveBoard(() => telephone.Changed, async () => await renderer.Render<HousePart, HouseAtDesk>((await Now(key))!)))
        : null;

    /// <summary>What it shows now; null when the office has no exchange.</summary>
    public async Task<HouseAtDesk?> Now(OfficeKey office) => telephones.Find(office) is { } telephone ? new HouseAtDesk(telephone.Board(), await Topics(office), telephone.Trouble) : null;

    // The names of tasks change with the office, which is not worth a look at each drawing; each page that is opened looks.
    async Task<IReadOnlyDictionary<string, string>> Topics(OfficeKey office) => _topics.TryGetValue(office, out var known) ? known : Know((await books.Find(office))!);

    /// <summary>Takes the names of tasks from the phone book as it is now.</summary>
    public IReadOnlyDictionary<string, string> Know(OfficeBook book) => _topics[book.Office.Key] = OfficeTasks.CatalogueOf(book.Office).Tasks.ToDictionary(task => task.Key, task => task.Name);
}
