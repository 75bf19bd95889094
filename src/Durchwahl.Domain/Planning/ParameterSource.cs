namespace Durchwahl.Domain.Planning;

/// <summary>How well a parameter of the planning is founded. Each is shown with the figure that rests on it.</summary>
public enum ParameterBasis
{
    /// <summary>Measured in this office: from its own contacts or an uploaded log.</summary>
    Measured,

    /// <summary>Stated by a source elsewhere.</summary>
    Source,

    /// <summary>Calculated from sources.</summary>
    Derived,

    /// <summary>Assumed: no source was found.</summary>
    Assumption,

    /// <summary>Set by whoever plans.</summary>
    Chosen,
}

/// <summary>Where a parameter comes from.</summary>
/// <param name="Basis">How well it is founded.</param>
/// <param name="Text">One German sentence that names the source.</param>
public sealed record ParameterSource(ParameterBasis Basis, string Text);
