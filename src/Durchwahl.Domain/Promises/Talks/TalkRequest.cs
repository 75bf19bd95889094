using System.Collections.Immutable;
using Durchwahl.Domain.Calls;
using Durchwahl.Domain.PhoneBook.Editing;
using Durchwahl.Domain.PhoneBook.Numbers;

namespace Durchwahl.Domain.Promises.Talks;

/// <summary>Who wants to talk, as typed; what may be left out is empty.</summary>
public sealed record TalkInput
{
    /// <summary>How the person wants to be called.</summary>
    public string Name { get; init; } = "";

    /// <summary>The number to call.</summary>
    public string Number { get; init; } = "";

    /// <summary>Who listens (§ 13 (4) SGB X); may be empty.</summary>
    public string Companion { get; init; } = "";

    /// <summary>An e-mail address for the confirmation; may be empty.</summary>
    public string Email { get; init; } = "";

    /// <summary>The key of the topic; may be empty.</summary>
    public string Topic { get; init; } = "";

    /// <summary>What whoever calls should know; may be empty.</summary>
    public string Note { get; init; } = "";
}

/// <summary>Who wants to talk, or why that could not be understood.</summary>
public abstract record TalkRequest
{
    TalkRequest()
    {
    }

    /// <summary>All is there.</summary>
    /// <param name="Details">What the promise says about the person.</param>
    /// <param name="Topic">What it is about; null when nobody said.</param>
    public sealed record Understood(PromiseDetails Details, EnquiryTopic? Topic) : TalkRequest;

    /// <summary>Something is missing or cannot be.</summary>
    /// <param name="Refusals">At least one, by the names of <see cref="TalkInput"/>.</param>
    public sealed record Refused(ImmutableArray<FieldRefusal> Refusals) : TalkRequest;

    /// <summary>Reads what was typed.</summary>
    /// <param name="input">The form.</param>
    /// <param name="topics">The topics that can be chosen.</param>
    /// <param name="callbacks">Which numbers the office calls: the same as for callbacks, so that nobody can make it call what costs money.</param>
    /// <param name="own">The base number of the office; null for none.</param>
    public static TalkRequest Read(TalkInput input, IReadOnlyCollection<EnquiryTopic> topics, CallbackSettings callbacks, BaseNumber? own)
    {
        var fields = new TypedFields();
        var name = fields.Required(nameof(input.Name), input.Name, "Bitte schreiben Sie, wie wir Sie ansprechen sollen.", 100);
        var number = ReadNumber(fields, input.Number, callbacks, own);
        var companion = fields.Text(nameof(input.Companion), input.Companion);
        var email = fields.Mail(nameof(input.Email), input.Email);
        var note = fields.Text(nameof(input.Note), input.Note, 500);
        var topic = input.Topic.Length == 0 ? null : topics.FirstOrDefault(topic => topic.Key == input.Topic);
        if (input.Topic.Length > 0 && topic is null) fields.Refuse(nameof(input.Topic), "Zu diesem Anliegen gibt es hier keine Termine. Wählen Sie ein anderes aus der Liste.");
        return fields.AreRefused ? new Refused(fields.Refusals)
            : new Understood(new PromiseDetails { What = topic is null ? "Telefontermin" : $"Telefontermin: {topic.Name}", Name = name, Number = number, Companion = companion, Email = email, Note = note }, topic);
    }

    static PhoneNumber? ReadNumber(TypedFields fields, string typed, CallbackSettings callbacks, BaseNumber? own)
    {
        var reading = PhoneNumberNotation.Read(typed); // an extension of the house is nobody's own number
        if (reading is not NumberReading.Number(var number))
        {
            fields.Refuse(nameof(TalkInput.Number), reading is NumberReading.Refused refused ? refused.Reason : "Bitte schreiben Sie die Nummer, unter der wir Sie anrufen sollen, mit Vorwahl.");
            return null;
        }
        if (CallbackNumbers.Check(number, callbacks, own, askedToday: 0) is not CallbackCheck.Refused check) return number;
        fields.Refuse(nameof(TalkInput.Number), $"{check.Reason} Bitte schreiben Sie eine Festnetz- oder Mobilnummer mit Vorwahl.");
        return null;
    }
}
