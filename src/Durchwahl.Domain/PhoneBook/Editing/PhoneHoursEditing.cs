namespace Durchwahl.Domain.PhoneBook.Editing;

/// <summary>The form of the phone hours of one post, as typed.</summary>
public sealed record PhoneHoursInput
{
    /// <summary>The week in the notation of lists: "Mo-Fr 9-11:30; Di 13-15".</summary>
    public string PhoneHours { get; init; } = "";

    /// <summary>Other days, one a line: "24.12.2026 geschlossen".</summary>
    public string PhoneExceptions { get; init; } = "";

    /// <summary>As they are, for a form that nobody has filled in yet.</summary>
    public static PhoneHoursInput Of(Post post) =>
        new() { PhoneHours = Hours.HoursNotation.Write(post.PhoneHours.Weekly), PhoneExceptions = TypedHours.Write(post.PhoneHours.Exceptions) };
}

/// <summary>Changes when one post answers its telephone, and nothing else of it.</summary>
public static class PhoneHoursEditing
{
    /// <summary>Changes the week and the exceptions; from and until when they hold stays.</summary>
    /// <param name="book">The working state.</param>
    /// <param name="post">The post.</param>
    /// <param name="input">What was typed.</param>
    public static EditDecision Change(OfficeBook book, PostId post, PhoneHoursInput input)
    {
        if (book.Posts.FirstOrDefault(known => known.Id == post) is not { } before) return EditDecision.Refuse("", "Diese Stelle gibt es nicht mehr. Jemand hat sie entfernt.");
        var fields = new TypedFields();
        var hours = before.PhoneHours with
        {
            Weekly = fields.Week(nameof(input.PhoneHours), input.PhoneHours, out _),
            Exceptions = fields.Exceptions(nameof(input.PhoneExceptions), input.PhoneExceptions),
        };
        if (fields.AreRefused) return fields.Refused;
        var after = before with { PhoneHours = hours };
        return FactsCompared.Decide(new BookChange { Posts = [after] }, "Telefonzeiten geändert", $"post:{post.Value}", PostFacts.Of(book, before), PostFacts.Of(book, after));
    }
}
