using System.Diagnostics.CodeAnalysis;
using System.Globalization;

namespace Durchwahl.Domain.WorkingDays;

/// <summary>How long a deadline runs. The day of the event does not count (§ 187 Abs. 1 BGB), but for "same-day". Written as text: "next-working-day", "working-days:2", "month" ...</summary>
public abstract record DeadlineRule
{
    DeadlineRule()
    {
    }

    /// <summary>The largest number that a rule takes: ten years of days.</summary>
    public const int LargestCount = 3660;

    /// <summary>What may be written, in German, for a help text or a refusal.</summary>
    public static string Allowed { get; } =
        "same-day, next-working-day, working-days:N, service-days:N, service-hours:N, days:N und month; N ist eine ganze Zahl von 1 bis " + LargestCount.ToString(CultureInfo.InvariantCulture);

    /// <summary>How we read the promise of the authorities' number 115, "within 24 hours of service time", when figures are compared (docs/decisions/0002-reading-115s-24-hours.md).</summary>
    public static DeadlineRule PromiseOf115 { get; } = new ServiceDays(1);

    /// <summary>Whether it is a legal deadline: calendar days, moved by Saturdays, Sundays and public holidays only, over at the following midnight.</summary>
    public virtual bool IsLegal => false;

    /// <summary>Reads a rule.</summary>
    /// <exception cref="FormatException"><paramref name="text"/> is none; the message is the refusal of <see cref="TryParse"/>.</exception>
    public static DeadlineRule Parse(string? text) => TryParse(text, out var rule, out var refusal) ? rule : throw new FormatException(refusal);

    /// <summary>Reads a rule; upper and lower case are alike, blanks around it do not matter.</summary>
    /// <param name="text">As written by <see cref="ToString"/>.</param>
    /// <param name="rule">The rule; null when refused.</param>
    /// <param name="refusal">In German, what is wrong and what is allowed; null when read.</param>
    public static bool TryParse(string? text, [NotNullWhen(true)] out DeadlineRule? rule, [NotNullWhen(false)] out string? refusal)
    {
        (rule, refusal) = (null, null);
        var parts = (text ?? "").Trim().ToLowerInvariant().Split(':');
        var (name, number) = (parts[0], parts.Length > 1 ? string.Join(':', parts[1..]) : null);
        if (WithoutNumber(name) is { } plain)
        {
            if (number is null) rule = plain;
            else refusal = $"„{name}“ steht ohne Zahl. Lassen Sie „:{number}“ weg.";
        }
        else if (WithNumber(name) is { } make)
        {
            if (ReadCount(number) is { } count) rule = make(count);
            else refusal = $"Zu „{name}“ gehört eine ganze Zahl von 1 bis {LargestCount}, zum Beispiel „{name}:2“.";
        }
        else
        {
            refusal = name.Length == 0 ? $"Die Fristregel fehlt. Möglich sind {Allowed}." : $"Die Fristregel „{text!.Trim()}“ gibt es nicht. Möglich sind {Allowed}.";
        }
        return refusal is null;
    }

    static DeadlineRule? WithoutNumber(string name) => name switch
    {
        "same-day" => new SameDay(),
        "next-working-day" => new NextWorkingDay(),
        "month" => new Month(),
        _ => null,
    };

    static Func<int, DeadlineRule>? WithNumber(string name) => name switch
    {
        "working-days" => count => new WorkingDays(count),
        "service-days" => count => new ServiceDays(count),
        "service-hours" => count => new ServiceHours(count),
        "days" => count => new Days(count),
        _ => null,
    };

    static int? ReadCount(string? number) =>
        int.TryParse(number, NumberStyles.None, CultureInfo.InvariantCulture, out var count) && count is >= 1 and <= LargestCount ? count : null;

    static int Checked(int count) => count is >= 1 and <= LargestCount
        ? count
        : throw new ArgumentOutOfRangeException(nameof(count), count, $"Eine Fristregel zählt von 1 bis {LargestCount}.");

    /// <summary>The rule as text that <see cref="Parse"/> reads back.</summary>
    public sealed override string ToString() => this switch
    {
        SameDay => "same-day",
        NextWorkingDay => "next-working-day",
        WorkingDays rule => Text("working-days", rule.Count),
        ServiceDays rule => Text("service-days", rule.Count),
        ServiceHours rule => Text("service-hours", rule.Count),
        Days rule => Text("days", rule.Count),
        Month => "month",
        _ => throw new InvalidOperationException("The hierarchy is closed."),
    };

    static string Text(string name, int count) => string.Create(CultureInfo.InvariantCulture, $"{name}:{count}");

    /// <summary>"same-day": until closing time of the day of the event; of the next working day when that has passed or the day is none.</summary>
    public sealed record SameDay : DeadlineRule;

    /// <summary>"next-working-day": until closing time of the next working day; the same as one working day.</summary>
    public sealed record NextWorkingDay : DeadlineRule;

    /// <summary>"working-days:N": until closing time of the N-th working day after the event.</summary>
    /// <param name="Count">1 to <see cref="LargestCount"/>; else <see cref="ArgumentOutOfRangeException"/>.</param>
    public sealed record WorkingDays(int Count) : DeadlineRule
    {
        /// <summary>How many working days.</summary>
        public int Count { get; } = Checked(Count);
    }

    /// <summary>"service-days:N": until the same clock time N service days later; an event outside service time counts as the next opening.</summary>
    /// <param name="Count">1 to <see cref="LargestCount"/>; else <see cref="ArgumentOutOfRangeException"/>.</param>
    public sealed record ServiceDays(int Count) : DeadlineRule
    {
        /// <summary>How many service days.</summary>
        public int Count { get; } = Checked(Count);
    }

    /// <summary>"service-hours:N": until N hours of service time have run; a span that just fits ends at closing time, not at the next opening.</summary>
    /// <param name="Count">1 to <see cref="LargestCount"/>; else <see cref="ArgumentOutOfRangeException"/>.</param>
    public sealed record ServiceHours(int Count) : DeadlineRule
    {
        /// <summary>How many hours.</summary>
        public int Count { get; } = Checked(Count);
    }

    /// <summary>"days:N": N calendar days (§§ 187 Abs. 1, 188 Abs. 1, 193 BGB, § 26 SGB X).</summary>
    /// <param name="Count">1 to <see cref="LargestCount"/>; else <see cref="ArgumentOutOfRangeException"/>.</param>
    public sealed record Days(int Count) : DeadlineRule
    {
        /// <summary>How many calendar days.</summary>
        public int Count { get; } = Checked(Count);

        /// <inheritdoc/>
        public override bool IsLegal => true;
    }

    /// <summary>"month": one month, to the day of the same number, or the last of a shorter month (§§ 187 Abs. 1, 188 Abs. 2 and 3, 193 BGB, § 26 SGB X).</summary>
    public sealed record Month : DeadlineRule
    {
        /// <inheritdoc/>
        public override bool IsLegal => true;
    }
}
