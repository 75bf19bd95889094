using System.Collections.Immutable;
using Durchwahl.Domain.WorkingDays;
using NodaTime;

namespace Durchwahl.Domain.PhoneBook.Hours;

/// <summary>The grammar of hours: days, then times, again and again ("Mo, Mi 9-11:30; Do 14-16").</summary>
sealed class HoursSentence
{
    static readonly ImmutableArray<IsoDayOfWeek> MondayToFriday = [.. WeeklyHours.Days.Take(5)];

    readonly ImmutableArray<HoursToken> _tokens;
    readonly List<(IsoDayOfWeek Day, TimeWindow Window)> _windows = [];
    readonly HashSet<IsoDayOfWeek> _closed = [];
    bool _byAppointment, _saysClosed;
    string? _refusal;
    int _at;

    HoursSentence(ImmutableArray<HoursToken> tokens) => _tokens = tokens;

    HoursToken? Next => _at < _tokens.Length ? _tokens[_at] : null;

    /// <summary>The meaning of the words.</summary>
    /// <param name="tokens">Without fillers.</param>
    /// <param name="quote">The whole text in quotation marks.</param>
    public static HoursReading Read(ImmutableArray<HoursToken> tokens, string quote)
    {
        if (tokens.OfType<HoursToken.Unknown>().FirstOrDefault() is { } unknown) return new HoursReading.Refused(unknown.Reason);
        if (tokens.All(token => token is HoursToken.To or HoursToken.And)) return Empty(quote);
        var sentence = new HoursSentence(tokens);
        sentence.ReadAll(quote);
        return sentence._refusal is { } refusal ? new HoursReading.Refused(refusal) : sentence.Meaning(quote);
    }

    // "vormittags" alone consists of fillers: it names no time.
    static HoursReading Empty(string quote) => quote.Any(char.IsLetter) ? new HoursReading.Refused(NoTimes(quote)) : new HoursReading.Nothing();

    static string NoTimes(string quote) => $"{quote} nennt keine Uhrzeit. Schreiben Sie zum Beispiel Mo–Fr 08:00–12:00.";

    void ReadAll(string quote)
    {
        var days = ImmutableArray<IsoDayOfWeek>.Empty;
        while (_refusal is null && Next is { } token)
        {
            switch (token)
            {
                case HoursToken.Day or HoursToken.Daily when StandsBehindAllTimes():
                    MoveAllTimesTo(ReadDays());
                    break;
                case HoursToken.Day or HoursToken.Daily:
                    days = ReadDays();
                    ReadWhatHoldsOn(days, quote);
                    break;
                case HoursToken.Time:
                    ReadWindows(days.IsEmpty ? MondayToFriday : days, quote);
                    break;
                case HoursToken.Except:
                    _at++;
                    if (Next is HoursToken.Day) _closed.UnionWith(ReadDays());
                    else _refusal = $"{quote}: Hinter „außer“ fehlt der Tag.";
                    break;
                default:
                    ReadSign(token, quote);
                    break;
            }
        }
    }

    void ReadSign(HoursToken token, string quote)
    {
        _at++;
        if (token is HoursToken.ByAppointment) _byAppointment = true;
        else if (token is HoursToken.Closed) _saysClosed = true;
        else if (token is not HoursToken.And) _refusal = $"{quote}: Vor oder hinter „{token.Text}“ fehlt etwas. Schreiben Sie zum Beispiel Mo–Fr 08:00–12:00.";
    }

    // "8-12 Uhr Mo-Fr": the days come last and nothing but days follows.
    bool StandsBehindAllTimes() =>
        _windows.Count > 0
        && !_tokens.Take(_at).Any(token => token is HoursToken.Day or HoursToken.Daily)
        && _tokens.Skip(_at).All(token => token is HoursToken.Day or HoursToken.Daily or HoursToken.To or HoursToken.And);

    void MoveAllTimesTo(ImmutableArray<IsoDayOfWeek> days)
    {
        var windows = _windows.Select(entry => entry.Window).Distinct().ToList();
        _windows.Clear();
        _windows.AddRange(days.SelectMany(day => windows.Select(window => (day, window))));
    }

