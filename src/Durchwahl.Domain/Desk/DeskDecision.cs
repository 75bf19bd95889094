using System.Collections.Immutable;
using System.Net.Mail;
using Durchwahl.Domain.PhoneBook.Editing;
using Durchwahl.Domain.PhoneBook.Numbers;
using Durchwahl.Domain.PhoneBook.Responsibilities;
using Durchwahl.Domain.Promises;
using Durchwahl.Domain.Promises.Representatives;
using NodaTime;

namespace Durchwahl.Domain.Desk;

/// <summary>What becomes of a contact by what the agent has typed: it ends, solved or with a promise, or something has to be mended first.</summary>
public abstract record DeskDecision
{
    const int LongestName = 120;
    const int LongestLine = 300;
    const int LongestNote = 4000;
    static readonly Duration Furthest = Duration.FromDays(90);

    DeskDecision()
    {
    }

    /// <summary>It ends.</summary>
    /// <param name="Topic">The topic; null when nobody said.</param>
    /// <param name="WasIdentified">Whether the person was identified.</param>
    /// <param name="Details">What is known of the person.</param>
    /// <param name="Number">The number of the person; null when there is none.</param>
    /// <param name="ToPromise">What is promised; null when it is solved.</param>
    public sealed record Ends(EnquiryTopic? Topic, bool WasIdentified, ContactDetails Details, PhoneNumber? Number, NewPromise? ToPromise) : DeskDecision;

    /// <summary>Nothing is saved, for these reasons.</summary>
    /// <param name="Refusals">At least one.</param>
    public sealed record Refused(ImmutableArray<FieldRefusal> Refusals) : DeskDecision;

    /// <summary>Decides.</summary>
    /// <param name="ground">The office.</param>
    /// <param name="entry">What was typed.</param>
    /// <param name="promises">Whether a promise is to be given; otherwise it is solved.</param>
    /// <param name="standsBy">Who stands by the person; to an appointed representative go callbacks and letters (§ 13 (3) SGB X). Null for nobody.</param>
    public static DeskDecision Of(DeskGround ground, DeskEntry entry, bool promises, Representation? standsBy = null)
    {
        var refusals = new List<FieldRefusal>();
        var proposed = ground.Propose(entry);
        if (entry.Topic.Length > 0 && proposed.Topic is null) refusals.Add(new(nameof(entry.Topic), "Dieses Anliegen gibt es nicht mehr. Wählen Sie ein anderes."));
        var number = NumberIn(ground, entry, refusals);
        CheckTexts(entry, refusals);
        var toPromise = promises ? PromiseIn(ground, entry, proposed, number, standsBy, refusals) : null;
        if (refusals.Count > 0) return new Refused([.. refusals]);
        var details = new ContactDetails { Reported = Text(entry.Reported), Name = Text(entry.Name), BenefitUnit = Text(entry.BenefitUnit), Companion = Text(entry.Companion) ?? standsBy?.Name };
        return new Ends(proposed.Topic, entry.IsIdentified, details, number, toPromise);
    }

    static PhoneNumber? NumberIn(DeskGround ground, DeskEntry entry, List<FieldRefusal> refusals)
    {
        switch (PhoneNumberNotation.Read(entry.Number, ground.Book.Office.BaseNumber))
        {
            case NumberReading.Number known: return known.Value;
            case NumberReading.Refused refused: refusals.Add(new(nameof(entry.Number), refused.Reason)); return null;
            default: return null;
        }
    }

    static void CheckTexts(DeskEntry entry, List<FieldRefusal> refusals)
    {
        if (entry.BenefitUnit.Length > 0 && !BenefitUnitNumber.TryRead(entry.BenefitUnit, out _, out var refusal)) refusals.Add(new(nameof(entry.BenefitUnit), refusal));
        Limit(nameof(entry.Name), entry.Name, LongestName);
        Limit(nameof(entry.BenefitUnit), entry.BenefitUnit, LongestName);
        Limit(nameof(entry.Reported), entry.Reported, LongestNote);
        Limit(nameof(entry.Companion), entry.Companion, LongestLine);
        Limit(nameof(entry.What), entry.What, LongestLine);
        Limit(nameof(entry.Address), entry.Address, LongestLine);

        void Limit(string field, string text, int most)
        {
            if (text.Length > most) refusals.Add(new(field, $"Der Text hat {text.Length} Zeichen. Hier passen {most}."));
        }
    }

