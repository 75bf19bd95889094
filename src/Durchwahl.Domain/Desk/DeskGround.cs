using System.Collections.Immutable;
using Durchwahl.Domain.PhoneBook;
using Durchwahl.Domain.Promises;
using Durchwahl.Domain.WorkingDays;
using NodaTime;

namespace Durchwahl.Domain.Desk;

/// <summary>What an office brings along when a contact ends: who is there, what it promises, which days it works.</summary>
/// <param name="Book">Its phone book.</param>
/// <param name="Settings">Its kinds and topics.</param>
/// <param name="Calendar">Its working days.</param>
/// <param name="Now">The moment.</param>
public sealed record DeskGround(OfficeBook Book, PromiseSettings Settings, HouseCalendar Calendar, Instant Now)
{
    readonly Lazy<OwnerNames> _names = new(() => new OwnerNames(Book, HouseTime.LocalOf(Now).Date));

    /// <summary>What those who can owe a promise are called.</summary>
    public OwnerNames Names => _names.Value;

    /// <summary>The topics as the desk lists them: who is in need comes first.</summary>
    public ImmutableArray<EnquiryTopic> Topics => [.. Settings.AllTopics().OrderByDescending(topic => topic.IsEmergency)];

    /// <summary>What will be promised unless the agent changes it.</summary>
    public ProposedPromise Propose(DeskEntry entry)
    {
        var topic = Settings.FindTopic(entry.Topic);
        var kind = Settings.FindKind(topic is { IsEmergency: true } ? PromiseKinds.Emergency : PromiseKinds.HandOver)!;
        var owner = ProposedOwner.For(Book, topic, entry);
        var due = PromiseDue.Of(Calendar.DeadlineFor(HouseTime.LocalOf(Now), kind.Rule ?? new DeadlineRule.NextWorkingDay()));
        return new ProposedPromise(topic, kind, owner, Names[owner.Owner], due, topic is null ? "Antwort auf die Frage" : $"Antwort zum Anliegen „{topic.Name}“");
    }
}

/// <summary>A promise as it stands in the form before the agent changes it.</summary>
/// <param name="Topic">The topic; null when nobody said.</param>
/// <param name="Kind">An emergency, or else a hand-over.</param>
/// <param name="Owner">Who should owe it, and why.</param>
/// <param name="OwnerName">What the desk calls the owner.</param>
/// <param name="Due">By when, and how that was counted.</param>
/// <param name="What">What is promised.</param>
public sealed record ProposedPromise(EnquiryTopic? Topic, PromiseKind Kind, ProposedOwner Owner, string OwnerName, PromiseDue Due, string What)
{
    /// <summary>The deadline as the field shows it: "28.12.2026, 18:00 Uhr".</summary>
    public string DueText => DueField.Write(Due.At);
}
