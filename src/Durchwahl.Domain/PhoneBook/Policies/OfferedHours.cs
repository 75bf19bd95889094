using Durchwahl.Domain.WorkingDays;

namespace Durchwahl.Domain.PhoneBook.Policies;

/// <summary>What a policy looks at: the weekly phone hours of one post.</summary>
/// <param name="Post">What the post is called, as in "Leistung 3".</param>
/// <param name="Group">What it belongs to for the policy: a team or a task.</param>
/// <param name="Hours">Its phone hours in an ordinary week.</param>
public sealed record OfferedHours(string Post, string Group, WeeklyHours Hours);