    static NewPromise PromiseIn(DeskGround ground, DeskEntry entry, ProposedPromise proposed, PhoneNumber? number, Representation? standsBy, List<FieldRefusal> refusals)
    {
        var details = DetailsIn(ground, entry, proposed, number, standsBy);
        var way = WayIn(entry, details.Number, refusals);
        return new NewPromise
        {
            Kind = proposed.Kind.Key,
            Owner = OwnerIn(ground, entry, proposed, refusals),
            Topic = proposed.Topic?.Key,
            Way = way,
            Chosen = WindowIn(ground, entry, proposed, refusals),
            Details = details,
        };
    }

    static PromiseDetails DetailsIn(DeskGround ground, DeskEntry entry, ProposedPromise proposed, PhoneNumber? number, Representation? standsBy)
    {
        var details = new PromiseDetails
        {
            What = Text(entry.What) ?? proposed.What,
            Note = Text(entry.Reported),
            Name = Text(entry.Name),
            BenefitUnit = Text(entry.BenefitUnit),
            Number = number,
            Email = Text(entry.Email),
            Address = Text(entry.Address),
            Companion = Text(entry.Companion) ?? standsBy?.Name,
        };
        return standsBy is Representative representative ? representative.Receiving(details, HouseTime.LocalOf(ground.Now).Date) : details;
    }

    static AnswerWay WayIn(DeskEntry entry, PhoneNumber? number, List<FieldRefusal> refusals)
    {
        var way = Enum.TryParse<AnswerWay>(entry.Way, out var known) && Enum.IsDefined(known) ? known : AnswerWay.Phone;
        if (way == AnswerWay.Phone && number is null && refusals.TrueForAll(refusal => refusal.Field != nameof(entry.Number)))
            refusals.Add(new(nameof(entry.Number), "Unter welcher Nummer rufen wir an? Ohne Nummer geht die Antwort als Brief oder persönlich."));
        if (entry.Email.Length > 0 && !MailAddress.TryCreate(entry.Email, out _)) refusals.Add(new(nameof(entry.Email), "Das ist keine E-Mail-Adresse. Sie hat die Form name@beispiel.de."));
        else if (way == AnswerWay.Email && entry.Email.Length == 0) refusals.Add(new(nameof(entry.Email), "An welche E-Mail-Adresse schreiben wir? Ohne Adresse geht die Antwort als Anruf oder Brief."));
        return way;
    }

    static PromiseOwner OwnerIn(DeskGround ground, DeskEntry entry, ProposedPromise proposed, List<FieldRefusal> refusals)
    {
        if (entry.Owner.Length == 0) return proposed.Owner.Owner;
        if (ground.Names.Find(entry.Owner) is { } owner) return owner;
        refusals.Add(new(nameof(entry.Owner), "Diese Stelle steht nicht in der Liste, oder es gibt mehrere, die so heißen. Wählen Sie eine aus der Liste, oder lassen Sie das Feld leer."));
        return proposed.Owner.Owner;
    }

    // What the form showed is the rule; anything else was agreed with the person.
    static NewPromise.Window? WindowIn(DeskGround ground, DeskEntry entry, ProposedPromise proposed, List<FieldRefusal> refusals)
    {
        if (entry.Due.Length == 0 || entry.Due == proposed.DueText) return null;
        if (!DueField.TryRead(entry.Due, HouseTime.LocalOf(proposed.Due.At).TimeOfDay, out var due, out var refusal)) refusals.Add(new(nameof(entry.Due), refusal));
        else if (due <= ground.Now) refusals.Add(new(nameof(entry.Due), "Diese Frist ist schon vorbei. Wählen Sie eine spätere, oder lassen Sie das Feld leer."));
        else if (due > ground.Now + Furthest) refusals.Add(new(nameof(entry.Due), $"Eine Zusage reicht höchstens {Furthest.Days} Tage weit."));
        else return new NewPromise.Window(ground.Now, due);
        return null;
    }

    static string? Text(string typed) => string.IsNullOrWhiteSpace(typed) ? null : typed.Trim();
}
