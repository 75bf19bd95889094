using Durchwahl.Domain.Access;

namespace Durchwahl.Access.Contract;

/// <summary>Who may come in by a route.</summary>
abstract record DoorStatement
{
    DoorStatement()
    {
    }

    /// <summary>Everybody.</summary>
    public sealed record Public(string Why) : DoorStatement
    {
        public override string ToString() => "public";
    }

    /// <summary>Whoever is signed in.</summary>
    public sealed record SignedIn : DoorStatement
    {
        public override string ToString() => "signed-in";
    }

    /// <summary>Whoever holds the permission in the office of the address.</summary>
    public sealed record Needs(Permission Permission) : DoorStatement
    {
        public override string ToString() => Permission.ToString();
    }
}

/// <summary>What else is stated about a route.</summary>
abstract record DoorMark
{
    DoorMark()
    {
    }

    /// <summary>The POST relies on no session.</summary>
    public sealed record WithoutSession : DoorMark;

    /// <summary>May be shown in a frame of another site.</summary>
    public sealed record MayBeFramed : DoorMark;

    /// <summary>Open to people who still have to choose a password of their own.</summary>
    public sealed record WithStartPassword : DoorMark;

    /// <summary>Open to people who still have to set up a second factor.</summary>
    public sealed record WithoutFactor : DoorMark;
}
