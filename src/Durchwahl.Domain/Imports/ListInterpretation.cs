using System.Collections.Concurrent;
using System.Collections.Immutable;
using System.Text.RegularExpressions;
using Durchwahl.Domain.PhoneBook.Hours;
using Durchwahl.Domain.PhoneBook.Numbers;
using Durchwahl.Domain.PhoneBook.Responsibilities;
using Durchwahl.Domain.WorkingDays;

namespace Durchwahl.Domain.Imports;

/// <summary>Reads the cells of a list: names, numbers, hours, responsibilities. Keeps what it has read, since lists repeat themselves: make one for each import.</summary>
/// <param name="responsibilities">The office's notation with its tasks and municipalities.</param>
/// <param name="baseNumber">What extensions belong to; without it a list of extensions is refused row by row.</param>
public sealed class ListInterpretation(ResponsibilityNotation responsibilities, BaseNumber? baseNumber)
{
    readonly ConcurrentDictionary<string, (NotedResponsibility? Noted, string? Refusal)> _noted = new(StringComparer.Ordinal);
    readonly ConcurrentDictionary<string, HoursReading> _hours = new(StringComparer.Ordinal);

    /// <summary>Reads every row. A post without a range that alone has a task, and names it in a cell of its own, is in charge of all of it; where several share a task without ranges the list does not say who, and nobody is.</summary>
    public InterpretedList Read(IEnumerable<ListRow> rows)
    {
        var posts = ImmutableArray.CreateBuilder<ListedPost>();
        var refusals = ImmutableArray.CreateBuilder<RowRefusal>();
        var namesTask = new List<bool>();
        foreach (var (read, refused, rowNamesTask) in rows.AsParallel().AsOrdered().Select(Read))
        {
            posts.AddRange(read);
            refusals.AddRange(refused);
            while (namesTask.Count < posts.Count) namesTask.Add(rowNamesTask);
        }
        GiveWholeTasks(posts, namesTask);
        return new(posts.ToImmutable(), refusals.ToImmutable());
    }

    // Rows do not depend on each other, and reading them is most of the work.
    (ImmutableArray<ListedPost> Posts, List<RowRefusal> Refusals, bool NamesTask) Read(ListRow row)
    {
        var reading = new RowInterpretation(this, row);
        return ([.. reading.Read()], reading.Refusals, reading.NamesTask);
    }

    static void GiveWholeTasks(ImmutableArray<ListedPost>.Builder posts, List<bool> namesTask)
    {
        var sharing = posts.SelectMany(post => post.Tasks.Select(task => (task, post))).GroupBy(entry => entry.task).Where(group => group.Count() == 1).Select(group => group.Key).ToHashSet();
        if (sharing.Count == 0) return;
        for (var index = 0; index < posts.Count; index++)
        {
            var alone = posts[index].Tasks.Where(task => sharing.Contains(task) && posts[index].Responsibilities.All(responsibility => responsibility.Task != task)).ToArray();
            if (namesTask[index] && alone.Length > 0 && !IsLeading(posts[index].Function))
                posts[index] = posts[index] with { Responsibilities = [.. posts[index].Responsibilities, .. alone.Select(task => new ListedResponsibility(task, ResponsibilityConditions.Everyone))] };
        }
    }

    static bool IsLeading(string? function) => function?.Contains("leit", StringComparison.OrdinalIgnoreCase) == true;

    internal BaseNumber? BaseNumber => baseNumber;

    internal (NotedResponsibility? Noted, string? Refusal) Noted(string text) =>
        _noted.GetOrAdd(text, unknown => responsibilities.TryRead(unknown, out var noted, out var refusal) ? (noted, null) : (null, refusal));

    internal HoursReading Hours(string text) => _hours.GetOrAdd(text, HoursNotation.Read);
}

/// <summary>One row while it is read; what cannot be read is collected, so that a person sees all of it at once.</summary>
sealed partial class RowInterpretation(ListInterpretation list, ListRow row)
{
    const int LongestText = 200;

    public List<RowRefusal> Refusals { get; } = [];

    /// <summary>Whether the row itself names its task: a function or a section says what people do, not that they do all of it.</summary>
    public bool NamesTask => row.Find(ListColumn.Task) is not null;

