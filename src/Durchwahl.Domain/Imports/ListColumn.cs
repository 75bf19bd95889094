namespace Durchwahl.Domain.Imports;

/// <summary>What a column of a phone list can mean to us.</summary>
public enum ListColumn
{
    /// <summary>Not needed, or not understood.</summary>
    Ignore,

    /// <summary>A whole name in any notation, see <see cref="NameNotation"/>.</summary>
    Name,

    /// <summary>The surname alone.</summary>
    LastName,

    /// <summary>The given name alone.</summary>
    FirstName,

    /// <summary>"Frau", "Herr", with or without an academic title.</summary>
    Salutation,

    /// <summary>What the post is: "Leistungssachbearbeitung", "Teamleitung".</summary>
    Function,

    /// <summary>What the post does, as the caller's concern: "Leistung", "Vermittlung"; ranges may stand inside.</summary>
    Task,

    /// <summary>A whole rule in words: "Leistung A-Di, unter 25".</summary>
    Responsibility,

    /// <summary>The surname range alone: "A-Di".</summary>
    LetterRange,

    /// <summary>One or more telephone numbers in any notation.</summary>
    Number,

    /// <summary>The last digits only, behind the office's base number.</summary>
    Extension,

    /// <summary>The room.</summary>
    Room,

    /// <summary>The building or town.</summary>
    Site,

    /// <summary>The team.</summary>
    Team,

    /// <summary>The e-mail address.</summary>
    Email,

    /// <summary>When the line is answered.</summary>
    PhoneHours,

    /// <summary>When one may come.</summary>
    VisitingHours,

    /// <summary>Under 25 or from 25.</summary>
    Age,

    /// <summary>Postal codes in charge.</summary>
    PostalCode,

    /// <summary>Municipalities in charge.</summary>
    Municipality,

    /// <summary>End digits of the Bedarfsgemeinschaft number.</summary>
    EndDigits,

    /// <summary>Languages spoken.</summary>
    Languages,

    /// <summary>Who stands in.</summary>
    Deputy,

    /// <summary>A remark.</summary>
    Note,
}
