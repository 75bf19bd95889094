using System.Data.Common;
using System.Security.Cryptography;
using Durchwahl.Access.Contract;
using Durchwahl.Data;
using Durchwahl.Domain;
using Durchwahl.Domain.Access;
using Durchwahl.Domain.Calls;
using Durchwahl.Domain.PhoneBook;
using Durchwahl.Domain.Promises;
using Durchwahl.Promises.Caller;
using Durchwahl.Promises.Tables;

namespace Durchwahl.Promises.Contract;

/// <summary>What a code opens: a contact with all its promises, those of later included, or a single promise (a talk that was booked on the web).</summary>
/// <param name="Contact">The contact; null for a single promise.</param>
/// <param name="Promise">The promise; null for a contact.</param>
readonly record struct CodeSubject(ContactId? Contact, PromiseId? Promise)
{
    public static CodeSubject Of(ContactId contact) => new(contact, null);

    public static CodeSubject Of(PromiseId promise) => new(null, promise);

    /// <summary>The contact in which the promise was given; the promise alone when there was none.</summary>
    public static CodeSubject Of(Promise promise) => promise.Contact is { } contact ? Of(contact) : Of(promise.Id);
}

/// <summary>Code and word as they are told or printed, once: nobody can read them again.</summary>
/// <param name="Code">"482 913 077".</param>
/// <param name="Word">"Apfelbaum".</param>
sealed record IssuedCode(string Code, string Word);

/// <summary>Code and word that are hashed, so that a transaction need not wait for it.</summary>
sealed record PreparedCode(CallerCode Code, CallerWord Word, string CodeDigest, string WordHash);

/// <summary>
/// Codes for callers: given at the end of a contact or a booking, spoken, printed or shown. A new code for the same subject takes the place of the one before. Outside of a transaction
/// <see cref="Issue(OfficeId, CodeSubject, CallerWord?, Actor)"/> does it all; with something else in one transaction first <see cref="Prepare(CallerWord?)"/> (hashing takes a tenth of a
/// second), then <see cref="Issue(DbTransaction, OfficeId, CodeSubject, PreparedCode, Actor)"/>.
/// </summary>
sealed class CallerCodes(Database database, CodeSecret secret, SlowHashing hashing, HouseTime time)
{
    /// <summary>Gives a code.</summary>
    /// <param name="office">The office.</param>
    /// <param name="subject">What it opens; must exist.</param>
    /// <param name="chosen">The word that the person chose (<see cref="CallerWord.Read"/>); null for one of the list.</param>
    /// <param name="by">Who gives it.</param>
    /// <returns>Null when too many wait for hashing at this moment.</returns>
    public async Task<IssuedCode?> Issue(OfficeId office, CodeSubject subject, CallerWord? chosen, Actor by) =>
        await Prepare(chosen) is { } prepared ? await database.Write(transaction => Issue(transaction, office, subject, prepared, by)) : null;

    /// <summary>A fresh code, hashed; null when too many wait for hashing at this moment.</summary>
    public async Task<PreparedCode?> Prepare(CallerWord? chosen = null)
    {
        while (await Prepare(NewCode(), chosen ?? NewWord()) is { } prepared)
            if (await database.Read(connection => CallerCodeTable.Find(connection, prepared.CodeDigest)) is null) return prepared;
        return null;
    }

    /// <summary>A certain code and word, hashed: for a form that was sent twice.</summary>
    public async Task<PreparedCode?> Prepare(CallerCode code, CallerWord word)
    {
        var salt = await secret.Get();
        return await hashing.InTurn(work => new PreparedCode(code, word, work.DigestOf(code.Digits, salt), work.HashOf(word.Folded)));
    }

    /// <summary>A code at random; nobody has it as far as chance goes.</summary>
    public static CallerCode NewCode() => CallerCode.Of(RandomNumberGenerator.GetInt32(CallerCode.Count));

    /// <summary>A word of the list at random.</summary>
    public static CallerWord NewWord() => CallerWord.Of(RandomNumberGenerator.GetInt32(CallerWords.All.Length));

    /// <summary>Gives a prepared code together with something else.</summary>
    public async Task<IssuedCode> Issue(DbTransaction transaction, OfficeId office, CodeSubject subject, PreparedCode prepared, Actor by)
    {
        var now = time.Now;
        var replaced = await CallerCodeTable.Remove(transaction, subject.Contact, subject.Promise);
        await CallerCodeTable.Insert(transaction, Guid.CreateVersion7(now.ToDateTimeOffset()), office, prepared.CodeDigest, prepared.WordHash, subject.Contact, subject.Promise, now);
        await CallerGuessTable.Forget(transaction, prepared.CodeDigest);
        await Audit.Append(transaction, now, by, office, replaced > 0 ? "Neuer Code für die Zusage" : "Code für die Zusage", subject.Contact is { } contact ? $"contact:{contact.Value}" : $"promise:{subject.Promise!.Value.Value}");
        return new IssuedCode(prepared.Code.ToString(), prepared.Word.Text);
    }

    /// <summary>Whether somebody has a code for this already; giving another would make it worthless.</summary>
    public Task<bool> Has(CodeSubject subject) => database.Read(connection => CallerCodeTable.Has(connection, subject.Contact, subject.Promise));
}
