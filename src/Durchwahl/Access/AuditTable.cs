using Dapper;
using Durchwahl.Data;
using Durchwahl.Domain.PhoneBook;
using NodaTime;

namespace Durchwahl.Access;

/// <summary>Reads the audit trail of one office, newest first.</summary>
public sealed class AuditTable(Database database)
{
    public const int RowsPerPage = 50;

    /// <summary>One change.</summary>
    public sealed class Row
    {
        public Instant At { get; init; }

        /// <summary>Who; null when it was deleted.</summary>
        public string? Actor { get; init; }

        public string What { get; init; } = "";
        public string Subject { get; init; } = "";
        public string? Why { get; init; }
        public string? Before { get; init; }
        public string? After { get; init; }

        /// <summary>Whether there was a reason, or facts, that were deleted.</summary>
        public bool HasLostValues { get; init; }
    }

    /// <summary>A page of changes, and whether older ones follow.</summary>
    public sealed record Slice(IReadOnlyList<Row> Rows, bool HasMore);

    /// <param name="office">The office; rows of others and of the whole house stay out.</param>
    /// <param name="what">Only changes with this phrase; null for all.</param>
    /// <param name="actor">Only changes by this account; null for all.</param>
    /// <param name="page">1 for the newest.</param>
    public Task<Slice> Read(OfficeId office, string? what, string? actor, int page) => database.Read(async connection =>
    {
        var rows = (await connection.QueryAsync<Row>(
            """
            select e.at, v.actor, e.what, e.subject, v.why, v.before, v.after,
              (e.why_digest is not null and v.why is null) or (e.before_digest is not null and v.before is null) or (e.after_digest is not null and v.after is null) as has_lost_values
            from audit_entry e left join audit_value v on v.position = e.position where e.office_id = @office
            """
            + (what is null ? "" : " and e.what = @what") + (actor is null ? "" : " and v.actor = @actor")
            + " order by e.at desc, e.position desc limit @limit offset @offset",
            new { office, what, actor, limit = RowsPerPage + 1, offset = (page - 1L) * RowsPerPage })).ToList();
        return new Slice([.. rows.Take(RowsPerPage)], rows.Count > RowsPerPage);
    });

    /// <summary>The phrases and the actors that occur in an office, for the choices of the filter.</summary>
    public Task<(IReadOnlyList<string> What, IReadOnlyList<string> Actors)> Choices(OfficeId office) => database.Read(async connection =>
    {
        var what = await connection.QueryAsync<string>("select distinct what from audit_entry where office_id = @office", new { office });
        var actors = await connection.QueryAsync<string>("select distinct v.actor from audit_entry e join audit_value v on v.position = e.position where e.office_id = @office and v.actor is not null", new { office });
        return ((IReadOnlyList<string>)[.. what.Order(GermanOrder.Comparer)], (IReadOnlyList<string>)[.. actors.Order(GermanOrder.Comparer)]);
    });
}
