using Durchwahl.House;

namespace Durchwahl.Access;

/// <summary>The cookie that carries the secret of a session: host-bound and encrypted on https, plain on the loopback of a demonstration.</summary>
sealed class SessionCookie(HouseOptions options)
{
    readonly string _name = options.IsHttps ? "__Host-durchwahl" : "durchwahl";

    public string? Read(HttpContext context) => context.Request.Cookies[_name];

    public void Give(HttpContext context, string secret) => context.Response.Cookies.Append(_name, secret, Form());

    public void Take(HttpContext context) => context.Response.Cookies.Delete(_name, Form());

    CookieOptions Form() => new() { HttpOnly = true, SameSite = SameSiteMode.Lax, Secure = options.IsHttps, Path = "/", IsEssential = true };
}
