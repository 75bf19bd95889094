using System.Collections.Immutable;
using Durchwahl.Domain.Access;
using Durchwahl.Domain.PhoneBook;
using Durchwahl.Domain.PhoneBook.Editing;
using Durchwahl.Domain.PhoneBook.Numbers;
using Durchwahl.Domain.PhoneBook.Responsibilities;
using NodaTime;

namespace Durchwahl.Domain.Promises.Representatives;

/// <summary>The form of a representation, as typed.</summary>
public sealed record RepresentationInput
{
    /// <summary>"bevollmaechtigt" or "beistand".</summary>
    public string Kind { get; init; } = "";

    /// <summary>Whom it is for.</summary>
    public string PersonName { get; init; } = "";

    /// <summary>Their benefit unit.</summary>
    public string BenefitUnit { get; init; } = "";

    /// <summary>Their number.</summary>
    public string PersonNumber { get; init; } = "";

    /// <summary>Who represents or accompanies.</summary>
    public string Name { get; init; } = "";

    /// <summary>For whom they work.</summary>
    public string Organisation { get; init; } = "";

    /// <summary>Their number.</summary>
    public string Number { get; init; } = "";

    /// <summary>Their e-mail address.</summary>
    public string Email { get; init; } = "";

    /// <summary>Their postal address.</summary>
    public string Address { get; init; } = "";

    /// <summary>The first day.</summary>
    public string From { get; init; } = "";

    /// <summary>The last day, itself included; empty for until it is taken back.</summary>
    public string LastDay { get; init; } = "";

    /// <summary>Whether the written proof is on file.</summary>
    public bool HasProof { get; init; }

    /// <summary>What <see cref="Kind"/> says for a representative.</summary>
    public const string RepresentativeKind = "bevollmaechtigt";

    /// <summary>What <see cref="Kind"/> says for an accompanying person.</summary>
    public const string AccompanyingKind = "beistand";
}

/// <summary>What came of looking at something that somebody typed about a representation.</summary>
public abstract record RepresentationDecision
{
    RepresentationDecision()
    {
    }

    /// <summary>It is like this now.</summary>
    /// <param name="After">As it is saved.</param>
    public sealed record Changed(Representation After) : RepresentationDecision;

    /// <summary>Nothing changes, for these reasons.</summary>
    /// <param name="Refusals">At least one.</param>
    public sealed record Refused(ImmutableArray<FieldRefusal> Refusals) : RepresentationDecision;

    /// <summary>A new one.</summary>
    /// <param name="input">The form.</param>
    /// <param name="office">The office; its base number completes an extension.</param>
    /// <param name="baseNumber">The base number of the office; null when it has none.</param>
    /// <param name="id">Identifies it.</param>
    /// <param name="now">The moment.</param>
    /// <param name="by">Who enters it.</param>
    public static RepresentationDecision Enter(RepresentationInput input, OfficeId office, BaseNumber? baseNumber, RepresentationId id, Instant now, Actor by)
    {
        var (fields, today) = (new TypedFields(), HouseTime.LocalOf(now).Date);
        if (input.Kind is not (RepresentationInput.RepresentativeKind or RepresentationInput.AccompanyingKind)) fields.Refuse(nameof(input.Kind), "Wählen Sie, ob die Person vertritt oder begleitet.");
        var person = new RepresentedPerson(
            fields.Required(nameof(input.PersonName), input.PersonName, "Der Name der Person fehlt, für die jemand spricht."), UnitIn(input, fields), NumberIn(nameof(input.PersonNumber), input.PersonNumber, baseNumber, fields));
        var (from, until) = DaysIn(input, today, fields);
        var name = fields.Required(nameof(input.Name), input.Name, "Der Name der Vertretung oder Begleitung fehlt.");
        var (organisation, email, address) = (fields.Text(nameof(input.Organisation), input.Organisation), fields.Mail(nameof(input.Email), input.Email), fields.Text(nameof(input.Address), input.Address, 300));
        var number = NumberIn(nameof(input.Number), input.Number, baseNumber, fields);
        if (input.Kind == RepresentationInput.RepresentativeKind && number is null && address is null)
            fields.Refuse(nameof(input.Number), "Rückrufe und Briefe gehen an die bevollmächtigte Person. Schreiben Sie ihre Nummer oder ihre Anschrift.");
        if (fields.AreRefused) return new Refused(fields.Refusals);
        return new Changed(input.Kind == RepresentationInput.RepresentativeKind
            ? new Representative
            {
                Id = id, Office = office, Person = person, Name = name, Organisation = organisation, Number = number, Email = email, Address = address, From = from, Until = until,
                EnteredAt = now, EnteredBy = by.Name, ProofSince = input.HasProof ? today : null,
            }
            : new AccompanyingPerson
            {
                Id = id, Office = office, Person = person, Name = name, Organisation = organisation, Number = number, Email = email, Address = address, From = from, Until = until,
                EnteredAt = now, EnteredBy = by.Name,
            });
    }

    static string? UnitIn(RepresentationInput input, TypedFields fields)
    {
        if (input.BenefitUnit.Trim().Length == 0) return null;
        if (BenefitUnitNumber.TryRead(input.BenefitUnit, out var unit, out var refusal) && unit.Digits.Length <= 40) return unit.Digits;
        fields.Refuse(nameof(input.BenefitUnit), refusal ?? "Die BG-Nummer ist zu lang.");
        return null;
    }

    static PhoneNumber? NumberIn(string field, string typed, BaseNumber? baseNumber, TypedFields fields)
    {
        var before = fields.Refusals.Length;
        var numbers = fields.Numbers(field, typed, baseNumber);
        if (numbers.Length > 1 && fields.Refusals.Length == before) fields.Refuse(field, "Schreiben Sie genau eine Nummer.");
        return numbers.Length == 0 ? null : numbers[0];
    }