    public IEnumerable<ListedPost> Read()
    {
        var name = row.ReadName();
        var function = Text(ListColumn.Function) ?? name.Function;
        var (tasks, otherTask, rules) = ReadResponsibility(function);
        var (phoneHours, byPhone) = ReadHours(ListColumn.PhoneHours);
        var (visitingHours, byVisit) = ReadHours(ListColumn.VisitingHours);
        var numbers = ReadNumbers();
        var post = new ListedPost(row.Line)
        {
            Function = function,
            Tasks = tasks,
            OtherTask = otherTask,
            Numbers = numbers,
            Extension = numbers.Length > 0 && list.BaseNumber is { } known ? numbers[0].ExtensionWithin(known) : null,
            Room = Text(ListColumn.Room),
            Team = Text(ListColumn.Team) ?? row.Section?.Team,
            Site = Text(ListColumn.Site) ?? row.Section?.Site,
            Email = ReadEmail(),
            PhoneHours = phoneHours,
            VisitingHours = visitingHours,
            ByAppointment = byPhone || byVisit,
            Responsibilities = rules,
            Deputy = Text(ListColumn.Deputy),
            Languages = Text(ListColumn.Languages),
            Note = string.Join("; ", new[] { Text(ListColumn.Note), name.Remark }.OfType<string>()) is { Length: > 0 } note ? note : null,
        };
        if (name.People.IsEmpty && function is null && tasks.IsEmpty && otherTask is null && post.Team is null)
            Refusals.Add(new(row.Line, "Name", "", "Die Zeile nennt weder einen Namen noch eine Aufgabe oder ein Team."));
        if (Refusals.Count > 0) return [];
        return name.People.IsEmpty ? [post] : name.People.Select(person => post with { Person = person });
    }

    string? Text(ListColumn column)
    {
        if (row.Find(column) is not { } cell) return null;
        var text = cell.Text.Replace('\n', ' ');
        if (text.Length > LongestText) Refuse(cell, $"Der Text hat {text.Length} Zeichen. Höchstens {LongestText} sind möglich.");
        return text;
    }

    void Refuse(ListCell cell, string reason) => Refusals.Add(new(row.Line, cell.Heading, cell.Text.Length > LongestText ? cell.Text[..LongestText] : cell.Text, reason));

    ImmutableArray<PhoneNumber> ReadNumbers()
    {
        var numbers = new List<PhoneNumber>();
        foreach (var (column, cell) in row.Cells)
        {
            if (column is not (ListColumn.Number or ListColumn.Extension)) continue;
            foreach (var reading in Readings(column, cell.Text))
            {
                if (reading is NumberReading.Refused refused) Refuse(cell, refused.Reason);
                else if (reading is NumberReading.Number number && !numbers.Contains(number.Value)) numbers.Add(number.Value);
            }
        }
        return [.. numbers];
    }

    ImmutableArray<NumberReading> Readings(ListColumn column, string text) =>
        column == ListColumn.Extension && list.BaseNumber is { } known && BareDigits().IsMatch(text)
            ? [PhoneNumberNotation.ReadExtension(text, known)]
            : PhoneNumberNotation.ReadAll(text, list.BaseNumber);

    (WeeklyHours? Hours, bool ByAppointment) ReadHours(ListColumn column)
    {
        if (row.Find(column) is not { } cell) return (null, false);
        switch (list.Hours(cell.Text))
        {
            case HoursReading.Hours hours:
                return (hours.Weekly, hours.AlsoByAppointment);
            case HoursReading.ByAppointmentOnly:
                return (WeeklyHours.None, true);
            case HoursReading.Refused refused:
                Refuse(cell, refused.Reason);
                return (null, false);
            default:
                return (WeeklyHours.None, false);
        }
    }

    string? ReadEmail()
    {
        if (row.Find(ListColumn.Email) is not { } cell) return null;
        var first = cell.Text.Split([';', ',', '\n', ' '], StringSplitOptions.RemoveEmptyEntries).FirstOrDefault() ?? "";
        var address = first.StartsWith("mailto:", StringComparison.OrdinalIgnoreCase) ? first[7..] : first;
        if (Address().IsMatch(address)) return address;
        if (NameNotation.IsVacancy(cell.Text)) return null;
        Refuse(cell, $"„{(address.Length > 60 ? address[..60] : address)}“ ist keine E-Mail-Adresse.");
        return null;
    }

