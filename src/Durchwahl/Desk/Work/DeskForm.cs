using Durchwahl.Domain.Calls;
using Durchwahl.Domain.Desk;
using Durchwahl.Domain.Promises;
using Durchwahl.House;
using Durchwahl.Promises.Contract;

namespace Durchwahl.Desk.Work;

/// <summary>The form of the desk: what was typed, and to which contact it belongs.</summary>
/// <param name="Contact">The contact that it ends.</param>
/// <param name="Key">Names the form, so that the same sent twice ends one contact.</param>
/// <param name="IsByHand">Whether no exchange has seen the contact.</param>
/// <param name="IsVisit">Whether the person came to the house; only for contacts by hand.</param>
/// <param name="Language">The language of the person, as an ISO 639-1 code.</param>
/// <param name="Code">The code to read aloud.</param>
/// <param name="Word">The word that belongs to it.</param>
/// <param name="WantsCode">Whether the person gets the code although nothing is promised.</param>
/// <param name="Search">What was typed to find a topic.</param>
/// <param name="Represented">Who stands by the person, as the agent has chosen; null for nobody.</param>
/// <param name="Entry">What was typed of the contact.</param>
public sealed record DeskForm(ContactId Contact, Guid Key, bool IsByHand, bool IsVisit, string Language, string Code, string Word, bool WantsCode, string Search, Guid? Represented, DeskEntry Entry)
{
    /// <summary>An empty one.</summary>
    internal static DeskForm New(ContactId contact, bool isByHand, Guid key) => new(contact, key, isByHand, false, "de", CallerCodes.NewCode().ToString(), CallerCodes.NewWord().Text, false, "", null, new DeskEntry());

    /// <summary>As it was sent; null when it does not say to which contact it belongs.</summary>
    internal static DeskForm? Read(IFormCollection form)
    {
        if (!Guid.TryParse(form["Contact"], out var contact) || !Guid.TryParse(form["Key"], out var key) || CallerCode.Read(form["Code"], out var code, out _) != CallerCode.Fault.None) return null;
        return new DeskForm(
            new ContactId(contact), key, form["Hand"] == "ja", form["Visit"] == "ja", form.Text("Language") is { Length: 2 } language ? language : "de", code.ToString(), form.Text("Word"), form["WantsCode"] == "ja",
            form.Text("Search"), Guid.TryParse(form["Represented"].LastOrDefault(), out var represented) ? represented : null, EntryIn(form));
    }

    static DeskEntry EntryIn(IFormCollection form) => new()
    {
        Topic = form["Topic"].LastOrDefault()?.Trim() ?? "", // the button of a topic stands behind the topic that was chosen before
        Name = form.Text("Name"),
        Number = form.Text("Number"),
        BenefitUnit = form.Text("BenefitUnit"),
        Home = form.Text("Home"),
        Age = form.Text("Age"),
        IsIdentified = form["IsIdentified"] == "ja",
        Reported = form.Text("Reported"),
        Companion = form.Text("Companion"),
        What = Unless(form, "What"),
        Owner = Unless(form, "Owner"),
        Due = Unless(form, "Due"),
        Way = form.Text("Way"),
        Email = form.Text("Email"),
        Address = form.Text("Address"),
    };

    // What stands there as we proposed it was not chosen: it follows when other facts lead elsewhere.
    static string Unless(IFormCollection form, string field) => form.Text(field) is var typed && typed == form.Text($"{field}Proposed") ? "" : typed;
}
