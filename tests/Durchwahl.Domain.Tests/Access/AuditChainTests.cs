using System.Text;
using Durchwahl.Domain.Access;
using Durchwahl.Domain.PhoneBook;
using FsCheck;
using FsCheck.Fluent;
using NodaTime;

namespace Durchwahl.Domain.Tests.Access;

public class AuditChainTests
{
    static readonly OfficeId Office = new(new Guid("01900000-0000-7000-8000-000000000001"));

    [Fact]
    public void A_trail_as_it_was_written_has_no_fault() =>
        Holds((rows, _) => AuditCheck.FaultsOf(rows, [HeadOf(rows), new AuditHead(0, new string('0', 64), Instant.MinValue)]).ShouldBeEmpty());

    [Fact]
    public void Whatever_is_changed_in_a_row_is_told_at_that_row() => Holds((rows, at) =>
    {
        var row = rows[at];
        var entry = row.Entry;
        AuditRow[] changed =
        [
            row with { Entry = entry with { Id = Other(entry.Id) } },
            row with { Entry = entry with { At = entry.At + Duration.FromTicks(10) } },
            row with { Entry = entry with { Office = entry.Office is null ? Office : null } },
            row with { Entry = entry with { What = entry.What + " " } },
            row with { Entry = entry with { What = entry.What + entry.Subject, Subject = "" } },
            row with { Entry = entry with { Subject = "post:2" } },
            row with { Entry = entry with { ActorDigest = Other(entry.ActorDigest) } },
            row with { Entry = entry with { WhyDigest = entry.WhyDigest is { } why ? Other(why) : new byte[32] } },
            row with { Entry = entry with { BeforeDigest = entry.BeforeDigest is { } before ? Other(before) : ReadOnlyMemory<byte>.Empty } },
            row with { Entry = entry with { AfterDigest = entry.AfterDigest is null ? new byte[32] : (ReadOnlyMemory<byte>?)null } },
            row with { Entry = entry with { PreviousHash = Other(entry.PreviousHash) } },
            row with { Hash = Other(row.Hash) },
            row with { Actor = row.Actor with { Text = "jemand anders" } },
            row with { Actor = row.Actor with { Salt = Other(row.Actor.Salt!.Value) } },
            row with { Actor = row.Actor with { Text = null } },
            row with { Why = new AuditValue("nachgeschoben", new byte[16]) },
            row with { After = new AuditValue("{}", null) },
        ];
        foreach (var one in changed) AuditCheck.FaultsOf([.. rows[..at], one, .. rows[(at + 1)..]], []).ShouldContain(fault => fault.Position == at + 1);
    });

    [Fact]
    public void Who_also_writes_the_hash_of_a_changed_row_anew_is_told_at_the_next_row() => Holds((rows, at) =>
    {
        if (at == rows.Count - 1) return;
        var forged = rows[at].Entry with { What = "etwas anderes" };
        var faults = AuditCheck.FaultsOf([.. rows[..at], rows[at] with { Entry = forged, Hash = AuditChain.HashOf(forged) }, .. rows[(at + 1)..]], []);
        faults.ShouldBe([new AuditFault.LinkBroken(at + 2)]);
    });

    [Fact]
    public void A_row_that_is_taken_out_is_told_as_missing_and_nothing_else() => Holds((rows, at) =>
    {
        if (at == rows.Count - 1) return;
        AuditCheck.FaultsOf([.. rows[..at], .. rows[(at + 1)..]], []).ShouldBe([new AuditFault.RowsMissing(at + 1, at + 1)]);
    });

    [Fact]
    public void Rows_that_changed_places_are_told() => Holds((rows, at) =>
    {
        if (at == rows.Count - 1) return;
        var (left, right) = (rows[at], rows[at + 1]);
        var swapped = new[] { right with { Entry = right.Entry with { Position = at + 1 } }, left with { Entry = left.Entry with { Position = at + 2 } } };
        var faults = AuditCheck.FaultsOf([.. rows[..at], .. swapped, .. rows[(at + 2)..]], []).ToList();
        faults.ShouldContain(new AuditFault.RowChanged(at + 1));
        faults.ShouldContain(new AuditFault.RowChanged(at + 2));
    });

    [Fact]
    public void A_cut_tail_is_seen_by_a_head_alone() => Holds((rows, at) =>
    {
        var (cut, head) = (rows[..at], HeadOf(rows));
        AuditCheck.FaultsOf(cut, []).ShouldBeEmpty();
        AuditCheck.FaultsOf(cut, [head]).ShouldBe([new AuditFault.TailCut(at, head)]);
    });

