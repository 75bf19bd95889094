using System.Globalization;

namespace Durchwahl.Domain.Access;

/// <summary>Looks through an audit trail from its first row to its last and tells what is wrong. Goes on after a fault, so that all of them are told.</summary>
public static class AuditCheck
{
    /// <summary>The faults of a trail, as they are found; none when it is whole.</summary>
    /// <param name="rows">All rows by ascending position; enumerated once.</param>
    /// <param name="heads">Heads that were kept elsewhere, in any order; each is held against the row that it names.</param>
    public static IEnumerable<AuditFault> FaultsOf(IEnumerable<AuditRow> rows, IReadOnlyList<AuditHead> heads)
    {
        var (position, hash) = (0L, AuditChain.Beginning);
        var awaited = heads.ToLookup(head => head.Count);
        foreach (var fault in Against(awaited[0], hash)) yield return fault;
        foreach (var row in rows)
        {
            if (row.Entry.Position > position + 1) yield return new AuditFault.RowsMissing(position + 1, row.Entry.Position - 1);
            else if (!row.Entry.PreviousHash.Span.SequenceEqual(hash.Span)) yield return new AuditFault.LinkBroken(row.Entry.Position);
            foreach (var fault in FaultsWithin(row)) yield return fault;
            (position, hash) = (row.Entry.Position, row.Hash);
            foreach (var fault in Against(awaited[position], hash)) yield return fault;
        }
        foreach (var head in heads.Where(head => head.Count > position).OrderBy(head => head.Count)) yield return new AuditFault.TailCut(position, head);
    }

    static IEnumerable<AuditFault> FaultsWithin(AuditRow row)
    {
        if (!row.Hash.Span.SequenceEqual(AuditChain.HashOf(row.Entry))) yield return new AuditFault.RowChanged(row.Entry.Position);
        foreach (var field in Enum.GetValues<AuditField>())
            if (!Fits(row.Of(field), field, row.Entry.DigestOf(field))) yield return new AuditFault.ValueChanged(row.Entry.Position, field);
    }

    static bool Fits(AuditValue value, AuditField field, ReadOnlyMemory<byte>? digest) => value switch
    {
        { Text: null, Salt: null } => true,
        { Text: { } text, Salt: { } salt } => digest is { } expected && AuditChain.Commit(field, salt.Span, text).AsSpan().SequenceEqual(expected.Span),
        _ => false,
    };

    static IEnumerable<AuditFault> Against(IEnumerable<AuditHead> heads, ReadOnlyMemory<byte> hash) =>
        heads.Where(head => head.Hash != Convert.ToHexStringLower(hash.Span)).Select(head => new AuditFault.OtherHistory(head));

    /// <summary>One German sentence for a fault: which row, and what is wrong.</summary>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="fault"/> is of no known kind.</exception>
    public static string Sentence(AuditFault fault) => fault switch
    {
        AuditFault.RowsMissing missing when missing.First == missing.Last => Say($"Zeile {missing.First} fehlt."),
        AuditFault.RowsMissing missing => Say($"Die Zeilen {missing.First} bis {missing.Last} fehlen."),
        AuditFault.RowChanged changed => Say($"Zeile {changed.At} wurde verändert: Ihre Prüfsumme passt nicht zu ihrem Inhalt."),
        AuditFault.LinkBroken broken => Say($"Zeile {broken.At} folgt auf eine andere Zeile als die, die jetzt vor ihr steht."),
        AuditFault.ValueChanged changed => Say($"Zeile {changed.At}: Der Wert „{German(changed.Field)}“ ist nicht mehr der, der aufgeschrieben wurde."),
        AuditFault.TailCut cut => Say($"Das Protokoll endet mit Zeile {cut.Last}, der aufbewahrte Stand kennt Zeile {cut.Head.Count}: Das Ende fehlt."),
        AuditFault.OtherHistory other => Say($"Zeile {other.Head.Count} hat eine andere Prüfsumme als im aufbewahrten Stand: Das Protokoll wurde bis dahin neu geschrieben."),
        _ => throw new ArgumentOutOfRangeException(nameof(fault), fault, "There is no such fault."),
    };

    static string Say(FormattableString text) => text.ToString(CultureInfo.InvariantCulture);

    static string German(AuditField field) => field switch
    {
        AuditField.Actor => "Wer",
        AuditField.Why => "Warum",
        AuditField.Before => "Vorher",
        _ => "Nachher",
    };
}
