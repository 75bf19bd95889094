using System.Collections.Immutable;
using System.Globalization;
using Durchwahl.Domain.PhoneBook;
using Durchwahl.Domain.PhoneBook.Numbers;
using Durchwahl.Domain.PhoneBook.Responsibilities;
using Durchwahl.Queueing;
using NodaTime;

namespace Durchwahl.Domain.Calls;

/// <summary>
/// The phone book and the settings of an office, compiled for some days: numbers in place of names, ticks in place of calendars. The call engine, and so the
/// live exchange, the practice exchange and the simulation, works with nothing else. Times are ticks since the Unix epoch.
/// </summary>
public sealed class SwitchedOffice
{
    internal SwitchedOffice(
        Office office, ImmutableArray<SwitchedLine> lines, ImmutableArray<SwitchedPost> posts, SkillBits skills, CallSettings settings, CallPlan plan, Interval span,
        IEnumerable<KeyValuePair<PhoneNumber, int>> forwarded)
    {
        (Office, Lines, Posts, Skills, Settings, Plan, Span) = (office, lines, posts, skills, settings, plan, span);
        Rules = new OfficeCallRules(this);
        LineOfNumber = lines.Select((line, at) => (line, at)).Where(entry => entry.line.IsInUse).GroupBy(entry => entry.line.Number).ToImmutableDictionary(same => same.Key, same => same.First().at)
            .AddRange(forwarded);
        DirectDialOf = lines.Select((line, at) => (line, at)).Where(entry => entry.line is { Kind: LineKind.DirectDial, Post: not null, IsInUse: true })
            .GroupBy(entry => entry.line.Post!.Value).ToImmutableDictionary(same => same.Key, same => same.First().at);
        AgentOf = posts.Select((post, at) => (post.Id, at)).ToImmutableDictionary(post => post.Id, post => post.at);
    }

    /// <summary>The office.</summary>
    public Office Office { get; }

    /// <summary>The lines; the index is the number of the line in the engine.</summary>
    public ImmutableArray<SwitchedLine> Lines { get; }

    /// <summary>The posts; the index is the number of the agent in the engine.</summary>
    public ImmutableArray<SwitchedPost> Posts { get; }

    /// <summary>Which bit stands for which language and qualification.</summary>
    public SkillBits Skills { get; }

    /// <summary>What the office chose.</summary>
    public CallSettings Settings { get; }

    /// <summary>What the engine needs to know of lines and agents.</summary>
    public CallPlan Plan { get; }

    /// <summary>What the office decides.</summary>
    public OfficeCallRules Rules { get; }

    /// <summary>The time for which hours and absences were compiled; compile anew before it ends.</summary>
    public Interval Span { get; }

    /// <summary>The line that a number rings; former numbers ring the line that followed.</summary>
    public ImmutableDictionary<PhoneNumber, int> LineOfNumber { get; }

    /// <summary>The direct dial of a post, for posts that have one.</summary>
    public ImmutableDictionary<PostId, int> DirectDialOf { get; }

    /// <summary>The agent that a post is.</summary>
    public ImmutableDictionary<PostId, int> AgentOf { get; }

    /// <summary>Rules that lead from end digits of the BG number alone to a post with a direct dial, in the order of the office.</summary>
    public ImmutableArray<EndDigitsRule> EndDigitsRules { get; init; } = [];

    /// <summary>Who is in charge of a BG number with these end digits; null when they do not tell.</summary>
    /// <param name="typed">One or more digits, the last ones of the number.</param>
    public EndDigitsRule? FindByEndDigits(string typed)
    {
        var lastThree = int.Parse(typed.Length > 3 ? typed[^3..] : typed, CultureInfo.InvariantCulture);
        return EndDigitsRules.FirstOrDefault(rule => typed.Length >= rule.Digits.DigitCount && rule.Digits.Contains(lastThree));
    }

    /// <summary>The number that people see whom we call back: the chosen one, the service number or the first of the office; null when it has none.</summary>
    public PhoneNumber? ShownNumber => PhoneNumber.TryParse(Settings.Callbacks.ShownNumber, out var chosen) ? chosen
        : ServiceLine is { } service ? Lines[service].Number
        : Lines.Where(line => line.IsInUse).Select(line => (PhoneNumber?)line.Number).FirstOrDefault();