    [Fact]
    public void A_history_that_was_written_anew_is_seen_by_a_head_alone() => Holds((rows, at) =>
    {
        var head = HeadOf(rows);
        var anew = Chain([.. rows.Select((row, index) => index == at ? row.Entry.What + "?" : row.Entry.What)]);
        AuditCheck.FaultsOf(anew, []).ShouldBeEmpty();
        AuditCheck.FaultsOf(anew, [head]).ShouldBe([new AuditFault.OtherHistory(head)]);
    });

    [Fact]
    public void A_value_that_is_deleted_with_its_salt_leaves_the_chain_whole() => Holds((rows, at) =>
        AuditCheck.FaultsOf([.. rows[..at], rows[at] with { Actor = default, Why = default, Before = default, After = default }, .. rows[(at + 1)..]], [HeadOf(rows)]).ShouldBeEmpty());

    [Fact]
    public void A_digest_says_nothing_without_its_salt()
    {
        var (one, other) = (AuditChain.Commit(AuditField.Why, new byte[16], "krank"), AuditChain.Commit(AuditField.Why, Enumerable.Repeat((byte)1, 16).ToArray(), "krank"));
        one.ShouldNotBe(other);
        one.ShouldNotBe(AuditChain.Commit(AuditField.After, new byte[16], "krank"));
    }

    [Fact]
    public void The_hash_of_a_row_never_changes_between_versions_of_the_program()
    {
        var entry = Chain(["Eintrag freigegeben"])[0].Entry;
        Convert.ToHexStringLower(AuditChain.HashOf(entry)).ShouldBe("7beef39a90b3d124cebf74a429e2edb8cc0445417d3dbe772c2d849b8f552c5c");
    }

    [Theory]
    [MemberData(nameof(Sentences))]
    public void Every_fault_names_its_row(AuditFault fault, string sentence) => AuditCheck.Sentence(fault).ShouldBe(sentence);

    public static TheoryData<AuditFault, string> Sentences() => new()
    {
        { new AuditFault.RowsMissing(7, 7), "Zeile 7 fehlt." },
        { new AuditFault.RowsMissing(7, 9), "Die Zeilen 7 bis 9 fehlen." },
        { new AuditFault.RowChanged(7), "Zeile 7 wurde verändert: Ihre Prüfsumme passt nicht zu ihrem Inhalt." },
        { new AuditFault.ValueChanged(7, AuditField.Before), "Zeile 7: Der Wert „Vorher“ ist nicht mehr der, der aufgeschrieben wurde." },
        { new AuditFault.TailCut(7, new AuditHead(9, "", default)), "Das Protokoll endet mit Zeile 7, der aufbewahrte Stand kennt Zeile 9: Das Ende fehlt." },
    };

    static void Holds(Action<List<AuditRow>, int> law) => Prop.ForAll(
        Arb.From(from count in Gen.Choose(1, 12) from words in Gen.ArrayOf(Gen.Elements("Eintrag freigegeben", "", "Ä\u0000ß", "Rolle gegeben"), count) from at in Gen.Choose(0, count - 1) select (words, at)),
        example => law(Chain(example.words), example.at)).Check(Config.QuickThrowOnFailure.WithMaxTest(60));

    static List<AuditRow> Chain(IReadOnlyList<string> words)
    {
        var rows = new List<AuditRow>();
        foreach (var (index, word) in words.Index()) rows.Add(Row(index + 1, word, rows.Count == 0 ? AuditChain.Beginning : rows[^1].Hash));
        return rows;
    }

    static AuditRow Row(int position, string what, ReadOnlyMemory<byte> previous)
    {
        byte[] salt = [.. Enumerable.Repeat((byte)position, AuditChain.SaltLength)];
        var after = position % 2 == 0 ? "{\"a\":1}" : null;
        var entry = new AuditEntry
        {
            Position = position,
            Id = new Guid($"01900000-0000-7000-8000-{position:x12}"),
            At = Instant.FromUtc(2026, 9, 14, 8, 0) + Duration.FromMinutes(position),
            Office = position % 3 == 0 ? null : Office,
            What = what,
            Subject = "post:1",
            ActorDigest = AuditChain.Commit(AuditField.Actor, salt, "anna"),
            AfterDigest = after is null ? (ReadOnlyMemory<byte>?)null : AuditChain.Commit(AuditField.After, salt, after),
            PreviousHash = previous,
        };
        return new AuditRow(entry, AuditChain.HashOf(entry), new AuditValue("anna", salt), default, default, after is null ? default : new AuditValue(after, salt));
    }

    static AuditHead HeadOf(List<AuditRow> rows) => new(rows.Count, Convert.ToHexStringLower(rows[^1].Hash.Span), Instant.FromUtc(2026, 9, 14, 20, 0));

    static Guid Other(Guid id) => new(Other(id.ToByteArray()).Span);

    static ReadOnlyMemory<byte> Other(ReadOnlyMemory<byte> bytes)
    {
        var changed = bytes.ToArray();
        changed[^1] ^= 1;
        return changed;
    }
}
