namespace Durchwahl.Domain.PhoneBook.Responsibilities;

/// <summary>Whether a person applies for the first time or is already a client.</summary>
public enum CaseStage
{
    /// <summary>No running case: a first or new application.</summary>
    FirstApplication,

    /// <summary>A running case.</summary>
    RunningCase,
}
