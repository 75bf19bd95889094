using System.Collections.Immutable;
using Durchwahl.Domain.PhoneBook.Responsibilities;

namespace Durchwahl.Domain.PhoneBook;

/// <summary>The tasks of an office as rules and lists name them.</summary>
public static class OfficeTasks
{
    /// <summary>The tasks that lists of the office may name: its own when it has chosen them, else the six usual ones. Usual ones keep their synonyms and the name under which lists know them.</summary>
    public static TaskCatalogue CatalogueOf(Office office) => office.Settings.Tasks.IsEmpty
        ? TaskCatalogue.Default
        : new TaskCatalogue([.. office.Settings.Tasks.Select(Task)]);

    /// <summary>The tasks for which somebody must be in charge: the office's own when it has chosen them, else those that have a rule.</summary>
    public static TaskCatalogue CheckedIn(OfficeBook book)
    {
        var catalogue = CatalogueOf(book.Office);
        if (!book.Office.Settings.Tasks.IsEmpty) return catalogue;
        var withRule = book.Rules.Select(rule => rule.Task).ToHashSet(StringComparer.Ordinal);
        return new TaskCatalogue([.. catalogue.Tasks.Where(task => withRule.Contains(task.Key))]);
    }

    static OfficeTask Task(PublicTask task) => TaskCatalogue.Default.Find(task.Key) is { } usual
        ? usual with { Synonyms = usual.Synonyms.Add(task.Name) }
        : new OfficeTask(task.Key, task.Name, []);
}
