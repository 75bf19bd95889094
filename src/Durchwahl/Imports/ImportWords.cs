using Durchwahl.Domain.Imports;

namespace Durchwahl.Imports;

/// <summary>The German words for what an import found.</summary>
static class ImportWords
{
    /// <summary>Of more new posts only the first are told one by one; the office knows its list.</summary>
    const int MostNewPosts = 20;

    public static string Of(ListChangeKind kind) => kind switch
    {
        ListChangeKind.New => "neu",
        ListChangeKind.Changed => "geändert",
        ListChangeKind.Moved => "umbesetzt",
        _ => "fehlt",
    };

    /// <summary>What came of an import, line by line: every refusal, every difference to what was known, and how much is new.</summary>
    public static IEnumerable<string> Report(InterpretedList list, Reconciliation plan, bool written)
    {
        foreach (var refusal in list.Refusals) yield return $"Zeile {refusal.Line}, Spalte {refusal.Column}: {refusal.Reason}";
        var isNew = 0;
        foreach (var change in plan.Changes)
            if (change.Kind != ListChangeKind.New || ++isNew <= MostNewPosts) yield return Of(change);
        if (isNew > MostNewPosts) yield return $"... und {isNew - MostNewPosts} weitere neue Stellen";
        foreach (var remark in plan.Remarks) yield return remark;
        yield return $"{list.Posts.Length} Stellen gelesen, {list.Refusals.Length} Angaben abgelehnt, {(written ? "übernommen" : "nichts geschrieben")}.";
    }

    static string Of(ListChange change) =>
        $"{Of(change.Kind),-10} {change.Title}{string.Concat(change.Facts.Select(fact => $"; {fact.What}: {fact.Before ?? "–"} → {fact.After ?? "–"}"))}";
}
