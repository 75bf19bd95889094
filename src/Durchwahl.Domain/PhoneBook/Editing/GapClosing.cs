using Durchwahl.Domain.PhoneBook.Responsibilities;

namespace Durchwahl.Domain.PhoneBook.Editing;

/// <summary>The form that closes a gap, as typed.</summary>
public sealed record GapInput
{
    /// <summary>Who is meant, in the notation of lists: "Leistung, unter 25: Ki–Kz".</summary>
    public string Range { get; init; } = "";

    /// <summary>The post that takes them.</summary>
    public string Post { get; init; } = "";
}

/// <summary>Closes a gap of responsibility.</summary>
public static class GapClosing
{
    /// <summary>Gives people to a post: joins their names to a rule of the post that is otherwise alike, else adds a rule.</summary>
    public static EditDecision Close(OfficeBook book, GapInput input, Func<Guid> newId)
    {
        var (fields, notation) = (new TypedFields(), new ResponsibilityNotation(OfficeTasks.CatalogueOf(book.Office)));
        var post = fields.Chosen(nameof(input.Post), input.Post, book.Posts.Select(post => post.Id), id => id.Value);
        if (input.Post.Length == 0) fields.Refuse(nameof(input.Post), "Wählen Sie die Stelle, die diese Menschen übernimmt.");
        if (!notation.TryRead(input.Range, out var noted, out var refusal)) fields.Refuse(nameof(input.Range), refusal);
        else if (noted.Tasks.Length != 1) fields.Refuse(nameof(input.Range), "Nennen Sie genau eine Aufgabe, zum Beispiel Leistung Ki–Kz.");
        if (fields.AreRefused) return fields.Refused;
        var (task, when) = (noted!.Tasks[0], noted.When);
        var mine = book.Rules.Where(rule => rule.Post == post && rule.Task == task).ToList();
        var alike = mine.Find(rule => rule.When with { Surnames = null } == when with { Surnames = null });
        var change = alike is { When.Surnames: not null } && when.Surnames is { } added
            ? new BookChange { Rules = [alike with { When = alike.When with { Surnames = SurnameRanges.Of([.. alike.When.Surnames.Ranges, .. added.Ranges]) } }] }
            : alike is { When.Surnames: null } ? new BookChange()
            : new BookChange { Rules = [new ResponsibilityRule(new ResponsibilityId(newId()), task, post!.Value, when)] };
        return FactsCompared.Decide(change, "Lücke geschlossen", $"post:{post!.Value.Value}", Facts(book, post.Value, notation), Facts(change.ApplyTo(book), post.Value, notation));
    }

    static Dictionary<string, string> Facts(OfficeBook book, PostId post, ResponsibilityNotation notation) => new(StringComparer.Ordinal)
    {
        ["Zuständigkeiten"] = string.Join("; ", book.Rules.Where(rule => rule.Post == post).Select(notation.Write)),
    };
}
