using Durchwahl.Domain.Access;
using Microsoft.AspNetCore.Http.Metadata;

namespace Durchwahl.Access.Contract;

/// <summary>What stands beside every route: who may come in. The house does not start with a route that says nothing.</summary>
static class Doors
{
    /// <summary>Everybody may come in, and nobody is asked who they are: the session is not even looked at.</summary>
    /// <param name="route">The route.</param>
    /// <param name="why">Why this may be public, in a few words for whoever reads the list of routes.</param>
    public static T Public<T>(this T route, string why) where T : IEndpointConventionBuilder => route.WithMetadata(new DoorStatement.Public(why));

    /// <summary>Whoever is signed in may come in, in whichever office they work.</summary>
    public static T SignedIn<T>(this T route) where T : IEndpointConventionBuilder => route.WithMetadata(new DoorStatement.SignedIn());

    /// <summary>Only who holds <paramref name="permission"/> in the office that the address names; the pattern contains <c>{office}</c>.</summary>
    public static T Needs<T>(this T route, Permission permission) where T : IEndpointConventionBuilder => route.WithMetadata(new DoorStatement.Needs(permission));

    /// <summary>A POST that relies on no session (API, public finder, reports of the public): no proof that the form came from us is asked for.</summary>
    public static T WithoutSession<T>(this T route) where T : IEndpointConventionBuilder => route.WithMetadata(new DoorMark.WithoutSession(), new NoFormProof());

    /// <summary>Other web sites may show this page in a frame (the embedded finder).</summary>
    public static T MayBeFramed<T>(this T route) where T : IEndpointConventionBuilder => route.WithMetadata(new DoorMark.MayBeFramed());

    /// <summary>Accepts larger bodies than the house does in general (1 MB).</summary>
    public static T AcceptsUpTo<T>(this T route, long bytes) where T : IEndpointConventionBuilder => route.WithMetadata(new BodyLimit(bytes));

    sealed record BodyLimit(long? MaxRequestBodySize) : IRequestSizeLimitMetadata;

    sealed record NoFormProof : Microsoft.AspNetCore.Antiforgery.IAntiforgeryMetadata
    {
        public bool RequiresValidation => false;
    }
}
