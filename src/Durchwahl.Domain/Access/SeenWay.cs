namespace Durchwahl.Domain.Access;

/// <summary>By which way somebody saw personal data.</summary>
public enum SeenWay
{
    /// <summary>On the page of the one thing.</summary>
    Page,

    /// <summary>In a list of several.</summary>
    List,

    /// <summary>On the desk, while or after talking to the person.</summary>
    Desk,

    /// <summary>By listening.</summary>
    Sound,

    /// <summary>As a file or on paper.</summary>
    Export,
}
