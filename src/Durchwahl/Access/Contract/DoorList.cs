namespace Durchwahl.Access.Contract;

/// <summary>All doors of the house, for the check at start and for the approved list.</summary>
static class DoorList
{
    /// <summary>One route: method, pattern, who may come in.</summary>
    public sealed record Door(string Method, string Pattern, DoorStatement? Statement, RouteEndpoint Endpoint);

    public static IReadOnlyList<Door> Of(IEndpointRouteBuilder routes) => [..
        from endpoint in routes.DataSources.SelectMany(source => source.Endpoints).OfType<RouteEndpoint>()
        from method in endpoint.Metadata.GetMetadata<HttpMethodMetadata>()?.HttpMethods ?? ["ANY"]
        let pattern = "/" + endpoint.RoutePattern.RawText!.TrimStart('/')
        orderby pattern, method
        select new Door(method, pattern, endpoint.Metadata.GetMetadata<DoorStatement>(), endpoint)];

    /// <summary>Refuses to start with a route that does not say who may come in.</summary>
    /// <exception cref="InvalidOperationException">A route says nothing, or needs a permission in an office that its address does not name.</exception>
    public static void RefuseUnstatedDoors(this IEndpointRouteBuilder routes)
    {
        var faults = Of(routes).Where(door => door.Statement is null || (door.Statement is DoorStatement.Needs && door.Endpoint.RoutePattern.GetParameter("office") is null))
            .Select(door => $"{door.Method} {door.Pattern}").ToList();
        if (faults.Count > 0)
            throw new InvalidOperationException($"These routes do not say who may come in (.Public, .SignedIn, or .Needs with {{office}} in the pattern): {string.Join(", ", faults)}");
    }
}
