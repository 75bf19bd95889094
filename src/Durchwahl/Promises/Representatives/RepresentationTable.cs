using System.Data.Common;
using Dapper;
using Durchwahl.Domain.PhoneBook;
using Durchwahl.Domain.PhoneBook.Numbers;
using Durchwahl.Domain.Promises.Representatives;
using NodaTime;

namespace Durchwahl.Promises.Representatives;

/// <summary>Who represents or accompanies whom, and who was turned away.</summary>
static class RepresentationTable
{
    const string Columns =
        "id, office_id, kind, person_name, person_key, person_unit, person_number, name, organisation, number, email, address, proof_since, valid_from, valid_until, revoked_on, ends_on, entered_at, entered_by";

    const string Select =
        $"select {Columns}, basis, reason, refused_on, refused_by, notices_sent_on from representation left join representation_refusal on representation_id = id where office_id = @office";

    /// <summary>Saves a new one.</summary>
    public static Task Add(DbTransaction transaction, Representation representation) => transaction.Connection!.ExecuteAsync(
        $"""
        insert into representation ({Columns})
        values (@Id, @Office, @kind, @PersonName, @personKey, @BenefitUnit, @PersonNumber, @Name, @Organisation, @Number, @Email, @Address, @proof, @From, @Until, @RevokedOn, @EndsOn, @EnteredAt, @EnteredBy)
        """,
        new
        {
            representation.Id, representation.Office, kind = representation is Representative ? "representative" : "accompanying", PersonName = representation.Person.Name,
            personKey = PersonKey.Of(representation.Person.Name), representation.Person.BenefitUnit, PersonNumber = representation.Person.Number, representation.Name, representation.Organisation,
            representation.Number, representation.Email, representation.Address, proof = ProofOf(representation), representation.From, representation.Until, representation.RevokedOn,
            representation.EndsOn, representation.EnteredAt, representation.EnteredBy,
        },
        transaction);

    /// <summary>Saves what can change: proof, revocation, refusal.</summary>
    public static async Task Update(DbTransaction transaction, Representation representation)
    {
        await transaction.Connection!.ExecuteAsync(
            "update representation set proof_since = @proof, revoked_on = @RevokedOn, ends_on = @EndsOn where id = @Id",
            new { representation.Id, proof = ProofOf(representation), representation.RevokedOn, representation.EndsOn },
            transaction);
        if (representation.Refusal is { } refusal)
            await transaction.Connection!.ExecuteAsync(
                """
                insert into representation_refusal (representation_id, basis, reason, refused_on, refused_by, notices_sent_on) values (@Id, @basis, @Reason, @On, @By, @NoticesSentOn)
                on conflict (representation_id) do update set notices_sent_on = excluded.notices_sent_on
                """,
                new { representation.Id, basis = refusal.Basis.ToString(), refusal.Reason, refusal.On, refusal.By, refusal.NoticesSentOn },
                transaction);
    }

    static LocalDate? ProofOf(Representation representation) => (representation as Representative)?.ProofSince;

    /// <summary>One of an office; null when there is none. On PostgreSQL with its row locked while a transaction changes it.</summary>
    public static async Task<Representation?> Find(DbConnection connection, OfficeId office, RepresentationId id, DbTransaction? transaction = null) =>
        (await connection.QuerySingleOrDefaultAsync<Row>($"{Select} and id = @id", new { office, id }, transaction))?.Read();

    /// <summary>Keeps others from changing it until the transaction is over; on SQLite there is one writer anyway.</summary>
    public static Task Lock(DbTransaction transaction, RepresentationId id) => transaction.Connection!.ExecuteAsync("update representation set id = id where id = @id", new { id }, transaction);

    /// <summary>Those that anything of a person points to, the ones entered last first.</summary>
    /// <param name="connection">Where to read.</param>
    /// <param name="office">The office.</param>
    /// <param name="number">A number of the person or of who stands by them; null for none.</param>
    /// <param name="unit">The digits of the benefit unit; null for none.</param>
    /// <param name="words">Words of the person's name as <see cref="PersonKey.Words"/> gives them; empty for none.</param>
    /// <param name="most">How many at most.</param>
    public static async Task<IReadOnlyList<Representation>> Matching(DbConnection connection, OfficeId office, PhoneNumber? number, string? unit, IReadOnlyList<string> words, int most)
    {
        var conditions = new List<string>();
        var parameters = new DynamicParameters(new { office, most });
        if (number is not null) conditions.Add("person_number = @number or number = @number");
        if (unit is not null) conditions.Add("person_unit = @unit");
        if (words.Count > 0) conditions.Add(string.Join(" and ", words.Select((_, place) => $"person_key like @word{place}")));
        if (conditions.Count == 0) return [];
        parameters.Add("number", number);
        parameters.Add("unit", unit);
        for (var place = 0; place < words.Count; place++) parameters.Add($"word{place}", $"% {words[place]} %");
        return [.. (await connection.QueryAsync<Row>($"{Select} and ({string.Join(" or ", conditions.Select(condition => $"({condition})"))}) order by entered_at desc, id limit @most", parameters)).Select(row => row.Read())];
    }

    /// <summary>Refusals whose written notices have not gone out, and representatives whose proof is missing.</summary>
    public static async Task<IReadOnlyList<Representation>> Unfinished(DbConnection connection, OfficeId office, LocalDate today, int most) =>
        [.. (await connection.QueryAsync<Row>(
            $"""
            {Select} and ((basis is not null and notices_sent_on is null) or (basis is null and kind = 'representative' and proof_since is null and (ends_on is null or ends_on > @today)))
            order by entered_at desc, id limit @most
            """,
            new { office, today, most })).Select(row => row.Read())];

    sealed class Row
    {
        public RepresentationId Id { get; init; }

        public OfficeId OfficeId { get; init; }

        public string Kind { get; init; } = "";

        public string PersonName { get; init; } = "";

        public string? PersonUnit { get; init; }

        public PhoneNumber? PersonNumber { get; init; }

        public string Name { get; init; } = "";

        public string? Organisation { get; init; }

        public PhoneNumber? Number { get; init; }

        public string? Email { get; init; }

        public string? Address { get; init; }

        public LocalDate? ProofSince { get; init; }

        public LocalDate ValidFrom { get; init; }

        public LocalDate? ValidUntil { get; init; }

        public LocalDate? RevokedOn { get; init; }

        public Instant EnteredAt { get; init; }

        public string EnteredBy { get; init; } = "";

        public string? Basis { get; init; }

        public string? Reason { get; init; }

        public LocalDate? RefusedOn { get; init; }

        public string? RefusedBy { get; init; }

        public LocalDate? NoticesSentOn { get; init; }

        public Representation Read()
        {
            Representation empty = Kind == "representative"
                ? new Representative { Id = Id, Office = OfficeId, Person = Person, Name = Name, From = ValidFrom, EnteredAt = EnteredAt, EnteredBy = EnteredBy, ProofSince = ProofSince }
                : new AccompanyingPerson { Id = Id, Office = OfficeId, Person = Person, Name = Name, From = ValidFrom, EnteredAt = EnteredAt, EnteredBy = EnteredBy };
            return empty with { Organisation = Organisation, Number = Number, Email = Email, Address = Address, Until = ValidUntil, RevokedOn = RevokedOn, Refusal = Refusal };
        }

        RepresentedPerson Person => new(PersonName, PersonUnit, PersonNumber);

        RepresentationRefusal? Refusal => Basis is null ? null : new RepresentationRefusal(Enum.Parse<RefusalBasis>(Basis), Reason!, RefusedOn!.Value, RefusedBy!, NoticesSentOn);
    }
}
