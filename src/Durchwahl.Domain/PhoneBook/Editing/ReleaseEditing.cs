using System.Collections.Immutable;
using NodaTime;

namespace Durchwahl.Domain.PhoneBook.Editing;

/// <summary>The form of a release, as typed.</summary>
public sealed record ReleaseInput
{
    /// <summary>What the public shall see: the name of a <see cref="ReleaseMode"/>.</summary>
    public string Mode { get; init; } = "";

    /// <summary>Why.</summary>
    public string Reason { get; init; } = "";

    /// <summary>The first day; empty for at once.</summary>
    public string FirstDay { get; init; } = "";

    /// <summary>The last day; empty for until further notice.</summary>
    public string LastDay { get; init; } = "";

    /// <summary>Whether the person objects for their safety.</summary>
    public bool SafetyObjection { get; init; }

    /// <summary>The form as it shows a release that is there.</summary>
    public static ReleaseInput Of(Release release) => new()
    {
        Mode = release.Mode.ToString(),
        Reason = release.Reason ?? "",
        FirstDay = release.FirstDay is { } first ? GermanDate.Write(first) : "",
        LastDay = release.LastDay is { } last ? GermanDate.Write(last) : "",
        SafetyObjection = release.SafetyObjection,
    };
}

/// <summary>Decides what the public may see of posts: editors propose, somebody with the permission to publish approves.</summary>
public static class ReleaseEditing
{
    /// <summary>Proposes a release. What shows less than was approved holds at once; what shows more waits for an approval, and until then shows nothing.</summary>
    /// <param name="book">The working state.</param>
    /// <param name="posts">The posts.</param>
    /// <param name="input">What was typed.</param>
    public static EditDecision Propose(OfficeBook book, IReadOnlyCollection<PostId> posts, ReleaseInput input) =>
        Decide(book, posts, input, "Freigabe vorgeschlagen", (before, wanted) =>
            ShowsNoMore(before, wanted) ? wanted with { ApprovedBy = before.ApprovedBy, ApprovedAt = before.ApprovedAt, SafetyObjection = wanted.SafetyObjection || before.SafetyObjection }
            : wanted with { SafetyObjection = wanted.SafetyObjection || before.SafetyObjection });

    /// <summary>Approves a release, as it was proposed or otherwise; may also lift an objection.</summary>
    /// <param name="book">The working state.</param>
    /// <param name="posts">The posts.</param>
    /// <param name="input">What was typed.</param>
    /// <param name="by">The account that approves.</param>
    /// <param name="at">When.</param>
    public static EditDecision Approve(OfficeBook book, IReadOnlyCollection<PostId> posts, ReleaseInput input, string by, Instant at) =>
        Decide(book, posts, input, "Eintrag freigegeben", (before, wanted) =>
            wanted == before with { ApprovedBy = null, ApprovedAt = null } && before.ApprovedBy is not null ? before : wanted with { ApprovedBy = by, ApprovedAt = at });

    /// <summary>The release when another person comes onto the post: the number may stay public, the name may not.</summary>
    internal static Release WithoutName(Release release) => release.Mode != ReleaseMode.NameAndNumber ? release
        : release with { Mode = ReleaseMode.FunctionAndNumber, Reason = "Neue Person auf der Stelle: Der Name ist noch nicht freigegeben." };

    /// <summary>For lists and the audit trail: "Name und Nummer, freigegeben".</summary>
    public static string InWords(Release release) =>
        release.SafetyObjection ? "nicht gezeigt: Widerspruch aus Sicherheitsgründen"
        : release.Mode == ReleaseMode.NotListed ? "nicht gezeigt"
        : $"{German(release.Mode)}, {(release.ApprovedBy is null ? "wartet auf Freigabe" : "freigegeben")}{Validity(release)}";

    /// <summary>A mode in German: "Name und Nummer".</summary>
    public static string German(ReleaseMode mode) => mode switch
    {
        ReleaseMode.NameAndNumber => "Name und Nummer",
        ReleaseMode.FunctionAndNumber => "Funktion und Nummer",
        ReleaseMode.TeamNumberOnly => "nur die Nummer des Teams",
        _ => "nicht gezeigt",
    };

    static string Validity(Release release) =>
        (release.FirstDay is { } first ? $" ab {GermanDate.Write(first)}" : "") + (release.LastDay is { } last ? $" bis {GermanDate.Write(last)}" : "");

    static bool ShowsNoMore(Release before, Release wanted) =>
        before.ApprovedBy is not null && wanted.Mode <= before.Mode
        && (wanted.FirstDay ?? LocalDate.MinIsoValue) >= (before.FirstDay ?? LocalDate.MinIsoValue) && (wanted.LastDay ?? LocalDate.MaxIsoValue) <= (before.LastDay ?? LocalDate.MaxIsoValue);

    static EditDecision Decide(OfficeBook book, IReadOnlyCollection<PostId> posts, ReleaseInput input, string words, Func<Release, Release, Release> decide)
    {
        var fields = new TypedFields();
        var wanted = Read(input, fields);
        if (posts.Count == 0) fields.Refuse("", "Es ist keine Stelle gewählt.");
        if (fields.AreRefused) return fields.Refused;
        var before = book.Posts.Where(post => posts.Contains(post.Id)).ToList();
        var changed = before.Select(post => post with { Release = decide(post.Release, wanted) }).Where((post, place) => post.Release != before[place].Release).ToImmutableArray();
        if (changed.IsEmpty) return new EditDecision.Unchanged();
        return new EditDecision.Change(new BookChange { Posts = changed }, words, PostEditing.Subject(changed))
        {
            Why = wanted.Reason,
            Before = Facts(before.Where(post => changed.Any(other => other.Id == post.Id))),
            After = Facts(changed),
        };
    }

    static Release Read(ReleaseInput input, TypedFields fields)
    {
        if (!Enum.TryParse<ReleaseMode>(input.Mode, out var mode) || !Enum.IsDefined(mode)) fields.Refuse(nameof(input.Mode), "Wählen Sie, was öffentlich zu sehen ist.");
        var (first, last) = (fields.Date(nameof(input.FirstDay), input.FirstDay), fields.Date(nameof(input.LastDay), input.LastDay));
        if (last < first) fields.Refuse(nameof(input.LastDay), "Der letzte Tag liegt vor dem ersten.");
        return new Release
        {
            Mode = mode,
            Reason = fields.Required(nameof(input.Reason), input.Reason, "Der Grund fehlt. Er steht später im Protokoll, nie auf einer öffentlichen Seite.", 400),
            FirstDay = first,
            LastDay = last,
            SafetyObjection = input.SafetyObjection,
        };
    }

    static ImmutableSortedDictionary<string, string> Facts(IEnumerable<Post> posts) =>
        posts.ToImmutableSortedDictionary(post => $"post:{post.Id.Value}", post => InWords(post.Release), StringComparer.Ordinal);
}