    ImmutableArray<IsoDayOfWeek> ReadDays()
    {
        var days = new List<IsoDayOfWeek>();
        while (Next is HoursToken.Day or HoursToken.Daily)
        {
            days.AddRange(ReadDayOrSpan());
            if (Next is HoursToken.And && JointsLeadToADay()) SkipJoints();
        }
        return [.. days.Distinct().Order()];
    }

    IEnumerable<IsoDayOfWeek> ReadDayOrSpan()
    {
        if (_tokens[_at++] is not HoursToken.Day first) return MondayToFriday;
        if (Next is not HoursToken.To || _at + 1 >= _tokens.Length || _tokens[_at + 1] is not HoursToken.Day last) return [first.Of];
        _at += 2;
        if (last.Of <= first.Of) _refusal = $"„{first.Text}–{last.Text}“ läuft über das Ende der Woche. Schreiben Sie die Tage einzeln.";
        while (Next is HoursToken.Daily) _at++; // "Mo-Do täglich 9-12"
        return WeeklyHours.Days.Where(day => first.Of <= day && day <= last.Of);
    }

    bool JointsLeadToADay()
    {
        var at = _at;
        while (at < _tokens.Length && _tokens[at] is HoursToken.And) at++;
        return at < _tokens.Length && _tokens[at] is HoursToken.Day;
    }

    void SkipJoints()
    {
        while (Next is HoursToken.And) _at++;
    }

    void ReadWhatHoldsOn(ImmutableArray<IsoDayOfWeek> days, string quote)
    {
        if (_refusal is not null) return;
        SkipJoints(); // a line end between the days and their times
        switch (Next)
        {
            case HoursToken.Time:
                ReadWindows(days, quote);
                break;
            case HoursToken.Closed or HoursToken.To when Next is HoursToken.Closed || _at + 1 == _tokens.Length || _tokens[_at + 1] is HoursToken.And:
                _at++;
                _saysClosed = true;
                _closed.UnionWith(days);
                break;
            case HoursToken.ByAppointment:
                _at++;
                _byAppointment = true;
                break;
            default:
                _refusal = NoTimes($"„{string.Join(", ", days.Select(GermanDays.Short))}“");
                break;
        }
    }

    void ReadWindows(ImmutableArray<IsoDayOfWeek> days, string quote)
    {
        if (days.All(_closed.Contains)) _refusal = $"{quote}: Hinter „geschlossen“ folgen Zeiten ohne Tag.";
        while (_refusal is null && Next is HoursToken.Time from)
        {
            _at++;
            if (Next is not HoursToken.To || _at + 1 >= _tokens.Length || _tokens[_at + 1] is not HoursToken.Time until)
            {
                _refusal = $"{quote}: Hinter {ListText.Quote(from.Text)} fehlt das Ende. Schreiben Sie zum Beispiel 09:00–12:00.";
                return;
            }
            _at += 2;
            AddWindow(days, from, until);
        }
    }

    void AddWindow(ImmutableArray<IsoDayOfWeek> days, HoursToken.Time from, HoursToken.Time until)
    {
        if (until.Of <= from.Of) _refusal = $"„{from.Text}–{until.Text}“ endet nicht nach dem Anfang.";
        else if (Next is HoursToken.To) _refusal = $"Hinter „{from.Text}–{until.Text}“ steht noch „{Next.Text}“. Trennen Sie mehrere Zeiten mit einem Komma.";
        else _windows.AddRange(days.Select(day => (day, new TimeWindow(from.Of, until.Of))));
    }

    HoursReading Meaning(string quote)
    {
        var weekly = new WeeklyHours(_windows.Where(entry => !_closed.Contains(entry.Day)));
        if (!weekly.IsEmpty) return new HoursReading.Hours(weekly, _byAppointment);
        if (_byAppointment) return new HoursReading.ByAppointmentOnly();
        return _saysClosed ? new HoursReading.Nothing() : new HoursReading.Refused(NoTimes(quote));
    }
}
