namespace Durchwahl.PhoneBook.PublicSite;

/// <summary></summary>
static class PublicSiteRoutes
{
    public static void AddPublicSite(this IServiceCollection services)
    {
    }

    public static void MapPublicSite(this IEndpointRouteBuilder routes)
    {
    }
}