    /// <summary>The line that a dialled number rings; the service number for numbers of the office that ring nothing. Null when the number is not the office's.</summary>
    /// <param name="dialled">As carriers and desk phones write it: "+4957219824", "0572198-24", "24".</param>
    public int? FindLine(string dialled)
    {
        if (PhoneNumber.TryParse(dialled, out var stored) && LineOfNumber.TryGetValue(stored, out var known)) return known;
        if (DialledNumber(dialled) is not { } number) return null;
        if (LineOfNumber.TryGetValue(number, out var line)) return line;
        return Office.BaseNumber is { } own && number.ExtensionWithin(own) is not null ? ServiceLine : null;
    }

    PhoneNumber? DialledNumber(string dialled) =>
        Office.BaseNumber is { } own && dialled.Length <= 5 && dialled.All(char.IsAsciiDigit) && dialled[0] != '0' ? own.NumberOf(dialled)
        : PhoneNumberNotation.Read(dialled) is NumberReading.Number number ? number.Value : null;

    /// <summary>The post with a desk phone of this account; null when there is none.</summary>
    public int? FindAgent(string phone) => Posts.Select((post, at) => (post, at)).Where(entry => entry.post.Extension == phone).Select(entry => (int?)entry.at).FirstOrDefault();

    /// <summary>The line that the service number rings; null when the office has none.</summary>
    public int? ServiceLine => Lines.Select((line, at) => (line, at)).Where(entry => entry.line is { Kind: LineKind.Service, IsInUse: true }).Select(entry => (int?)entry.at).FirstOrDefault();
}

/// <summary>A line, compiled.</summary>
public sealed record SwitchedLine
{
    /// <summary>Identifies the line.</summary>
    public required LineId Id { get; init; }

    /// <summary>Its number.</summary>
    public required PhoneNumber Number { get; init; }

    /// <summary>What it rings.</summary>
    public required LineKind Kind { get; init; }

    /// <summary>The post that it rings; null for teams and the service centre.</summary>
    public PostId? Post { get; init; }

    /// <summary>The team that it rings; null for posts and lines without a team.</summary>
    public TeamId? Team { get; init; }

    /// <summary>The team that it belongs to: its own, or that of its post; null when neither has one.</summary>
    public TeamId? BelongsTo { get; init; }

    /// <summary>What it is called on screens: the post, the team or "Servicenummer".</summary>
    public required string Title { get; init; }

    /// <summary>When it is answered.</summary>
    public TickIntervals Open { get; init; } = TickIntervals.None;

    /// <summary>When the post that it rings is absent.</summary>
    public TickIntervals Absent { get; init; } = TickIntervals.None;

    /// <summary>Where its calls go otherwise, in order.</summary>
    public ImmutableArray<Overflow> Overflow { get; init; } = [];

    /// <summary>How far the number has moved from the old telephone system.</summary>
    public MoveState Move { get; init; } = MoveState.New;

    /// <summary>Whether the number still rings something; one that was taken out of the phone book keeps its place here until the program ends.</summary>
    public bool IsInUse { get; init; } = true;
}

/// <summary>Another line that a call may go to.</summary>
/// <param name="Line">The line.</param>
/// <param name="By">As what.</param>
public readonly record struct Overflow(int Line, Elsewhere By);

/// <summary>Leads from end digits of the BG number to a direct dial.</summary>
/// <param name="Digits">The end digits.</param>
/// <param name="Task">Key of the task.</param>
/// <param name="Line">The direct dial.</param>
public sealed record EndDigitsRule(BenefitUnitEndDigits Digits, string Task, int Line);

/// <summary>A post, compiled.</summary>
public sealed record SwitchedPost
{
    /// <summary>Identifies the post.</summary>
    public required PostId Id { get; init; }

    /// <summary>What it is called.</summary>
    public required string Title { get; init; }

    /// <summary>The extension of its desk phone, which is also the account of the phone at the exchange; null when it has none.</summary>
    public string? Extension { get; init; }

    /// <summary>When its phone does not ring: absences and quiet times.</summary>
    public TickIntervals Quiet { get; init; } = TickIntervals.None;

    /// <summary>The most talks that begin in a clock hour; <see cref="int.MaxValue"/> for no limit.</summary>
    public int TalksPerHour { get; init; } = int.MaxValue;

    /// <summary>The shortest pause after a talk, in ticks.</summary>
    public long PauseAfterTalk { get; init; }

    /// <summary>Whether it serves the service number or a team line, not only its direct dial.</summary>
    public bool ServesPool { get; init; }
}
