namespace Durchwahl.Disclosure.Contract;

/// <summary>A request for information as somebody typed it.</summary>
public sealed record TypedRequest
{
    public string Subject { get; init; } = "";

    public string ReceivedOn { get; init; } = "";

    public string Name { get; init; } = "";

    public string Address { get; init; } = "";

    public string Email { get; init; } = "";

    public string Wording { get; init; } = "";

    public string Elsewhere { get; init; } = "";

    public bool IsPublic { get; init; }
}
