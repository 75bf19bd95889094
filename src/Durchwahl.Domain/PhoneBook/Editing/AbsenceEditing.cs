using System.Collections.Immutable;
using NodaTime;

namespace Durchwahl.Domain.PhoneBook.Editing;

/// <summary>The form of an absence, as typed.</summary>
public sealed record AbsenceInput
{
    /// <summary>The first day away.</summary>
    public string FirstDay { get; init; } = "";

    /// <summary>The last day away; empty while nobody knows.</summary>
    public string LastDay { get; init; } = "";
}

/// <summary>Records and takes back absences. No reason is asked for.</summary>
public static class AbsenceEditing
{
    /// <summary>Records an absence.</summary>
    public static EditDecision Record(OfficeBook book, PostId post, AbsenceInput input, LocalDate today, Func<Guid> newId)
    {
        var fields = new TypedFields();
        var first = fields.Date(nameof(input.FirstDay), input.FirstDay);
        var last = fields.Date(nameof(input.LastDay), input.LastDay);
        if (first is null && !fields.AreRefused) fields.Refuse(nameof(input.FirstDay), "Der erste Tag fehlt. Schreiben Sie zum Beispiel 23.12.2026.");
        if (last < first) fields.Refuse(nameof(input.LastDay), "Der letzte Tag liegt vor dem ersten.");
        if (last < today) fields.Refuse(nameof(input.LastDay), "Diese Abwesenheit ist schon vorbei. Sie ändert nichts mehr.");
        if (book.Posts.All(known => known.Id != post)) fields.Refuse("", "Diese Stelle gibt es nicht mehr. Jemand hat sie entfernt.");
        if (fields.AreRefused) return fields.Refused;
        var absence = new Absence(new AbsenceId(newId()), post, first!.Value, last);
        var known = book.Absences.Where(other => other.Post == post).ToList();
        if (known.Any(other => other.FirstDay == absence.FirstDay && other.LastDay == absence.LastDay)) return new EditDecision.Unchanged();
        var joined = known.Where(other => other.FirstDay <= (absence.LastDay ?? LocalDate.MaxIsoValue) && absence.FirstDay <= (other.LastDay ?? LocalDate.MaxIsoValue)).ToList();
        return joined.Count > 0
            ? EditDecision.Refuse(nameof(input.FirstDay), $"Für diese Tage ist schon eine Abwesenheit eingetragen: {InWords(joined[0])}. Nehmen Sie diese zuerst zurück.")
            : Changed(new BookChange { Absences = [absence] }, "Abwesenheit eingetragen", absence, isAdded: true);
    }

    /// <summary>Takes an absence back.</summary>
    public static EditDecision TakeBack(OfficeBook book, AbsenceId absence) =>
        book.Absences.FirstOrDefault(known => known.Id == absence) is { } known
            ? Changed(new BookChange { RemovedAbsences = [absence] }, "Abwesenheit zurückgenommen", known, isAdded: false)
            : new EditDecision.Unchanged();

    /// <summary>As in "vom 21.12.2026 bis 08.01.2027".</summary>
    public static string InWords(Absence absence) => absence.LastDay is not { } last ? $"ab {GermanDate.Write(absence.FirstDay)}"
        : last == absence.FirstDay ? $"am {GermanDate.Write(last)}" : $"vom {GermanDate.Write(absence.FirstDay)} bis {GermanDate.Write(last)}";

    static EditDecision.Change Changed(BookChange change, string words, Absence absence, bool isAdded)
    {
        var facts = ImmutableSortedDictionary<string, string>.Empty.Add("Abwesend", InWords(absence));
        return new EditDecision.Change(change, words, $"post:{absence.Post.Value}") { Before = isAdded ? null : facts, After = isAdded ? facts : null };
    }
}
