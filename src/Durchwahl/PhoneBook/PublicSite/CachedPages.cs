using Durchwahl.Domain;
using Durchwahl.PhoneBook.Contract;
using Microsoft.Extensions.Primitives;
using Microsoft.Net.Http.Headers;

namespace Durchwahl.PhoneBook.PublicSite;

/// <summary>Answers public pages that are already rendered before anything else is done for the request.</summary>
static class CachedPages
{
    public static void UseCachedPages(this WebApplication house)
    {
        var shelf = house.Services.GetRequiredService<PublicationShelf>();
        var time = house.Services.GetRequiredService<HouseTime>();
        house.Use((context, next) => Find(context.Request, shelf, time) is { } page ? CachedAnswer.Write(context, page) : next(context));
    }

    public static long MinuteOf(HttpContext context) => MinuteOf(context.RequestServices.GetRequiredService<HouseTime>());

    /// <summary>Pages hold for one minute of the clock.</summary>
    public static long MinuteOf(HouseTime time) => time.Now.ToUnixTimeSeconds() / 60;

    // Framed pages have headers of their own and go the long way, as does whatever has a query.
    static PageCache.Page? Find(HttpRequest request, PublicationShelf shelf, HouseTime time)
    {
        if (!HttpMethods.IsGet(request.Method) || request.QueryString.HasValue || request.Path.Value is not { Length: > 1 } path) return null;
        return KeyIn(path) is { IsEmpty: false } key && shelf.Find(key) is { } office ? office.Pages.Find(path, MinuteOf(time)) : null;
    }

    static ReadOnlySpan<char> KeyIn(string path)
    {
        var rest = path.AsSpan(path.StartsWith("/en/", StringComparison.Ordinal) ? 4 : 1);
        var end = rest.IndexOf('/');
        return end < 0 ? rest : rest[..end];
    }
}

/// <summary>A rendered page as an answer.</summary>
sealed class CachedAnswer(PageCache.Page page) : IResult
{
    static readonly StringValues Html = "text/html; charset=utf-8";
    // A withdrawal takes effect at once: browsers may keep a page but ask each time whether it still holds.
    static readonly StringValues AskEachTime = "no-cache";
    static readonly StringValues ByEncoding = HeaderNames.AcceptEncoding;
    static readonly StringValues Brotli = "br";

    public Task ExecuteAsync(HttpContext httpContext) => Write(httpContext, page);

    public static Task Write(HttpContext context, PageCache.Page page)
    {
        var (request, response) = (context.Request, context.Response);
        var isPacked = TakesBrotli(request.Headers.AcceptEncoding);
        var (bytes, tag) = isPacked ? (page.Brotli, page.BrotliTag) : (page.Bytes, page.Tag);
        var headers = response.Headers;
        headers.ETag = tag;
        headers.CacheControl = AskEachTime;
        headers.Vary = ByEncoding;
        if (Knows(request.Headers.IfNoneMatch, tag))
        {
            response.StatusCode = StatusCodes.Status304NotModified;
            return Task.CompletedTask;
        }
        headers.ContentType = Html;
        if (isPacked) headers.ContentEncoding = Brotli;
        headers.ContentLength = bytes.Length;
        return response.Body.WriteAsync(bytes).AsTask();
    }

    static bool Knows(StringValues tags, string tag) => tags.Count > 0 && tags.ToString() is var known && (known == "*" || known.Contains(tag, StringComparison.Ordinal));

    static bool TakesBrotli(StringValues encodings)
    {
        foreach (var line in encodings)
            foreach (var part in line.AsSpan().Split(','))
                if (IsBrotli(line.AsSpan()[part].Trim())) return true;
        return false;
    }

    // "br", "br;q=0.5", but not "br;q=0".
    static bool IsBrotli(ReadOnlySpan<char> encoding)
    {
        if (!encoding.StartsWith("br", StringComparison.OrdinalIgnoreCase)) return false;
        var rest = encoding[2..].TrimStart();
        return rest.IsEmpty || (rest[0] == ';' && rest.IndexOf('=') is > 0 and var quality && rest[(quality + 1)..].ContainsAnyInRange('1', '9'));
    }
}
