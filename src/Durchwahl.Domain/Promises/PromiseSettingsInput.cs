using System.Collections.Immutable;
using System.Globalization;
using Durchwahl.Domain.WorkingDays;

namespace Durchwahl.Domain.Promises;

/// <summary>The form of what holds for all promises of an office, as typed.</summary>
public sealed record PromiseSettingsInput
{
    /// <summary>As <see cref="PromiseSettings.Benefit"/>.</summary>
    public string Benefit { get; init; } = "";

    /// <summary>Name of a <see cref="MailRecipient"/>.</summary>
    public string MailsTo { get; init; } = "";

    /// <summary>As <see cref="PromiseSettings.MailsShowDetails"/>.</summary>
    public bool MailsShowDetails { get; init; }

    /// <summary>As it is, for a form that nobody has filled in yet.</summary>
    public static PromiseSettingsInput Of(PromiseSettings settings) => new() { Benefit = settings.Benefit, MailsTo = settings.MailsTo.ToString(), MailsShowDetails = settings.MailsShowDetails };
}

/// <summary>One line of the form of the topics, as typed.</summary>
public sealed record TopicInput
{
    /// <summary>The key of the topic; empty for a new one.</summary>
    public string Key { get; init; } = "";

    /// <summary>As <see cref="EnquiryTopic.Name"/>; an emptied one is taken away.</summary>
    public string Name { get; init; } = "";

    /// <summary>The key of a task.</summary>
    public string Task { get; init; } = "";

    /// <summary>As <see cref="EnquiryTopic.IsEmergency"/>.</summary>
    public bool IsEmergency { get; init; }

    /// <summary>Its place, from 1; empty for the end.</summary>
    public string Place { get; init; } = "";

    /// <summary>As they are, for a form that nobody has filled in yet.</summary>
    public static ImmutableArray<TopicInput> Of(PromiseSettings settings) =>
        [.. settings.AllTopics().Select((topic, at) => new TopicInput { Key = topic.Key, Name = topic.Name, Task = topic.Task, IsEmergency = topic.IsEmergency, Place = (at + 1).ToString(CultureInfo.InvariantCulture) })];
}

/// <summary>The form of a kind of promise, as typed.</summary>
public sealed record PromiseKindInput
{
    /// <summary>As <see cref="PromiseKind.Name"/>.</summary>
    public string Name { get; init; } = "";

    /// <summary>The word of a <see cref="DeadlineRule"/> without its number; empty when the person chooses the time.</summary>
    public string Rule { get; init; } = "";

    /// <summary>The number that belongs to some rules.</summary>
    public string RuleCount { get; init; } = "";

    /// <summary>Who is told when, one a line: "Stelle 4 Std. vorher".</summary>
    public string Warnings { get; init; } = "";

    /// <summary>As <see cref="PromiseKind.AttemptsUntilLetter"/>.</summary>
    public string Attempts { get; init; } = "";

    /// <summary>As <see cref="PromiseKind.CallerText"/>.</summary>
    public string CallerText { get; init; } = "";

    /// <summary>As <see cref="PromiseKind.TellsOwner"/>.</summary>
    public bool TellsOwner { get; init; }

    /// <summary>As it is, for a form that nobody has filled in yet.</summary>
    public static PromiseKindInput Of(PromiseKind kind)
    {
        var rule = kind.Rule?.ToString().Split(':') ?? [""];
        return new PromiseKindInput
        {
            Name = kind.Name,
            Rule = rule[0],
            RuleCount = rule.Length > 1 ? rule[1] : "",
            Warnings = TypedWarnings.Write(kind.Warnings),
            Attempts = kind.AttemptsUntilLetter.ToString(CultureInfo.InvariantCulture),
            CallerText = kind.CallerText,
            TellsOwner = kind.TellsOwner,
        };
    }
}
