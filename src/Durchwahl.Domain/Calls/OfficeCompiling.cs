using System.Collections.Immutable;
using System.Globalization;
using Durchwahl.Domain.PhoneBook;
using Durchwahl.Domain.PhoneBook.Hours;
using Durchwahl.Domain.PhoneBook.Numbers;
using Durchwahl.Domain.WorkingDays;
using Durchwahl.Queueing;
using NodaTime;

namespace Durchwahl.Domain.Calls;

/// <summary>Compiles phone book and settings of an office for the call engine.</summary>
public sealed class OfficeCompiling
{
    readonly OfficeBook _book;
    readonly CallSettings _settings;
    readonly IReadOnlyDictionary<PhoneNumber, MoveState> _moves;
    readonly SwitchedOffice? _before;
    readonly HouseCalendar _calendar;
    readonly LocalDate _from;
    readonly int _days;
    readonly ImmutableArray<Post> _posts;
    readonly ImmutableArray<Line> _lines;
    readonly Dictionary<PostId, int> _agentOf;
    readonly Dictionary<LineId, int> _placeOf;
    readonly Dictionary<PostId, int> _directDialOf = [];
    readonly Dictionary<TeamId, int> _lineOfTeam = [];
    readonly Dictionary<object, TickIntervals> _compiled = []; // many have the same hours
    readonly int? _serviceLine;

    OfficeCompiling(OfficeBook book, CallSettings settings, IReadOnlyDictionary<PhoneNumber, MoveState> moves, LocalDate from, int days, SwitchedOffice? before)
    {
        (_book, _settings, _moves, _before, _from, _days) = (book, settings, moves, before, from, days);
        _calendar = new HouseCalendar(book.Office.Land, book.Office.Municipality, [.. book.Closures], book.Office.Settings.ServiceTime);
        _posts = KeepOrder(book.Posts, before?.Posts.Select(post => post.Id) ?? [], post => post.Id);
        _lines = KeepOrder(book.Lines.Where(line => line.HoldsOn(from)), before?.Lines.Select(line => line.Id) ?? [], line => line.Id);
        _agentOf = Places(before?.Posts.Select(post => post.Id) ?? [], _posts.Select(post => post.Id));
        _placeOf = Places(before?.Lines.Select(line => line.Id) ?? [], _lines.Select(line => line.Id));
        foreach (var (id, at) in _placeOf) Note(id, at);
        _serviceLine = _placeOf.Where(place => FindLine(place.Key) is { Kind: LineKind.Service }).Select(place => (int?)place.Value).FirstOrDefault();
    }

