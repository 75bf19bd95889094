namespace Durchwahl.Domain.PhoneBook.Hours;

/// <summary>When people are received without an appointment (Öffnungszeit). Not <see cref="PhoneHours"/>.</summary>
public sealed record VisitingHours : DatedHours
{
    /// <summary>No hours for visits.</summary>
    public static VisitingHours None { get; } = new();
}
