using System.Security.Cryptography;
using System.Text.Json;
using Durchwahl.Domain;
using Durchwahl.Domain.Calls;
using Durchwahl.Domain.PhoneBook;
using Durchwahl.Domain.Promises;
using Durchwahl.House;
using Microsoft.AspNetCore.DataProtection;
using NodaTime;

namespace Durchwahl.Promises.Caller;

/// <summary>Leave to go on looking without typing code and word again. It travels encrypted in the forms of a page, in no address and in no cookie.</summary>
/// <param name="Code">Which code was opened.</param>
/// <param name="Version">With which word: after a new one it is worth nothing.</param>
/// <param name="Digits">The code, so that the page can show and print it.</param>
/// <param name="OpenedAt">When code and word were typed.</param>
/// <param name="Until">When it ends unless the person goes on.</param>
sealed record CallerPass(Guid Code, int Version, string Digits, Instant OpenedAt, Instant Until);

/// <summary>What makes a form one contact, however often it is sent: what it will be called and with what it is opened is decided before.</summary>
/// <param name="Contact">Which contact it becomes.</param>
/// <param name="Office">For which office.</param>
/// <param name="Digits">The code that it gets.</param>
/// <param name="Word">The place of its word in the list.</param>
/// <param name="Until">When the form is too old.</param>
sealed record FormTicket(ContactId Contact, OfficeId Office, string Digits, int Word, Instant Until);

/// <summary>Makes and reads what pages without cookies carry in their forms.</summary>
sealed class CallerPasses(IDataProtectionProvider protection, HouseTime time)
{
    /// <summary>How long a view stays open while nobody does anything, and at the most (OWASP ASVS 5.0.0, 7.3.1 and 7.3.2).</summary>
    public static readonly Duration Idle = Duration.FromMinutes(30);

    static readonly Duration Longest = Duration.FromHours(4);
    static readonly Duration LongestForm = Duration.FromHours(24);
    const int LongestText = 4_000;

    // One purpose each: a form for a message opens no promise.
    readonly IDataProtector _passes = protection.CreateProtector("zusage.ansicht");
    readonly IDataProtector _tickets = protection.CreateProtector("schreiben.formular");

    public string Open(Guid code, int version, string digits) => Write(_passes, new CallerPass(code, version, digits, time.Now, time.Now + Idle));

    /// <summary>The same view, with fresh time up to the longest.</summary>
    public string Renew(CallerPass pass, int version) => Write(_passes, pass with { Version = version, Until = Instant.Min(time.Now + Idle, pass.OpenedAt + Longest) });

    /// <summary>The pass; null when it is none of ours or its time is over.</summary>
    public CallerPass? Read(string text) => Read<CallerPass>(_passes, text) is { } pass && pass.Until > time.Now ? pass : null;

    public string Write(FormTicket ticket) => Write(_tickets, ticket with { Until = time.Now + LongestForm });

    /// <summary>The ticket; null when it is none of ours, too old or for another office.</summary>
    public FormTicket? ReadTicket(string text, OfficeId office) => Read<FormTicket>(_tickets, text) is { } ticket && ticket.Until > time.Now && ticket.Office == office ? ticket : null;

    static string Write<T>(IDataProtector protector, T what) => protector.Protect(JsonSerializer.Serialize(what, JsonForm.Stored));

    static T? Read<T>(IDataProtector protector, string text) where T : class
    {
        if (text.Length is 0 or > LongestText) return null;
        try
        {
            return JsonSerializer.Deserialize<T>(protector.Unprotect(text), JsonForm.Stored);
        }
        catch (CryptographicException)
        {
            return null; // made up, broken, or the keys are gone
        }
    }
}
