using Durchwahl.Calls.Contract;
using Durchwahl.Data;
using Durchwahl.Domain;
using Durchwahl.Domain.Calls;
using Durchwahl.Domain.PhoneBook;
using Durchwahl.Domain.WorkingDays;
using Durchwahl.PhoneBook.Contract;
using Durchwahl.Queueing;
using NodaTime;

namespace Durchwahl.Demo;

/// <summary>Some weeks of invented calls before today, so that the figures of the demonstration have a history: the same ones in every demonstration of a day.</summary>
sealed class DemoWeeks(OfficeBook book, LocalDate today)
{
    /// <summary>How far back the figures of the demonstration go.</summary>
    public const int WorkingDays = 60;

    const double CallsPerDay = 140;
    const double MondayFactor = 1.25;

    // How many of a day's calls come in each hour from 8 to 16 o'clock.
    static readonly double[] Hours = [.16, .19, .17, .13, .09, .08, .09, .06, .03];
    static readonly string?[] Topics = ["umzug", "bescheid", "geld", "einkommen", "anschrift", "krankenkasse", "termin", null, null];

    readonly Random _chance = new(2026);
    readonly HouseCalendar _calendar = OfficeCalendars.Of(book);
    readonly Line _service = book.Lines.First(line => line.Kind == LineKind.Service);
    readonly List<(Line Line, TeamId? Team)> _dials = [.. book.Lines.Where(line => line is { Kind: LineKind.DirectDial, LastDay: null }).Select(line => (line, book.Posts.First(post => post.Id == line.Post).Team))];

    /// <summary>Saves them all in one transaction.</summary>
    public Task Save(Database database)
    {
        var records = Days().SelectMany(CallsOf).ToList();
        return database.Write(transaction => CountedContacts.SaveInvented(transaction, records));
    }

    IEnumerable<LocalDate> Days()
    {
        var day = today;
        for (var left = WorkingDays; left > 0; left--)
        {
            do day = day.PlusDays(-1);
            while (!_calendar.IsWorkingDay(day));
            yield return day;
        }
    }

    List<ContactRecord> CallsOf(LocalDate day)
    {
        var expected = CallsPerDay * (day.DayOfWeek == IsoDayOfWeek.Monday ? MondayFactor : 1) * (.9 + (.2 * _chance.NextDouble()));
        var calls = new List<ContactRecord>();
        for (var hour = 0; hour < Hours.Length; hour++)
            for (var left = expected * Hours[hour]; left > _chance.NextDouble(); left--) calls.Add(Call(At(day, 8 + hour), load: Hours[hour] / Hours[1]));
        LinkSome(calls);
        return calls;
    }

    Instant At(LocalDate day, int hour) => HouseTime.InstantOf(day.At(new LocalTime(hour, 0))) + Duration.FromMilliseconds(_chance.Next(3_600_000));

    ContactRecord Call(Instant arrived, double load)
    {
        var isDirect = _chance.NextDouble() < .3;
        var (line, team) = isDirect ? _dials[_chance.Next(_dials.Count)] : (_service, _service.Team);
        var isGuarded = isDirect && _chance.NextDouble() < .06;
        var overflows = isGuarded || (isDirect && _chance.NextDouble() < .2);
        var waited = Exponential((isDirect ? 14 : 45) * load);
        var ending = EndingOf(ref waited, patience: Exponential(600));
        return new ContactRecord
        {
            Id = new ContactId(Guid.CreateVersion7(arrived.ToDateTimeOffset())), Office = book.Office.Id, Source = ContactSource.Practice, Channel = ContactChannel.Call, Dialled = line.Number, Kind = line.Kind,
            EndedOn = overflows ? _service.Number : line.Number, EndedKind = overflows ? LineKind.Service : line.Kind, Team = team, Topic = Topics[_chance.Next(Topics.Length)], Arrived = arrived,
            Waited = Duration.FromMilliseconds((long)(waited * 1000)), Handled = ending == Ending.Answered ? Duration.FromMilliseconds((long)(Talk() * 1000)) : Duration.Zero, Ending = ending,
            IsInHours = !isDirect || _chance.NextDouble() < .7, IsGuarded = isGuarded, CanBeLinked = _chance.NextDouble() < .8,
        };
    }

    // Whoever loses patience leaves, or takes the offer of a message or a callback.
    Ending EndingOf(ref double waited, double patience)
    {
        if (waited <= patience && waited <= 240) return _chance.NextDouble() < .97 ? Ending.Answered : Ending.Message;
        waited = Math.Min(patience, 240);
        return _chance.Next(10) switch { < 4 => Ending.Left, < 7 => Ending.Message, _ => Ending.Callback };
    }

    // One in eight calls again on the same day because the first call did not settle it.
    void LinkSome(List<ContactRecord> calls)
    {
        for (var at = 12; at < calls.Count; at++)
            if (_chance.Next(8) == 0 && calls[at - 12] is { CanBeLinked: true } earlier && earlier.Arrived < calls[at].Arrived)
                calls[at] = calls[at] with { Earlier = earlier.Id, Topic = earlier.Topic, CanBeLinked = true };
    }

    double Exponential(double mean) => -mean * Math.Log(1 - _chance.NextDouble());

    // Lognormal with a mean of 200 s and a coefficient of variation of 0.9.
    double Talk() => Math.Exp(5.0 + (.77 * Math.Sqrt(-2 * Math.Log(1 - _chance.NextDouble())) * Math.Cos(2 * Math.PI * _chance.NextDouble())));
}
