using Durchwahl.Domain.Imports;
using Durchwahl.Domain.PhoneBook.Hours;
using Durchwahl.Domain.PhoneBook.Responsibilities;

namespace Durchwahl.Imports;

/// <summary>What came of an import, as JSON.</summary>
/// <param name="Accepted">How many posts the good rows name.</param>
/// <param name="Refused">What was not taken over.</param>
/// <param name="Changes">What differs from the phone book.</param>
/// <param name="Posts">The posts as they were understood.</param>
/// <param name="Columns">What the columns were taken for.</param>
/// <param name="Remarks">What could not be taken over although its row is good.</param>
/// <param name="Written">Whether anything was written.</param>
sealed record ImportReport(
    int Accepted, IReadOnlyList<RowRefusal> Refused, IReadOnlyList<ImportReport.Difference> Changes, IReadOnlyList<ImportReport.PostRead> Posts, IReadOnlyList<ImportReport.ColumnRead> Columns,
    IReadOnlyList<string> Remarks, bool Written)
{
    /// <summary>What becomes of one post.</summary>
    public sealed record Difference(ListChangeKind Kind, int? Line, string Post, string Title, IReadOnlyList<FactChange> Facts);

    /// <summary>One column of the file.</summary>
    public sealed record ColumnRead(string Table, string Heading, ListColumn Column, double Confidence, string Reason);

    /// <summary>One post of the file.</summary>
    public sealed record PostRead(
        int Line, string? Name, string? Task, string? Number, string? Extension, IReadOnlyList<string> Numbers, string? Function, string? Room, string? Team, string? Site, string? Email, string? Hours,
        bool ByAppointment, string? Responsibility);

    public static ImportReport Of(ImportList.Understanding understood, Reconciliation plan, bool written) => new(
        understood.List.Posts.Length,
        understood.List.Refusals,
        [.. plan.Changes.Select(change => new Difference(change.Kind, change.Line, change.Post.Value.ToString(), change.Title, change.Facts))],
        [.. understood.List.Posts.Select(Read)],
        [.. understood.Tables.SelectMany(table => table.Headings.Columns.Select(column => new ColumnRead(table.Name, column.Title, column.Column, column.Confidence, column.Reason)))],
        plan.Remarks,
        written);

    static PostRead Read(ListedPost post) => new(
        post.Line,
        post.Person is PersonName.Named named ? NameOf(named) : null,
        post.Tasks.Length > 0 ? string.Join(", ", post.Tasks) : post.Responsibilities.Length > 0 ? post.Responsibilities[0].Task : post.OtherTask,
        post.Numbers.Length > 0 ? post.Numbers[0].Value : null,
        post.Extension,
        [.. post.Numbers.Select(number => number.Value)],
        post.Function,
        post.Room,
        post.Team,
        post.Site,
        post.Email,
        post.PhoneHours is { } hours ? HoursNotation.Write(hours) : null,
        post.ByAppointment,
        post.Responsibilities.Length > 0 ? string.Join("; ", post.Responsibilities.Select(one => Notation.Write(one.Task, one.When))) : null);

    static readonly ResponsibilityNotation Notation = new(TaskCatalogue.Default);

    static string NameOf(PersonName.Named named) =>
        string.Join(' ', new[] { named.GivenName is null ? named.Salutation : null, named.AcademicTitle, named.GivenName, named.Surname }.Where(part => !string.IsNullOrEmpty(part)));
}
