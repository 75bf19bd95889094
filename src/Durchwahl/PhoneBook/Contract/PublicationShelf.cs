using System.Collections.Frozen;
using Durchwahl.Data;
using Durchwahl.Domain;
using Durchwahl.Domain.PhoneBook;
using Durchwahl.Domain.PhoneBook.Finding;
using Durchwahl.PhoneBook.PublicSite;
using Durchwahl.PhoneBook.Tables;

namespace Durchwahl.PhoneBook.Contract;

/// <summary>What the public sees now, in memory. Every public page, export and API answer comes from here and from nowhere else.</summary>
sealed class PublicationShelf(Database database, PublicPages pages, HouseTime time) : IDisposable
{
    readonly SemaphoreSlim _refreshing = new(1, 1);
    FrozenDictionary<string, ShownOffice> _byKey = FrozenDictionary<string, ShownOffice>.Empty;

    /// <summary>The offices that have published, in no order.</summary>
    public IReadOnlyCollection<ShownOffice> All => _byKey.Values;

    /// <summary>When the newest publication of all offices came into force; null when there is none.</summary>
    public NodaTime.Instant? NewestMadeAt => _byKey.Values.Select(office => (NodaTime.Instant?)office.Directory.Publication.MadeAt).Max();

    /// <summary>One office as the public sees it; null when it has published nothing.</summary>
    public ShownOffice? Find(string key) => _byKey.GetValueOrDefault(key);

    /// <summary>As <see cref="Find(string)"/>, for a piece of an address.</summary>
    public ShownOffice? Find(ReadOnlySpan<char> key) => _byKey.GetAlternateLookup<ReadOnlySpan<char>>().TryGetValue(key, out var office) ? office : null;

    /// <summary>Takes up what was published since, by this process or another. When it returns, no reader sees anything older.</summary>
    public async Task Refresh()
    {
        await _refreshing.WaitAsync();
        try
        {
            var shown = _byKey.Values.ToDictionary(office => office.Directory.Publication.Office);
            var current = await database.Read(PublicationTable.CurrentNumbers);
            if (current.Count == shown.Count && current.All(entry => shown.TryGetValue(entry.Office, out var known) && known.Directory.Publication.Number == entry.Number)) return;
            var next = new List<ShownOffice>();
            foreach (var (office, number) in current)
                next.Add(shown.TryGetValue(office, out var known) && known.Directory.Publication.Number == number ? known : await Prepare(await Load(office), known));
            _byKey = next.ToFrozenDictionary(office => office.Directory.Office.Key, StringComparer.Ordinal);
        }
        finally
        {
            _refreshing.Release();
        }
    }

    // Nobody waits for the change: what people are reading is rendered before the new publication takes the place of the last.
    async Task<ShownOffice> Prepare(ShownOffice next, ShownOffice? last)
    {
        if (last is not null) await pages.Prepare(last, next, time);
        return next;
    }

    Task<ShownOffice> Load(OfficeId office) => database.Read(async connection =>
    {
        var publication = (await PublicationTable.Current(connection, office))!;
        var past = await PublicationTable.Past(connection, office, publication.Number);
        return new ShownOffice(new PublicDirectory(publication)) { History = [.. past.Select(head => new PastPublication(head.Number, head.MadeAt, head.Difference.InWords()))] };
    });

    public void Dispose() => _refreshing.Dispose();
}
