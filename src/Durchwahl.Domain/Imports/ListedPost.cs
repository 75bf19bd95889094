using System.Collections.Immutable;
using Durchwahl.Domain.PhoneBook.Numbers;
using Durchwahl.Domain.PhoneBook.Responsibilities;
using Durchwahl.Domain.WorkingDays;

namespace Durchwahl.Domain.Imports;

/// <summary>A post as a list describes it, every value read.</summary>
/// <param name="Line">Where it stands in the file; two people in one row are two posts with the same line.</param>
public sealed record ListedPost(int Line)
{
    /// <summary>Who sits there; null where the list names nobody and does not say that the post is vacant either (a team's line).</summary>
    public PersonName? Person { get; init; }

    /// <summary>What the post is called: "Leistungssachbearbeitung", "Teamleitung"; null where the list does not say.</summary>
    public string? Function { get; init; }

    /// <summary>Keys of the tasks in the catalogue that the list names for it, in its own cells, its section or its function; may be empty.</summary>
    public ImmutableArray<string> Tasks { get; init; } = [];

    /// <summary>The task in the list's words where the catalogue does not have it, else null.</summary>
    public string? OtherTask { get; init; }

    /// <summary>In the list's order, each once; may be empty.</summary>
    public ImmutableArray<PhoneNumber> Numbers { get; init; } = [];

    /// <summary>The extension of the first number behind the base number; null where it is none or no base number is known.</summary>
    public string? Extension { get; init; }

    /// <summary>As written.</summary>
    public string? Room { get; init; }

    /// <summary>From the row, else from its section.</summary>
    public string? Team { get; init; }

    /// <summary>From the row, else from its section.</summary>
    public string? Site { get; init; }

    /// <summary>One address without "mailto:".</summary>
    public string? Email { get; init; }

    /// <summary>Null where the list says nothing about them; <see cref="WeeklyHours.None"/> where it says that there are none.</summary>
    public WeeklyHours? PhoneHours { get; init; }

    /// <summary>Null where the list says nothing about them; <see cref="WeeklyHours.None"/> where it says that there are none.</summary>
    public WeeklyHours? VisitingHours { get; init; }

    /// <summary>Whether talks are (also) agreed upon one by one.</summary>
    public bool ByAppointment { get; init; }

    /// <summary>One for each task with its conditions; empty where the list gives no range and others share the task.</summary>
    public ImmutableArray<ListedResponsibility> Responsibilities { get; init; } = [];

    /// <summary>Who stands in, in the list's words.</summary>
    public string? Deputy { get; init; }

    /// <summary>In the list's words.</summary>
    public string? Languages { get; init; }

    /// <summary>The remark column and what stands in brackets behind the name.</summary>
    public string? Note { get; init; }
}

/// <summary>What a post is in charge of.</summary>
/// <param name="Task">Key of a task in the catalogue.</param>
/// <param name="When">For whom.</param>
public sealed record ListedResponsibility(string Task, ResponsibilityConditions When);

/// <summary>A value that is not taken over.</summary>
/// <param name="Line">Where it stands in the file.</param>
/// <param name="Column">The heading of its column.</param>
/// <param name="Value">As written; empty where something is missing.</param>
/// <param name="Reason">A German sentence or two.</param>
public sealed record RowRefusal(int Line, string Column, string Value, string Reason);

/// <summary>What a list says.</summary>
/// <param name="Posts">Of the rows in which everything could be read, in order.</param>
/// <param name="Refusals">Of the others; a row with a refusal gives no post.</param>
public sealed record InterpretedList(ImmutableArray<ListedPost> Posts, ImmutableArray<RowRefusal> Refusals);
