using Durchwahl.Access.Contract;
using Durchwahl.Domain;
using NodaTime;
using NodaTime.Text;

namespace Durchwahl.House;

/// <summary>Where to report a weakness (RFC 9116); absent unless a contact is configured.</summary>
static class SecurityTxt
{
    public static void MapSecurityTxt(this IEndpointRouteBuilder routes) => routes
        .MapGet("/.well-known/security.txt", (HouseOptions options, HouseTime time) => options.SecurityContact is null ? Results.NotFound() : Results.Text(TextOf(options, time.Now)))
        .Public("RFC 9116");

    // The text promises to be true for some months only, so that a forgotten installation does not promise for ever.
    static string TextOf(HouseOptions options, Instant now) =>
        $"Contact: {options.SecurityContact}\nExpires: {InstantPattern.General.Format(now + Duration.FromDays(180))}\nPreferred-Languages: de, en\n"
        + (options.PublicAddress is null ? "" : $"Canonical: {options.PublicAddress.TrimEnd('/')}/.well-known/security.txt\n");
}