    /// <summary>Compiles.</summary>
    /// <param name="book">The working state of the phone book.</param>
    /// <param name="settings">What the office chose about its calls.</param>
    /// <param name="moves">Numbers that are not wholly ours; all others are <see cref="MoveState.New"/>.</param>
    /// <param name="from">The first day; the day that decides which numbers hold.</param>
    /// <param name="days">How many days, at least 1; the day before the first is compiled as well, for calls that began before midnight.</param>
    /// <param name="before">The last compilation: lines and posts keep their numbers. Null for the first.</param>
    public static SwitchedOffice Compile(OfficeBook book, CallSettings settings, IReadOnlyDictionary<PhoneNumber, MoveState> moves, LocalDate from, int days, SwitchedOffice? before = null)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(days, 1);
        return new OfficeCompiling(book, settings, moves, from, days, before).Compile();
    }

    SwitchedOffice Compile()
    {
        // Calls that wait were given bits of the last compilation: every key keeps its bit.
        var skills = new SkillBits(
            (_before?.Skills.Tasks ?? []).Concat(_posts.SelectMany(post => post.Qualifications)),
            (_before?.Skills.Languages ?? []).Concat(_posts.SelectMany(post => post.Languages)));
        var lines = _placeOf.OrderBy(place => place.Value).Select(place => FindLine(place.Key) is { } line ? Switched(line) : Unused(place.Value)).ToImmutableArray();
        var posts = _agentOf.OrderBy(place => place.Value).Select(place => FindPost(place.Key) is { } post ? Switched(post) : Gone(place.Value)).ToImmutableArray();
        var plan = new CallPlan
        {
            Lines = [.. _placeOf.OrderBy(place => place.Value).Select(place => FindLine(place.Key) is { } line ? SpecOf(line) : new LineSpec())],
            Skills = [.. _agentOf.OrderBy(place => place.Value).Select(place => FindPost(place.Key) is { } post ? skills.Of(post.Qualifications, post.Languages) : 0)],
        };
        var span = new Interval(HouseTime.InstantOf(_from.AtMidnight()), HouseTime.InstantOf(_from.PlusDays(_days).AtMidnight()));
        return new SwitchedOffice(_book.Office, lines, posts, skills, _settings, plan, span, Forwarded()) { EndDigitsRules = [.. EndDigitsRules()] };
    }

    IEnumerable<EndDigitsRule> EndDigitsRules()
    {
        foreach (var rule in _book.Rules)
            if (rule.When is { EndDigits: { } digits, Surnames: null, Rank: 0 } && _directDialOf.TryGetValue(rule.Post, out var line)) yield return new EndDigitsRule(digits, rule.Task, line);
    }

    // A number that has been printed must forward after a change.
    IEnumerable<KeyValuePair<PhoneNumber, int>> Forwarded()
    {
        var inUse = _lines.Select(line => line.Number).ToHashSet();
        foreach (var former in _book.Lines.Where(line => line.ForwardsOn(_from)).DistinctBy(line => line.Number))
            if (inUse.Add(former.Number) && FollowerOf(former) is { } at) yield return new(former.Number, at);
    }

    int? FollowerOf(Line former) => former switch
    {
        { Kind: LineKind.Service } => _serviceLine,
        { Post: { } post } when _directDialOf.TryGetValue(post, out var at) => at,
        { Team: { } team } when _lineOfTeam.TryGetValue(team, out var at) => at,
        _ => null,
    };

    void Note(LineId id, int at)
    {
        var line = FindLine(id);
        if (line is { Kind: LineKind.DirectDial, Post: { } post }) _directDialOf.TryAdd(post, at);
        if (line is { Kind: LineKind.Team, Team: { } team }) _lineOfTeam.TryAdd(team, at);
    }

    Line? FindLine(LineId id) => _lines.FirstOrDefault(line => line.Id == id);

    Post? FindPost(PostId id) => _posts.FirstOrDefault(post => post.Id == id);

    SwitchedLine Switched(Line line)
    {
        var post = line.Post is { } id ? FindPost(id) : null;
        return new SwitchedLine
        {
            Id = line.Id,
            Number = line.Number,
            Kind = line.Kind,
            Post = line.Post,
            Team = TeamOf(line),
            BelongsTo = post?.Team ?? TeamOf(line),
            Title = post?.Title ?? _book.Teams.FirstOrDefault(team => team.Id == line.Team)?.Name ?? "Servicenummer",
            Open = post is null ? ServiceTime() : Open(post.PhoneHours),
            Absent = post is null ? TickIntervals.None : Absences(post.Id),
            Overflow = OverflowOf(line, post),
            Move = _moves.GetValueOrDefault(line.Number, MoveState.New),
        };
    }

    TeamId? TeamOf(Line line) => line.Team ?? (line.Kind == LineKind.Service ? _settings.Service.Team : null);

    SwitchedLine Unused(int at) => _before!.Lines[at] with { Open = TickIntervals.None, Overflow = [], IsInUse = false };

    SwitchedPost Gone(int at) => _before!.Posts[at] with { Quiet = TickIntervals.Always, ServesPool = false };

    SwitchedPost Switched(Post post)
    {
        var guard = _settings.GuardOf(post.Id);
        return new SwitchedPost
        {
            Id = post.Id,
            Title = post.Title,
            Extension = ExtensionOf(post),
            Quiet = Absences(post.Id).And(Once(guard.QuietTimes, day => guard.QuietTimes.On(day.DayOfWeek))),
            TalksPerHour = guard.TalksPerHour ?? int.MaxValue,
            PauseAfterTalk = OfficeCallRules.TicksOf(guard.PauseAfterTalk),
            ServesPool = _lines.Any(line => line.Kind != LineKind.DirectDial && TeamOf(line) is { } team && team == post.Team),
        };
    }

    string? ExtensionOf(Post post)
    {
        if (!_directDialOf.TryGetValue(post.Id, out var at) || FindLine(_placeOf.First(place => place.Value == at).Key) is not { } line) return null;
        return _book.Office.BaseNumber is { } baseNumber && line.Number.ExtensionWithin(baseNumber) is { } extension ? extension : line.Number.Value.TrimStart('+');
    }

    LineSpec SpecOf(Line line) => line.Kind == LineKind.DirectDial ? DirectDialSpec(line) : PoolSpec(line);

    LineSpec DirectDialSpec(Line line) => new()
    {
        Agents = line.Post is { } post && _agentOf.TryGetValue(post, out var agent) ? [agent] : [],
        Capacity = 5,
        RingsFor = OfficeCallRules.TicksOf(_settings.DirectDials.RingsFor),
        WrapUp = OfficeCallRules.TicksOf(_settings.DirectDials.WrapUp),
        KeepsPlaceFor = OfficeCallRules.TicksOf(_settings.Service.KeepsPlaceFor),
        CallbackAttempts = _settings.Callbacks.Attempts,
        CallbackGap = OfficeCallRules.TicksOf(_settings.Callbacks.Gap),
    };

    LineSpec PoolSpec(Line line) => new()
    {
        Agents = TeamOf(line) is { } team ? [.. _posts.Where(post => post.Team == team).Select(post => _agentOf[post.Id])] : [],
        Strategy = _settings.Service.Strategy,
        Capacity = _settings.Service.MostWaiting,
        RingsFor = OfficeCallRules.TicksOf(_settings.Service.RingsFor),
        WrapUp = OfficeCallRules.TicksOf(_settings.Service.WrapUp),
        WaitsForWhoDidNotAnswer = true,
        NeedsHoldFor = OfficeCallRules.TicksOf(_settings.Service.QualifiedOnlyFor),
        KeepsPlaceFor = OfficeCallRules.TicksOf(_settings.Service.KeepsPlaceFor),
        CallbackAttempts = _settings.Callbacks.Attempts,
        CallbackGap = OfficeCallRules.TicksOf(_settings.Callbacks.Gap),
    };

    // Deputies along the chain, then the team, then the service number; never the line itself.
    ImmutableArray<Overflow> OverflowOf(Line line, Post? post)
    {
        var way = new List<Overflow>();
        var seen = new HashSet<PostId>();
        for (var deputy = post?.Deputy; deputy is { } id && id != post!.Id && seen.Add(id); deputy = FindPost(id)?.Deputy)
            if (_directDialOf.TryGetValue(id, out var at)) way.Add(new Overflow(at, Elsewhere.Deputy));
        if (line.Kind == LineKind.DirectDial && post?.Team is { } team && _lineOfTeam.TryGetValue(team, out var ofTeam)) way.Add(new Overflow(ofTeam, Elsewhere.Team));
        if (line.Kind != LineKind.Service && _serviceLine is { } service) way.Add(new Overflow(service, Elsewhere.Service));
        return [.. way];
    }

    TickIntervals ServiceTime() => Compiled(_calendar.ServiceWindowsOn);

    TickIntervals Open(PhoneHours hours) => Once(hours, day => hours.WindowsOn(day, _calendar));

    TickIntervals Absences(PostId post) => new(_book.Absences.Where(absence => absence.Post == post)
        .Select(absence => (StartOf(absence.FirstDay), absence.LastDay is { } last ? StartOf(last.PlusDays(1)) : Ticks.Never)));

    TickIntervals Once(object hours, Func<LocalDate, ImmutableArray<TimeWindow>> windowsOn) => _compiled.TryGetValue(hours, out var known) ? known : _compiled[hours] = Compiled(windowsOn);

    TickIntervals Compiled(Func<LocalDate, ImmutableArray<TimeWindow>> windowsOn) => new(Enumerable.Range(-1, _days + 1).Select(_from.PlusDays)
        .SelectMany(day => windowsOn(day).Select(window => new DatedWindow(day, window))).Select(window => (TicksAt(window.From), TicksAt(window.Until))));

    static long StartOf(LocalDate day) => TicksAt(day.AtMidnight());

    static long TicksAt(LocalDateTime local) => HouseTime.InstantOf(local).ToUnixTimeTicks();

    static ImmutableArray<T> KeepOrder<T, TId>(IEnumerable<T> all, IEnumerable<TId> before, Func<T, TId> id) where TId : notnull
    {
        var places = before.Select((known, at) => (known, at)).ToDictionary(entry => entry.known, entry => entry.at);
        return [.. all.OrderBy(entry => places.GetValueOrDefault(id(entry), int.MaxValue))];
    }

    static Dictionary<TId, int> Places<TId>(IEnumerable<TId> before, IEnumerable<TId> now) where TId : notnull =>
        before.Concat(now).Distinct().Select((id, at) => (id, at)).ToDictionary(entry => entry.id, entry => entry.at);
}
