using NodaTime;

namespace Durchwahl.Domain.WorkingDays;

/// <summary>Days on which the house is closed although they are no holidays. Closures move promises, never legal deadlines.</summary>
public abstract record HouseClosure
{
    HouseClosure(string reason)
    {
        if (string.IsNullOrWhiteSpace(reason)) throw new ArgumentException("Zu einem Schließtag gehört ein Grund.", nameof(reason));
        Reason = reason.Trim();
    }

    /// <summary>Why, in German as people may read it: "Heiligabend", "Personalversammlung".</summary>
    public string Reason { get; }

    /// <summary>24 and 31 December of every year.</summary>
    public static IReadOnlyList<HouseClosure> Default { get; } =
        [new EveryYear(new AnnualDate(12, 24), "Heiligabend"), new EveryYear(new AnnualDate(12, 31), "Silvester")];

    /// <summary>A closure on a single day.</summary>
    public static HouseClosure On(LocalDate date, string reason) => new Once(date, date.PlusDays(1), reason);

    /// <summary>Whether the house is closed by this on <paramref name="date"/>.</summary>
    public abstract bool Covers(LocalDate date);

    /// <summary>A closure on the same day of every year.</summary>
    public sealed record EveryYear : HouseClosure
    {
        /// <summary>Makes a yearly closure.</summary>
        /// <param name="day">The day; 29 February closes in leap years only.</param>
        /// <param name="reason">Not blank.</param>
        /// <exception cref="ArgumentException"><paramref name="reason"/> is blank.</exception>
        public EveryYear(AnnualDate day, string reason) : base(reason) => Day = day;

        /// <summary>The day of the year.</summary>
        public AnnualDate Day { get; }

        /// <inheritdoc/>
        public override bool Covers(LocalDate date) => (date.Month, date.Day) == (Day.Month, Day.Day);
    }

    /// <summary>A closure over one stretch of days, half-open.</summary>
    public sealed record Once : HouseClosure
    {
        /// <summary>Makes a closure that happens once.</summary>
        /// <param name="from">The first closed day.</param>
        /// <param name="until">The first day that is open again.</param>
        /// <param name="reason">Not blank.</param>
        /// <exception cref="ArgumentException"><paramref name="until"/> is not later than <paramref name="from"/>, or <paramref name="reason"/> is blank.</exception>
        public Once(LocalDate from, LocalDate until, string reason) : base(reason)
        {
            if (until <= from) throw new ArgumentException("Eine Schließzeit endet nach ihrem ersten Tag.", nameof(until));
            (From, Until) = (from, until);
        }

        /// <summary>The first closed day.</summary>
        public LocalDate From { get; }

        /// <summary>The first day that is open again.</summary>
        public LocalDate Until { get; }

        /// <inheritdoc/>
        public override bool Covers(LocalDate date) => From <= date && date < Until;
    }
}
