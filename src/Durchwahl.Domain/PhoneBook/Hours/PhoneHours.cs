namespace Durchwahl.Domain.PhoneBook.Hours;

/// <summary>When a line is answered (Telefonsprechstunde). Neither <see cref="VisitingHours"/> nor "by appointment only".</summary>
public sealed record PhoneHours : DatedHours
{
    /// <summary>A line without hours: it never opens.</summary>
    public static PhoneHours None { get; } = new();
}
