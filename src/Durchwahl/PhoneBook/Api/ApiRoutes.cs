namespace Durchwahl.PhoneBook.Api;

/// <summary></summary>
static class ApiRoutes
{
    public static void AddApi(this IServiceCollection services)
    {
    }

    public static void MapApi(this IEndpointRouteBuilder routes)
    {
    }
}
