namespace Durchwahl.Domain.PhoneBook;

/// <summary>Identifies an office.</summary>
public readonly record struct OfficeId(Guid Value);

/// <summary>Identifies a site (a building of an office).</summary>
public readonly record struct SiteId(Guid Value);

/// <summary>Identifies a team.</summary>
public readonly record struct TeamId(Guid Value);

/// <summary>Identifies a post: the function that stays when the person changes.</summary>
public readonly record struct PostId(Guid Value);

/// <summary>Identifies a staff member: the person on a post.</summary>
public readonly record struct StaffMemberId(Guid Value);

/// <summary>Identifies a line: a number that rings a post, a team or the service centre.</summary>
public readonly record struct LineId(Guid Value);

/// <summary>Identifies one rule of responsibility.</summary>
public readonly record struct ResponsibilityId(Guid Value);

/// <summary>Identifies a report that a number is wrong.</summary>
public readonly record struct WrongNumberReportId(Guid Value);

/// <summary>Identifies one stretch of absence.</summary>
public readonly record struct AbsenceId(Guid Value);
