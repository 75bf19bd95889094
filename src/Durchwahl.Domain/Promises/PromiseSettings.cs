using System.Collections.Immutable;

namespace Durchwahl.Domain.Promises;

/// <summary>What an office chooses about its promises; every default can stay.</summary>
public sealed record PromiseSettings
{
    /// <summary>Kinds that differ from the usual ones or are added; empty for the usual ones as they are.</summary>
    public ImmutableArray<PromiseKind> Kinds { get; init; } = [];

    /// <summary>The topics in order; empty for the usual ones.</summary>
    public ImmutableArray<EnquiryTopic> Topics { get; init; } = [];

    /// <summary>What the benefit is called, as in "Grundsicherungsgeld"; guides name it with {Leistung}.</summary>
    public string Benefit { get; init; } = "Grundsicherungsgeld";

    /// <summary>Whom mails about promises go to.</summary>
    public MailRecipient MailsTo { get; init; } = MailRecipient.TeamMailbox;

    /// <summary>Whether mails say what was promised and to whom. Off by default: mail is no safe place for social data (§ 35 SGB I).</summary>
    public bool MailsShowDetails { get; init; }

    /// <summary>For how many days a code still shows the caller what was promised, after the last promise has ended. At least 1.</summary>
    public int CodesLastForDays { get; init; } = 90;

    /// <summary>The kinds that hold: the usual ones, changed and added to by the office.</summary>
    public ImmutableArray<PromiseKind> AllKinds() =>
        [.. PromiseKinds.Usual.Select(usual => Kinds.FirstOrDefault(own => own.Key == usual.Key) ?? usual), .. Kinds.Where(own => PromiseKinds.Usual.All(usual => usual.Key != own.Key))];

    /// <summary>The topics that hold.</summary>
    public ImmutableArray<EnquiryTopic> AllTopics() => Topics.IsEmpty ? EnquiryTopic.Usual : Topics;

    /// <summary>A kind; null when there is none under this key.</summary>
    public PromiseKind? FindKind(string key) => AllKinds().FirstOrDefault(kind => kind.Key == key);

    /// <summary>A kind that a promise names; one that was taken away since is treated as a hand-over.</summary>
    public PromiseKind KindOf(string key) => FindKind(key) ?? FindKind(PromiseKinds.HandOver)! with { Key = key, Name = key };

    /// <summary>A topic; null when there is none under this key.</summary>
    public EnquiryTopic? FindTopic(string? key) => key is null ? null : AllTopics().FirstOrDefault(topic => topic.Key == key);
}

/// <summary>Whom mails about promises go to.</summary>
public enum MailRecipient
{
    /// <summary>The mailbox of the team, with the post named; to the person when the team has none. A mail to somebody who is away would be lost.</summary>
    TeamMailbox,

    /// <summary>The address of the post; to the team when it has none.</summary>
    Person,

    /// <summary>Both.</summary>
    Both,
}
