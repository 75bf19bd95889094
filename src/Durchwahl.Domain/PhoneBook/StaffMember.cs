namespace Durchwahl.Domain.PhoneBook;

/// <summary>A person who holds a post.</summary>
public sealed record StaffMember
{
    /// <summary>Identifies the person.</summary>
    public required StaffMemberId Id { get; init; }

    /// <summary>"Frau", "Herr", or null where none is used.</summary>
    public string? Salutation { get; init; }

    /// <summary>As in "Dr."; null when there is none.</summary>
    public string? AcademicTitle { get; init; }

    /// <summary>Given name; null when unknown.</summary>
    public string? GivenName { get; init; }

    /// <summary>Surname with its prefix, as in "von der Heide".</summary>
    public required string Surname { get; init; }

    /// <summary>As on a door plate: "Dr. Anna Müller", or "Frau Müller" when no given name is known.</summary>
    public string DisplayName => GivenName is null ? Join(Salutation, AcademicTitle, Surname) : Join(AcademicTitle, GivenName, Surname);

    /// <summary>As in a sentence: "Frau Dr. Müller"; the display name when no salutation is known.</summary>
    public string NameInSentence => Salutation is null ? DisplayName : Join(Salutation, AcademicTitle, Surname);

    static string Join(params string?[] parts) => string.Join(' ', parts.Where(part => !string.IsNullOrWhiteSpace(part)));
}
