using System.Collections.Frozen;
using Durchwahl.Data;
using Durchwahl.Domain.PhoneBook;
using Durchwahl.Domain.PhoneBook.Finding;
using Durchwahl.Domain.PhoneBook.Publishing;
using Durchwahl.PhoneBook.Tables;

namespace Durchwahl.PhoneBook.Contract;

/// <summary>What the public sees now, in memory. Every public page, export and API answer comes from here and from nowhere else.</summary>
sealed class PublicationShelf(Database database, PublicPages pages)
{
    readonly SemaphoreSlim _refreshing = new(1, 1);
    FrozenDictionary<string, PublicDirectory> _byKey = FrozenDictionary<string, PublicDirectory>.Empty;

    /// <summary>The offices that have published, in no order.</summary>
    public IReadOnlyCollection<PublicDirectory> All => _byKey.Values;

    /// <summary>The directory of one office; null when it has published nothing.</summary>
    public PublicDirectory? Find(string key) => _byKey.GetValueOrDefault(key);

    /// <summary>Takes up what was published since, by this process or another. When it returns, no reader sees anything older.</summary>
    public async Task Refresh()
    {
        await _refreshing.WaitAsync();
        try
        {
            var shown = _byKey.Values.ToDictionary(directory => directory.Publication.Office);
            var current = await database.Read(PublicationTable.CurrentNumbers);
            if (current.Count == shown.Count && current.All(entry => shown.TryGetValue(entry.Office, out var directory) && directory.Publication.Number == entry.Number)) return;
            var next = new List<PublicDirectory>();
            foreach (var (office, number) in current)
                next.Add(shown.TryGetValue(office, out var directory) && directory.Publication.Number == number ? directory : await Load(office));
            // Pages that everybody asks for are rendered before the change shows, so that nobody waits for them.
            foreach (var directory in next.Except(shown.Values)) await pages.Prepare(directory);
            _byKey = next.ToFrozenDictionary(directory => directory.Office.Key, StringComparer.Ordinal);
        }
        finally
        {
            _refreshing.Release();
        }
    }

    async Task<PublicDirectory> Load(OfficeId office) => new((await database.Read(connection => PublicationTable.Current(connection, office)))!);
}
