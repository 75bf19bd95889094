using Durchwahl.House;

namespace Durchwahl.Access;

/// <summary>The cookie that carries the secret of a session: host-bound and encrypted on https, plain on the loopback of a demonstration.</summary>
sealed class SessionCookie(HouseOptions options)
{
    readonly string _name = options.IsHttps ? "__Host-durchwahl" : "durchwahl";

    readonly string _pending = options.IsHttps ? "__Host-durchwahl-code" : "durchwahl-code";

    readonly string _outside = options.IsHttps ? "__Host-durchwahl-dienst" : "durchwahl-dienst";

    public string? Read(HttpContext context) => context.Request.Cookies[_name];

    public void Give(HttpContext context, string secret) => context.Response.Cookies.Append(_name, secret, Form());

    public void Take(HttpContext context) => context.Response.Cookies.Delete(_name, Form());

    /// <summary>The secret of a sign-in that waits for a code; empty when there is none.</summary>
    public string ReadPending(HttpContext context) => context.Request.Cookies[_pending] is { Length: < 200 } secret ? secret : "";

    public void GivePending(HttpContext context, string secret) => context.Response.Cookies.Append(_pending, secret, Form());

    public void TakePending(HttpContext context) => context.Response.Cookies.Delete(_pending, Form());

    /// <summary>The sealed sign-in that waits for the provider; null when there is none.</summary>
    public string? ReadOutside(HttpContext context) => context.Request.Cookies[_outside] is { Length: < 4000 } text ? text : null;

    public void GiveOutside(HttpContext context, string text) => context.Response.Cookies.Append(_outside, text, Form());

    public void TakeOutside(HttpContext context) => context.Response.Cookies.Delete(_outside, Form());

    CookieOptions Form() => new() { HttpOnly = true, SameSite = SameSiteMode.Lax, Secure = options.IsHttps, Path = "/", IsEssential = true };
}
