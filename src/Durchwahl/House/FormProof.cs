using Durchwahl.Pages;

namespace Durchwahl.House;

/// <summary>The proof that a form came from our own page; asked for by the door.</summary>
static class FormProof
{
    public static void AddFormProof(this IServiceCollection services, HouseOptions options) => services.AddAntiforgery(proof =>
    {
        proof.FormFieldName = StaffFrame.AntiforgeryField;
        proof.HeaderName = "X-Echt";
        proof.SuppressXFrameOptionsHeader = true; // frame-ancestors says it
        proof.Cookie.Name = options.IsHttps ? "__Host-durchwahl-echt" : "durchwahl-echt";
        proof.Cookie.HttpOnly = true;
        proof.Cookie.SameSite = SameSiteMode.Lax;
        proof.Cookie.Path = "/";
        proof.Cookie.SecurePolicy = options.IsHttps ? CookieSecurePolicy.Always : CookieSecurePolicy.None;
    });
}
