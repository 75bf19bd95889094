using Durchwahl.Domain;
using Durchwahl.Domain.Promises;
using Durchwahl.Texts;
using NodaTime;

namespace Durchwahl.Promises.Caller;

/// <summary>The confirmation of a contact in words, the same on the page, on paper and as the text of a letter.</summary>
public sealed record ProofLetter
{
    /// <summary>The name of the office.</summary>
    public required string Office { get; init; }

    /// <summary>Where letters to it go; null when unknown.</summary>
    public string? Address { get; init; }

    public required string Subject { get; init; }

    public required string Greeting { get; init; }

    public required string Sentence { get; init; }

    /// <summary>Facts with their names, in order.</summary>
    public required IReadOnlyList<(string Name, string Text)> Facts { get; init; }

    public required string Law { get; init; }

    /// <summary>How to go on; null where there is no code.</summary>
    public string? CodeText { get; init; }

    public required string Made { get; init; }

    /// <summary>Puts it together.</summary>
    /// <param name="contact">The contact.</param>
    /// <param name="office">The name of the office.</param>
    /// <param name="address">Where letters to it go; null when unknown.</param>
    /// <param name="number">Its number as people dial it; null when there is none.</param>
    /// <param name="code">The code; null when it is not known here.</param>
    /// <param name="word">The word; null when it is not known here.</param>
    /// <param name="words">The language.</param>
    /// <param name="now">The moment.</param>
    public static ProofLetter Of(KnownContact contact, string office, string? address, string? number, string? code, string? word, Words words, Instant now)
    {
        var print = InPrint.In(words.Language);
        var at = HouseTime.LocalOf(contact.At);
        return new ProofLetter
        {
            Office = office,
            Address = address,
            Subject = words.Say("ProofSubject", print.Date(at.Date)),
            Greeting = contact.Details?.Name is { } name ? words.Say("ProofGreetingName", name) : words["ProofGreeting"],
            Sentence = words.Say("ProofSentence", print.LongMoment(at)),
            Facts = [.. FactsOf(contact, words, print), .. Optional(words["ProofNumber"], number), .. Optional(words["ProofCode"], code), .. Optional(words["CallerWord"], word)],
            Law = words["ProofLaw"],
            CodeText = code is null ? null : words["ProofCodeText"],
            Made = words.Say("ProofMade", print.LongMoment(HouseTime.LocalOf(now))),
        };
    }

    static IEnumerable<(string Name, string Text)> FactsOf(KnownContact contact, Words words, InPrint print)
    {
        if (contact.Topic is { } topic) yield return (words["ProofTopic"], TopicWords.Of(topic, words));
        yield return (words["ProofReported"], contact.Details?.Reported ?? words["ProofReportedNothing"]);
        if (contact.Promises.Count == 0) yield return (words["ProofResult"], contact.Outcome is null ? words["ProofNotNoted"] : words["ProofSolved"]);
        foreach (var promise in contact.Promises)
            yield return (words["ProofResult"], words.Say("ProofPromised", promise.Details?.What ?? contact.Settings.KindOf(promise.Promise.Kind).CallerText.TrimEnd('.'), words.Say("CallerDue", MomentOf(promise.Promise.Due.At, print))));
    }

    static string MomentOf(Instant due, InPrint print) => print.LongMoment(HouseTime.LocalOf(due));

    static IEnumerable<(string Name, string Text)> Optional(string name, string? text) => text is null ? [] : [(name, text)];

    /// <summary>As the text of a letter.</summary>
    public string ToText() => string.Join("\n", [Office, .. Address is null ? Array.Empty<string>() : [Address], "", Subject, "", Greeting, "", Sentence, "", .. Facts.Select(fact => $"{fact.Name}: {fact.Text}"), "", Law, .. CodeText is null ? Array.Empty<string>() : ["", CodeText], "", Made, ""]);
}
