using Durchwahl.Domain.PhoneBook;

namespace Durchwahl.Domain.Planning.Concept;

/// <summary>How many posts would be public in which way. Every post is in exactly one of the counts; whose it is stands nowhere.</summary>
public sealed record ReleaseCounts
{
    /// <summary>With name, function and number.</summary>
    public required int NameAndNumber { get; init; }

    /// <summary>With function and number, without the name.</summary>
    public required int FunctionAndNumber { get; init; }

    /// <summary>With the team and its number only.</summary>
    public required int TeamNumberOnly { get; init; }

    /// <summary>Approved not to be listed.</summary>
    public required int NotListed { get; init; }

    /// <summary>Not listed because nobody has approved anything yet.</summary>
    public required int Undecided { get; init; }

    /// <summary>Not listed because the person objected for their safety, whatever was approved.</summary>
    public required int SafetyObjections { get; init; }

    /// <summary>Decided posts whose reason is on record. The reasons themselves are free text about people and stay in the house.</summary>
    public required int WithReason { get; init; }

    /// <summary>All posts.</summary>
    public int All => NameAndNumber + FunctionAndNumber + TeamNumberOnly + NotListed + Undecided + SafetyObjections;

    /// <summary>Posts whose own number would be public.</summary>
    public int DirectDials => NameAndNumber + FunctionAndNumber;

    /// <summary>Posts about which somebody has decided.</summary>
    public int Decided => All - Undecided;

    /// <summary>Counts.</summary>
    public static ReleaseCounts Of(OfficeBook book)
    {
        var releases = book.Posts.Select(post => post.Release).ToList();
        return new ReleaseCounts
        {
            NameAndNumber = Count(ReleaseMode.NameAndNumber),
            FunctionAndNumber = Count(ReleaseMode.FunctionAndNumber),
            TeamNumberOnly = Count(ReleaseMode.TeamNumberOnly),
            NotListed = releases.Count(release => release is { SafetyObjection: false, ApprovedBy: not null, Mode: ReleaseMode.NotListed }),
            Undecided = releases.Count(release => release is { SafetyObjection: false, ApprovedBy: null }),
            SafetyObjections = releases.Count(release => release.SafetyObjection),
            WithReason = releases.Count(release => (release.SafetyObjection || release.ApprovedBy is not null) && !string.IsNullOrWhiteSpace(release.Reason)),
        };

        int Count(ReleaseMode mode) => releases.Count(release => release.Granted == mode);
    }
}
