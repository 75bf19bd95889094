using System.Collections.Immutable;
using Durchwahl.Domain.PhoneBook;

namespace Durchwahl.Domain.Promises.Representatives;

/// <summary>The two letters that tell of a refusal (§ 13 (7) SGB X): one to whoever was refused, one to the person. The office adds its letterhead and the instruction about remedies.</summary>
/// <param name="To">Name and address on lines of their own.</param>
/// <param name="Subject">One line.</param>
/// <param name="Paragraphs">The text.</param>
public sealed record RefusalNotice(ImmutableArray<string> To, string Subject, ImmutableArray<string> Paragraphs)
{
    /// <summary>Both letters: to whoever was refused, then to the person.</summary>
    /// <exception cref="ArgumentException">Nobody was refused.</exception>
    public static ImmutableArray<RefusalNotice> Both(Representation representation)
    {
        var refusal = representation.Refusal ?? throw new ArgumentException("Nobody was refused.", nameof(representation));
        return [ToHelper(representation, refusal), ToPerson(representation, refusal)];
    }

    static RefusalNotice ToHelper(Representation representation, RepresentationRefusal refusal) => new(
        [representation.Name, .. Line(representation.Organisation), .. Line(representation.Address)],
        $"Zurückweisung als {Role(representation)} von {representation.Person.Name}",
        [
            $"wir weisen Sie ab {GermanDate.Write(refusal.On)} als {Role(representation)} von {representation.Person.Name} {Scope(refusal)}zurück. Rechtsgrundlage ist {RefusalBases.Source(refusal.Basis)}: Sie {Said(refusal)}.",
            $"Der Grund: {Sentence(refusal.Reason)}",
            Effect(refusal),
            $"Diese Zurückweisung teilen wir auch {representation.Person.Name} schriftlich mit (§ 13 Abs. 7 SGB X).",
        ]);

    static RefusalNotice ToPerson(Representation representation, RepresentationRefusal refusal) => new(
        [representation.Person.Name, "Anschrift aus der Akte"],
        $"Zurückweisung von {representation.Name} als {Role(representation)}",
        [
            $"wir haben {representation.Name} ab {GermanDate.Write(refusal.On)} als {Role(representation)} für Sie {Scope(refusal)}zurückgewiesen. Rechtsgrundlage ist {RefusalBases.Source(refusal.Basis)}: Die Person {RefusalBases.Words(refusal.Basis)}.",
            $"Der Grund: {Sentence(refusal.Reason)}",
            Effect(refusal),
            "Sie können sich jederzeit von einer anderen Person vertreten oder begleiten lassen. Eine juristische Ausbildung braucht diese Person nicht. Laufende Fristen gelten weiter; bitte achten Sie auf sie.",
        ]);

    static IEnumerable<string> Line(string? text) => text is null ? [] : [text];

    static string Role(Representation representation) => representation is Representative ? "bevollmächtigte Person" : "Beistand";

    static string Scope(RepresentationRefusal refusal) => refusal.Basis switch
    {
        RefusalBasis.UnsuitedToPresent => "vom Vortrag ",
        RefusalBasis.UnableToSpeakProperly => "vom mündlichen Vortrag ",
        _ => "",
    };

    static string Said(RepresentationRefusal refusal) => refusal.Basis switch
    {
        RefusalBasis.UnlawfulLegalService => "erbringen Rechtsdienstleistungen entgegen § 3 des Rechtsdienstleistungsgesetzes",
        RefusalBasis.UnsuitedToPresent => "sind zum Vortrag ungeeignet",
        _ => "sind zum sachgemäßen mündlichen Vortrag nicht fähig",
    };

    static string Effect(RepresentationRefusal refusal) => refusal.EndsAll
        ? "Verfahrenshandlungen nach der Zurückweisung sind unwirksam (§ 13 Abs. 7 Satz 2 SGB X). Was davor erklärt oder beantragt wurde, bleibt wirksam."
        : "Mündliche Erklärungen nach der Zurückweisung sind unwirksam (§ 13 Abs. 7 Satz 2 SGB X). Schriftlich kann weiter vorgetragen werden.";

    static string Sentence(string text) => text.EndsWith('.') ? text : $"{text}.";
}
