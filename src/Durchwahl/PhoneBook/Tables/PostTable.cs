using System.Data.Common;
using Dapper;
using Durchwahl.Data;
using Durchwahl.Domain.PhoneBook;
using NodaTime;

namespace Durchwahl.PhoneBook.Tables;

/// <summary>The functions of an office, in order.</summary>
static class PostTable
{
    static readonly string[] Names =
    [
        "id", "office_id", "position", "title", "team_id", "holder_id", "leads_team", "email", "placements", "languages", "qualifications", "phone_hours", "visiting_hours",
        "by_appointment_only", "deputy_id", "release_mode", "release_reason", "release_approved_by", "release_approved_at", "release_first_day", "release_last_day", "safety_objection",
    ];

    public static async Task<IEnumerable<Post>> Of(DbConnection connection, OfficeId office, DbTransaction? transaction) =>
        (await connection.QueryAsync<Row>($"select {string.Join(", ", Names)} from post where office_id = @office order by position, id", new { office }, transaction)).Select(row => row.Read());

    public static Task Save(DbTransaction transaction, OfficeId office, IEnumerable<(Post Post, int Position)> posts) =>
        Rows.Upsert(transaction, "post", Names, posts.Select(entry => Values(office, entry.Post, entry.Position)));

    public static Task Remove(DbTransaction transaction, PostId post) => transaction.Connection!.ExecuteAsync(
        "update post set deputy_id = null where deputy_id = @post; delete from post where id = @post", new { post }, transaction);

    static object?[] Values(OfficeId office, Post post, int position) =>
    [
        post.Id.Value, office.Value, position, post.Title, post.Team?.Value, post.Holder?.Value, post.LeadsTeam, post.Email, Columns.Of(post.Placements),
        string.Join(' ', post.Languages.AsSpan()), string.Join(' ', post.Qualifications.AsSpan()), Columns.Of(post.PhoneHours), Columns.Of(post.VisitingHours),
        post.ByAppointmentOnly, post.Deputy?.Value, post.Release.Mode.ToString(), post.Release.Reason, post.Release.ApprovedBy, post.Release.ApprovedAt,
        post.Release.FirstDay, post.Release.LastDay, post.Release.SafetyObjection,
    ];

    sealed class Row
    {
        public PostId Id { get; init; }

        public string Title { get; init; } = "";

        public TeamId? TeamId { get; init; }

        public StaffMemberId? HolderId { get; init; }

        public bool LeadsTeam { get; init; }

        public string? Email { get; init; }

        public string Placements { get; init; } = "";

        public string Languages { get; init; } = "";

        public string Qualifications { get; init; } = "";

        public string PhoneHours { get; init; } = "";

        public string VisitingHours { get; init; } = "";

        public bool ByAppointmentOnly { get; init; }

        public PostId? DeputyId { get; init; }

        public string ReleaseMode { get; init; } = "";

        public string? ReleaseReason { get; init; }

        public string? ReleaseApprovedBy { get; init; }

        public Instant? ReleaseApprovedAt { get; init; }

        public LocalDate? ReleaseFirstDay { get; init; }

        public LocalDate? ReleaseLastDay { get; init; }

        public bool SafetyObjection { get; init; }

        public Post Read() => new()
        {
            Id = Id,
            Title = Title,
            Team = TeamId,
            Holder = HolderId,
            LeadsTeam = LeadsTeam,
            Email = Email,
            Placements = Columns.Placements(Placements),
            Languages = Columns.Words(Languages),
            Qualifications = Columns.Words(Qualifications),
            PhoneHours = Columns.PhoneHours(PhoneHours),
            VisitingHours = Columns.VisitingHours(VisitingHours),
            ByAppointmentOnly = ByAppointmentOnly,
            Deputy = DeputyId,
            Release = new Release
            {
                Mode = Enum.Parse<ReleaseMode>(ReleaseMode),
                Reason = ReleaseReason,
                ApprovedBy = ReleaseApprovedBy,
                ApprovedAt = ReleaseApprovedAt,
                FirstDay = ReleaseFirstDay,
                LastDay = ReleaseLastDay,
                SafetyObjection = SafetyObjection,
            },
        };
    }
}
