using NodaTime;

namespace Durchwahl.Domain.PhoneBook;

/// <summary>A post is away. The reason is nobody's business and is stored nowhere.</summary>
/// <param name="Id">Identifies the stretch.</param>
/// <param name="Post">The post that is away.</param>
/// <param name="FirstDay">The first day away.</param>
/// <param name="LastDay">The last day away; null while nobody knows.</param>
public sealed record Absence(AbsenceId Id, PostId Post, LocalDate FirstDay, LocalDate? LastDay)
{
    /// <summary>Whether the post is away on <paramref name="day"/>.</summary>
    public bool Covers(LocalDate day) => FirstDay <= day && (LastDay is not { } last || day <= last);
}