    static (LocalDate From, LocalDate? Until) DaysIn(RepresentationInput input, LocalDate today, TypedFields fields)
    {
        var from = fields.Date(nameof(input.From), input.From) ?? today;
        var last = fields.Date(nameof(input.LastDay), input.LastDay);
        if (last < from) fields.Refuse(nameof(input.LastDay), "Der letzte Tag liegt vor dem ersten.");
        return (from, last?.PlusDays(1));
    }

    /// <summary>The written proof has come.</summary>
    /// <param name="before">As it is.</param>
    /// <param name="today">Since when it is on file; unchanged when one is on file already.</param>
    public static RepresentationDecision NoteProof(Representation before, LocalDate today) => before switch
    {
        Representative representative => new Changed(representative.ProofSince is null ? representative with { ProofSince = today } : representative),
        _ => Refuse("", "Ein Beistand braucht keine Vollmacht. Es genügt, dass er mitkommt."),
    };

    /// <summary>The person took it back.</summary>
    /// <param name="before">As it is.</param>
    /// <param name="receivedOn">When the office was told, as typed.</param>
    /// <param name="today">This day.</param>
    public static RepresentationDecision Revoke(Representation before, string receivedOn, LocalDate today)
    {
        var fields = new TypedFields();
        if (before.RevokedOn is { } earlier) fields.Refuse("", $"Diese Vertretung ist schon widerrufen, seit {GermanDate.Write(earlier)}.");
        var day = fields.Date("ReceivedOn", receivedOn);
        if (receivedOn.Trim().Length == 0) fields.Refuse("ReceivedOn", "Der Tag fehlt, an dem der Widerruf bei uns angekommen ist. Von da an wirkt er.");
        if (day > today) fields.Refuse("ReceivedOn", "Der Tag liegt in der Zukunft. Ein Widerruf wirkt, wenn er angekommen ist.");
        return fields.AreRefused ? new Refused(fields.Refusals) : new Changed(before with { RevokedOn = day });
    }

    /// <summary>The office turns them away.</summary>
    /// <param name="before">As it is.</param>
    /// <param name="input">The form.</param>
    /// <param name="today">From which day on.</param>
    /// <param name="by">Who decides.</param>
    public static RepresentationDecision TurnAway(Representation before, RefusalInput input, LocalDate today, Actor by)
    {
        var fields = new TypedFields();
        if (before.Refusal is { } earlier) fields.Refuse("", $"Diese Person ist schon zurückgewiesen, seit {GermanDate.Write(earlier.On)}.");
        if (before.EndsOn <= today) fields.Refuse("", "Diese Vertretung ist schon beendet. Zurückgewiesen wird nur, wer noch vertritt oder begleitet.");
        var isKnown = Enum.TryParse<RefusalBasis>(input.Basis, out var basis) && RefusalBases.All.Contains(basis) && !int.TryParse(input.Basis, out _);
        if (!isKnown) fields.Refuse(nameof(input.Basis), "Wählen Sie die Rechtsgrundlage. Andere Gründe als diese kennt § 13 SGB X nicht.");
        var reason = fields.Required(nameof(input.Reason), input.Reason, "Die Begründung fehlt. Schreiben Sie, was geschehen ist; beide lesen es.", LongestReason);
        if (reason.Length is > 0 and < ShortestReason) fields.Refuse(nameof(input.Reason), "Schreiben Sie in ganzen Sätzen, was geschehen ist; beide lesen es.");
        if (reason.Contains("Richteramt", StringComparison.OrdinalIgnoreCase))
            fields.Refuse(nameof(input.Reason), "Die Befähigung zum Richteramt ist keine Voraussetzung, um jemanden zu vertreten oder zu begleiten. Sie ist kein Grund für eine Zurückweisung.");
        if (isKnown && basis != RefusalBasis.UnlawfulLegalService && !input.IsNotProtected)
            fields.Refuse(nameof(input.IsNotProtected), "Wer vor dem Sozialgericht vertreten darf (§ 73 Abs. 2 SGG), kann nach § 13 Abs. 6 Satz 2 SGB X nicht zurückgewiesen werden. Bestätigen Sie, dass die Person nicht dazugehört.");
        return fields.AreRefused ? new Refused(fields.Refusals) : new Changed(before with { Refusal = new RepresentationRefusal(basis, reason, today, by.Name) });
    }

    /// <summary>Both letters went out.</summary>
    /// <param name="before">As it is.</param>
    /// <param name="today">This day.</param>
    public static RepresentationDecision NoteNotices(Representation before, LocalDate today) => before.Refusal is { } refusal
        ? new Changed(refusal.NoticesSentOn is null ? before with { Refusal = refusal with { NoticesSentOn = today } } : before)
        : Refuse("", "Es gibt nichts mitzuteilen: Niemand wurde zurückgewiesen.");

    static Refused Refuse(string field, string reason) => new([new FieldRefusal(field, reason)]);

    /// <summary>Most characters of a reason.</summary>
    public const int LongestReason = 2_000;

    const int ShortestReason = 20;
}

/// <summary>The form of a refusal, as typed.</summary>
public sealed record RefusalInput
{
    /// <summary>The name of a <see cref="RefusalBasis"/>.</summary>
    public string Basis { get; init; } = "";

    /// <summary>What happened.</summary>
    public string Reason { get; init; } = "";

    /// <summary>Whether somebody has checked that § 13 (6) sentence 2 SGB X does not protect them.</summary>
    public bool IsNotProtected { get; init; }
}
