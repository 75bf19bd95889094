namespace Durchwahl.Domain.Imports;

/// <summary>Who sits on a post, as a list names them: a person or nobody.</summary>
public abstract record PersonName
{
    PersonName() { }

    /// <summary>A person.</summary>
    /// <param name="Salutation">"Frau", "Herr" or null where the list does not say.</param>
    /// <param name="AcademicTitle">"Dr.", "Prof. Dr." or null.</param>
    /// <param name="GivenName">Null where the list has only the surname; may be an initial.</param>
    /// <param name="Surname">With its particles ("von der Heide"); never empty.</param>
    public sealed record Named(string? Salutation, string? AcademicTitle, string? GivenName, string Surname) : PersonName
    {
        /// <summary>As it is spoken: "Frau Dr. Änne Weiß".</summary>
        public override string ToString() => string.Join(' ', new[] { Salutation, AcademicTitle, GivenName, Surname }.Where(part => part is not null));
    }

    /// <summary>The list says that nobody sits there.</summary>
    /// <param name="Text">In the list's words: "N. N.", "z. Zt. unbesetzt".</param>
    public sealed record Vacant(string Text) : PersonName
    {
        /// <summary>The list's words.</summary>
        public override string ToString() => Text;
    }
}
