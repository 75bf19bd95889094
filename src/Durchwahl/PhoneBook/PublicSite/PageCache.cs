using System.Collections.Concurrent;
using System.IO.Compression;
using System.Security.Cryptography;
using System.Text;
using System.Text.RegularExpressions;
using Durchwahl.PhoneBook.Contract;

namespace Durchwahl.PhoneBook.PublicSite;

/// <summary>Pages of one publication as bytes. A page that tells what is open now holds for one minute; many who ask at once wait for one rendering.</summary>
sealed partial class PageCache
{
    readonly ConcurrentDictionary<string, Entry> _entries = new(StringComparer.Ordinal);

    /// <summary>A rendered answer.</summary>
    /// <param name="Bytes">The page.</param>
    /// <param name="Brotli">The page, compressed.</param>
    /// <param name="Tag">Its entity tag, quotes included.</param>
    /// <param name="BrotliTag">That of the compressed page.</param>
    public sealed record Page(byte[] Bytes, byte[] Brotli, string Tag, string BrotliTag);

    /// <summary>The page if it was rendered for this minute; null otherwise.</summary>
    // Result waits for nothing: it is only read of a rendering that is complete.
    public Page? Find(string path, long minute) =>
        _entries.TryGetValue(path, out var entry) && entry.Minute == minute && entry.Rendering is { IsValueCreated: true, Value.IsCompletedSuccessfully: true } done ? done.Value.Result : null;

    /// <summary>The page of this minute, rendered when it is not there; null when there is no such page. Nothing is kept of pages that do not exist, so that nobody can fill the memory.</summary>
    public async Task<Page?> Get(PublicFrame frame, long minute, Func<PublicFrame, Task<string?>> render)
    {
        var entry = _entries.AddOrUpdate(frame.Path, _ => new Entry(frame, minute, render), (_, known) => known.Minute == minute && !known.HasFailed ? known : new Entry(frame, minute, render));
        var page = await entry.Rendering.Value;
        if (page is null) _entries.TryRemove(KeyValuePair.Create(frame.Path, entry));
        return page;
    }

    /// <summary>The pages that were asked for since the minute before <paramref name="minute"/>, at most <paramref name="most"/>.</summary>
    public IReadOnlyList<PublicFrame> AskedSince(long minute, int most) => [.. _entries.Values.Where(entry => entry.Minute >= minute - 1).Take(most).Select(entry => entry.Frame)];

    sealed class Entry(PublicFrame frame, long minute, Func<PublicFrame, Task<string?>> render)
    {
        public PublicFrame Frame { get; } = frame;

        public long Minute { get; } = minute;

        public Lazy<Task<Page?>> Rendering { get; } = new(async () => await render(frame) is { } html ? Pack(html) : null);

        public bool HasFailed => Rendering is { IsValueCreated: true, Value.IsFaulted: true };
    }

    // The indentation of our sources helps nobody who waits for a page.
    [GeneratedRegex("\\n +", RegexOptions.CultureInvariant)]
    private static partial Regex Indentation();

    static Page Pack(string html)
    {
        var bytes = Encoding.UTF8.GetBytes(Indentation().Replace(html, "\n"));
        using var packed = new MemoryStream();
        using (var brotli = new BrotliStream(packed, CompressionLevel.Optimal, leaveOpen: true)) brotli.Write(bytes);
        var digest = Convert.ToHexStringLower(SHA256.HashData(bytes).AsSpan(0, 8));
        return new Page(bytes, packed.ToArray(), $"\"{digest}\"", $"\"{digest}-br\"");
    }
}