    // All cells about responsibility are one rule: "Leistung" + "U25" + "A-Di" is "Leistung, U25, Buchstaben A-Di". The letters stand last, as the notation wants it.
    (ImmutableArray<string> Tasks, string? OtherTask, ImmutableArray<ListedResponsibility> Rules) ReadResponsibility(string? function)
    {
        var parts = Parts();
        var otherTask = parts.Find(IsTaskOfNoCatalogue).Cell.Text?.Replace('\n', ' ');
        parts.RemoveAll(IsTaskOfNoCatalogue);
        if (parts.Count == 0) return (otherTask is null ? TasksBeside(function) : [], otherTask, []);
        var (noted, refusal) = list.Noted(string.Join(", ", parts.Select(part => part.Text)));
        if (noted is null)
        {
            Refuse((parts.Find(part => list.Noted(part.Text).Noted is null) is { Text: not null } failing ? failing : parts[0]).Cell, refusal ?? "Die Zuständigkeit ist nicht zu lesen.");
            return ([], otherTask, []);
        }
        var tasks = noted.Tasks.IsEmpty && otherTask is null ? TasksBeside(function) : noted.Tasks;
        if (noted.When == ResponsibilityConditions.Everyone && row.Find(ListColumn.Responsibility) is null) return (tasks, otherTask, []);
        if (tasks.IsEmpty && otherTask is null) Refuse(parts[^1].Cell, "Zu welcher Aufgabe gehört das? Ergänzen Sie eine Spalte „Aufgabe“ oder eine Zwischenüberschrift mit der Aufgabe.");
        return (tasks, otherTask, [.. tasks.Select(task => new ListedResponsibility(task, noted.When))]);
    }

    // "Poststelle" is a task all the same, even where the notation would take it for a town; but a range that cannot be read is a gap that nobody would see.
    bool IsTaskOfNoCatalogue((string Text, ListCell Cell, ListColumn Column) part)
    {
        if (part.Column is not (ListColumn.Task or ListColumn.Responsibility) || HasRange().IsMatch(part.Text)) return false;
        var noted = list.Noted(part.Text).Noted;
        return noted is null || (part.Column == ListColumn.Task && noted.Tasks.IsEmpty && noted.When == ResponsibilityConditions.Everyone with { Places = noted.When.Places });
    }

    List<(string Text, ListCell Cell, ListColumn Column)> Parts()
    {
        var parts = new List<(string, ListCell, ListColumn)>();
        Add(ListColumn.Responsibility, "");
        Add(ListColumn.Task, "");
        Add(ListColumn.Age, "");
        Add(ListColumn.EndDigits, "BG-Endziffern ", "endz");
        Add(ListColumn.PostalCode, "PLZ ", "plz", "postl");
        Add(ListColumn.Municipality, "Ort ", "ort", "gemeinde");
        Add(ListColumn.LetterRange, "Buchstaben ", "buchst");
        return parts;

        void Add(ListColumn column, string word, params ReadOnlySpan<string> alike)
        {
            if (row.Find(column) is not { } cell || NameNotation.IsVacancy(cell.Text) || cell.Text.Length > LongestText) return;
            var text = cell.Text;
            foreach (var known in alike)
                if (text.Contains(known, StringComparison.OrdinalIgnoreCase)) word = "";
            parts.Add((word + text, cell, column));
        }
    }

    // The task of a row that has only ranges: that of its section, else that of its function.
    ImmutableArray<string> TasksBeside(string? function) =>
        TasksIn(row.Section?.Task) is { IsEmpty: false } fromSection ? fromSection
        : TasksIn(function) is { IsEmpty: false } fromFunction ? fromFunction
        : TasksIn(row.Section?.Team);

    ImmutableArray<string> TasksIn(string? text) => text is not null && list.Noted(text).Noted is { } noted ? noted.Tasks : [];

    [GeneratedRegex(@"^\s*\d{1,6}\s*$")]
    private static partial Regex BareDigits();

    [GeneratedRegex(@"^[^@\s<>()\[\]\\,;:""\p{C}]{1,64}@[\p{L}\p{Nd}-]+(\.[\p{L}\p{Nd}-]+)+$", RegexOptions.ExplicitCapture)]
    private static partial Regex Address();

    [GeneratedRegex(@"\d|(?<!\p{L})\p{Lu}\p{Ll}{0,3}\s*(-|–|bis)\s*\p{Lu}\p{Ll}{0,3}(?!\p{L})", RegexOptions.ExplicitCapture)]
    private static partial Regex HasRange();
}
