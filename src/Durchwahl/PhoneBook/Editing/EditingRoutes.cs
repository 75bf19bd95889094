namespace Durchwahl.PhoneBook.Editing;

/// <summary></summary>
static class EditingRoutes
{
    public static void AddEditing(this IServiceCollection services)
    {
    }

    public static void MapEditing(this IEndpointRouteBuilder routes)
    {
    }
}
