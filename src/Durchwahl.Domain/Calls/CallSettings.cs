using System.Collections.Immutable;
using Durchwahl.Domain.PhoneBook;
using Durchwahl.Domain.WorkingDays;
using Durchwahl.Queueing;
using NodaTime;

namespace Durchwahl.Domain.Calls;

/// <summary>What an office chooses about its calls; every default can stay.</summary>
public sealed record CallSettings
{
    /// <summary>The service number and the lines of teams.</summary>
    public ServiceLineSettings Service { get; init; } = new();

    /// <summary>The direct dials.</summary>
    public DirectDialSettings DirectDials { get; init; } = new();

    /// <summary>How every post is protected from overload, unless <see cref="Guards"/> says otherwise.</summary>
    public LoadGuard Guard { get; init; } = LoadGuard.None;

    /// <summary>Posts with a protection of their own.</summary>
    public ImmutableArray<PostGuard> Guards { get; init; } = [];

    /// <summary>Calling back.</summary>
    public CallbackSettings Callbacks { get; init; } = new();

    /// <summary>After how many days the numbers of callers are forgotten; suppressed ones are never kept. 90 by default.</summary>
    public int KeepsCallerNumbersForDays { get; init; } = 90;

    /// <summary>The protection of a post.</summary>
    public LoadGuard GuardOf(PostId post) => Guards.FirstOrDefault(guard => guard.Post == post)?.Guard ?? Guard;
}

/// <summary>The service number: one waiting line for all concerns. Team lines work alike.</summary>
public sealed record ServiceLineSettings
{
    /// <summary>Which free agent is rung.</summary>
    public Strategy Strategy { get; init; } = Strategy.LongestIdle;

    /// <summary>Who serves the service number when the phone book names no team for it; null for nobody, which makes every call an offer.</summary>
    public TeamId? Team { get; init; }

    /// <summary>How long a phone rings before the next is tried.</summary>
    public Duration RingsFor { get; init; } = Duration.FromSeconds(20);

    /// <summary>Wrap-up after each talk, on all lines of the agent.</summary>
    public Duration WrapUp { get; init; } = Duration.FromSeconds(40);

    /// <summary>The most callers who may wait.</summary>
    public int MostWaiting { get; init; } = 50;

    /// <summary>After this wait a message or a callback is offered, and again after as long.</summary>
    public Duration LongestWait { get; init; } = Duration.FromMinutes(10);

    /// <summary>When nine in ten callers would wait longer, a message or a callback is offered before joining; whoever prefers to wait may.</summary>
    public Duration DivertsAbove { get; init; } = Duration.FromMinutes(20);

    /// <summary>How long only agents with the language and qualification that the caller needs are asked; afterwards anybody.</summary>
    public Duration QualifiedOnlyFor { get; init; } = Duration.FromSeconds(60);

    /// <summary>Within this time a caller who was cut off and calls again has the old place.</summary>
    public Duration KeepsPlaceFor { get; init; } = Duration.FromMinutes(10);

    /// <summary>Whether who waits when the line closes is still served.</summary>
    public bool ServesWaitingAtClosing { get; init; } = true;

    /// <summary>Whether callers may say that they have no money at all, no roof or no power, and go first.</summary>
    public bool AsksForEmergency { get; init; } = true;

    /// <summary>Whether callers may type the end digits of their BG number and are led to the post in charge.</summary>
    public bool AsksForEndDigits { get; init; } = true;

    /// <summary>Keys of the tasks that callers can choose by the keys 3 to 8, in order, so that somebody who is qualified for it answers; empty for no choice. Of the six usual ones.</summary>
    public ImmutableArray<string> Topics { get; init; } = [];

    /// <summary>Whether agents have to sign in; otherwise everybody in the team serves whose phone answers.</summary>
    public bool AgentsSignIn { get; init; }
}

/// <summary>Where else a call to a direct dial may go.</summary>
[Flags]
public enum Elsewhere
{
    /// <summary>Nowhere: the caller hears why, and what can be chosen.</summary>
    Nowhere = 0,

    /// <summary>To whoever stands in, along the chain of deputies, each within the own phone hours.</summary>
    Deputy = 1,

    /// <summary>To the line of the team.</summary>
    Team = 2,

    /// <summary>To the service number.</summary>
    Service = 4,

    /// <summary>To the first of all that is there.</summary>
    Everywhere = Deputy | Team | Service,
}

/// <summary>The direct dials.</summary>
public sealed record DirectDialSettings
{
    /// <summary>How long the phone rings.</summary>
    public Duration RingsFor { get; init; } = Duration.FromSeconds(25);

    /// <summary>How long a caller waits for a talk to end before going elsewhere.</summary>
    public Duration BusyWait { get; init; } = Duration.FromSeconds(45);

    /// <summary>Wrap-up after a talk.</summary>
    public Duration WrapUp { get; init; } = Duration.FromSeconds(40);

    /// <summary>Where calls go when the phone is busy for too long, or nobody answers.</summary>
    public Elsewhere WhenBusy { get; init; } = Elsewhere.Everywhere;

    /// <summary>Where calls go that the load guard keeps away.</summary>
    public Elsewhere WhenGuarded { get; init; } = Elsewhere.Everywhere;

    /// <summary>Where calls go when the post is absent.</summary>
    public Elsewhere WhenAbsent { get; init; } = Elsewhere.Everywhere;

    /// <summary>Where calls go outside the phone hours; by default the next phone hour is announced.</summary>
    public Elsewhere WhenClosed { get; init; } = Elsewhere.Nowhere;
}

/// <summary>What may be chosen instead of an answer at once, and how callers are called back.</summary>
public sealed record CallbackSettings
{
    /// <summary>Whether a callback is offered. A message always is.</summary>
    public bool AreOffered { get; init; } = true;

    /// <summary>How often somebody is called back before a person has to see to it.</summary>
    public int Attempts { get; init; } = 3;

    /// <summary>The gap between two attempts; however short it is, they fall into different clock hours.</summary>
    public Duration Gap { get; init; } = Duration.FromMinutes(70);

    /// <summary>The number that people see whom we call back; null for the service number, or the first number of the office.</summary>
    public string? ShownNumber { get; init; }

    /// <summary>Beginnings of numbers that may be called besides German geographic and mobile ones, as in "+31"; empty for none.</summary>
    public ImmutableArray<string> AlsoAllowed { get; init; } = [];

    /// <summary>How many callbacks one number may ask for in a day.</summary>
    public int MostPerNumberAndDay { get; init; } = 3;
}

/// <summary>Protects a post from overload (Belastungsschutz). Beyond it calls go elsewhere, and the caller never notices a refusal.</summary>
/// <param name="TalksPerHour">The most talks that begin in a clock hour; null for no limit.</param>
/// <param name="PauseAfterTalk">The shortest pause after a talk, wrap-up included.</param>
/// <param name="QuietTimes">When the phone does not ring, on the clock in the house.</param>
public sealed record LoadGuard(int? TalksPerHour, Duration PauseAfterTalk, WeeklyHours QuietTimes)
{
    /// <summary>No protection.</summary>
    public static LoadGuard None { get; } = new(null, Duration.Zero, WeeklyHours.None);
}

/// <summary>A protection of its own for one post.</summary>
/// <param name="Post">The post.</param>
/// <param name="Guard">Its protection.</param>
public sealed record PostGuard(PostId Post, LoadGuard Guard);
