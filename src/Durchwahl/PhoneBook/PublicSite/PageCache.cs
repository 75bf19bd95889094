using System.Collections.Concurrent;
using System.IO.Compression;
using System.Text;

namespace Durchwahl.PhoneBook.PublicSite;

/// <summary>Pages of one publication as bytes. A page that tells what is open now holds for one minute; many who ask at once wait for one rendering.</summary>
sealed class PageCache
{
    readonly ConcurrentDictionary<string, Entry> _entries = new(StringComparer.Ordinal);

    /// <summary>A rendered answer.</summary>
    /// <param name="Bytes">The page.</param>
    /// <param name="Brotli">The page, compressed.</param>
    /// <param name="Tag">Its entity tag, quotes included.</param>
    public sealed record Page(byte[] Bytes, byte[] Brotli, string Tag);

    /// <summary>The page if it was rendered for this minute; null otherwise.</summary>
    public Page? Find(string path, long minute) =>
        _entries.TryGetValue(path, out var entry) && entry.Minute == minute && entry.Rendering.Value is { IsCompletedSuccessfully: true } done ? done.Result : null;

    /// <summary>The page of this minute, rendered when it is not there.</summary>
    public Task<Page> Get(string path, long minute, Func<Task<string>> render)
    {
        var entry = _entries.AddOrUpdate(path, _ => new Entry(minute, render), (_, known) => known.Minute == minute && known.Rendering is not { IsValueCreated: true, Value.IsFaulted: true } ? known : new Entry(minute, render));
        return entry.Rendering.Value;
    }

    sealed class Entry(long minute, Func<Task<string>> render)
    {
        public long Minute { get; } = minute;

        public Lazy<Task<Page>> Rendering { get; } = new(async () => Pack(await render()));
    }

    static Page Pack(string html)
    {
        var bytes = Encoding.UTF8.GetBytes(html);
        using var packed = new MemoryStream();
        using (var brotli = new BrotliStream(packed, CompressionLevel.Fastest, leaveOpen: true)) brotli.Write(bytes);
        return new Page(bytes, packed.ToArray(), $"\"{Convert.ToHexStringLower(System.Security.Cryptography.SHA256.HashData(bytes).AsSpan(0, 8))}\"");
    }
}
