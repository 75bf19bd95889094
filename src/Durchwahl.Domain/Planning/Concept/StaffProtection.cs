using Durchwahl.Domain.Calls;
using Durchwahl.Domain.PhoneBook;
using Durchwahl.Domain.PhoneBook.Checking;
using NodaTime;

namespace Durchwahl.Domain.Planning.Concept;

/// <summary>How the staff of an office are protected from too many calls, and from being found.</summary>
public sealed record StaffProtection
{
    /// <summary>The protection that holds for every post unless it has its own.</summary>
    public required LoadGuard Guard { get; init; }

    /// <summary>Posts with a protection of their own.</summary>
    public required int PostsWithOwnGuard { get; init; }

    /// <summary>Where calls go that the guard keeps away.</summary>
    public required Elsewhere WhenGuarded { get; init; }

    /// <summary>Where calls go when the post is busy.</summary>
    public required Elsewhere WhenBusy { get; init; }

    /// <summary>Where calls go outside the phone hours.</summary>
    public required Elsewhere WhenClosed { get; init; }

    /// <summary>Posts with a direct dial and nobody named to stand in.</summary>
    public required int WithoutDeputy { get; init; }

    /// <summary>Loops among deputies.</summary>
    public required int DeputyLoops { get; init; }

    /// <summary>Absences that are known and in which nobody stands in.</summary>
    public required int AbsencesUnattended { get; init; }

    /// <summary>Objections for safety.</summary>
    public required int SafetyObjections { get; init; }

    /// <summary>Days after which the numbers of callers are forgotten.</summary>
    public required int KeepsCallerNumbersForDays { get; init; }

    /// <summary>Whether some post is guarded at all.</summary>
    public bool IsGuarded => Protects(Guard) || PostsWithOwnGuard > 0;

    /// <summary>Whether every post with a direct dial has somebody who stands in, without loops.</summary>
    public bool DeputiesAreComplete => WithoutDeputy == 0 && DeputyLoops == 0 && AbsencesUnattended == 0;

    /// <summary>Looks at an office.</summary>
    public static StaffProtection Of(OfficeBook book, CallSettings settings, OfficeReport report, LocalDate day)
    {
        var dialled = book.Lines.Where(line => line.Kind == LineKind.DirectDial && line.HoldsOn(day)).Select(line => line.Post).ToHashSet();
        return new StaffProtection
        {
            Guard = settings.Guard,
            PostsWithOwnGuard = settings.Guards.Count(own => Protects(own.Guard) && book.Posts.Any(post => post.Id == own.Post)),
            WhenGuarded = settings.DirectDials.WhenGuarded,
            WhenBusy = settings.DirectDials.WhenBusy,
            WhenClosed = settings.DirectDials.WhenClosed,
            WithoutDeputy = book.Posts.Count(post => post.Deputy is null && dialled.Contains(post.Id)),
            DeputyLoops = report.Deputies.Count(finding => finding.IsLoop),
            AbsencesUnattended = report.Deputies.Count(finding => !finding.IsLoop),
            SafetyObjections = book.Posts.Count(post => post.Release.SafetyObjection),
            KeepsCallerNumbersForDays = settings.KeepsCallerNumbersForDays,
        };
    }

    /// <summary>Whether a guard keeps any call away.</summary>
    public static bool Protects(LoadGuard guard) => guard.TalksPerHour is not null || guard.PauseAfterTalk > Duration.Zero || !guard.QuietTimes.IsEmpty;
}
