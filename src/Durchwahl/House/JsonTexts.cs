using System.Text.Json;
using System.Text.Json.Serialization;
using Durchwahl.Domain.Calls;
using Durchwahl.Domain.PhoneBook;
using Durchwahl.Domain.PhoneBook.Hours;
using Durchwahl.Domain.PhoneBook.Numbers;
using Durchwahl.Domain.PhoneBook.Responsibilities;
using Durchwahl.Domain.Planning;
using Durchwahl.Domain.Promises;
using Durchwahl.Domain.Promises.Representatives;
using Durchwahl.Domain.Promises.Talks;
using Durchwahl.Domain.WorkingDays;
using NodaTime;
using NodaTime.Text;

namespace Durchwahl.House;

/// <summary>The values that are one text in JSON: times, numbers, hours and ranges as people and lists write them.</summary>
static class JsonTexts
{
    static readonly ZonedDateTimePattern WithOffset = ZonedDateTimePattern.CreateWithInvariantCulture("uuuu'-'MM'-'dd'T'HH':'mm':'sso<+HH:mm>", null);

    public static IEnumerable<JsonConverter> Converters { get; } =
    [
        Id(value => new OfficeId(value), id => id.Value),
        Id(value => new SiteId(value), id => id.Value),
        Id(value => new TeamId(value), id => id.Value),
        Id(value => new PostId(value), id => id.Value),
        Id(value => new StaffMemberId(value), id => id.Value),
        Id(value => new LineId(value), id => id.Value),
        Id(value => new ResponsibilityId(value), id => id.Value),
        Id(value => new AbsenceId(value), id => id.Value),
        Id(value => new ContactId(value), id => id.Value),
        Id(value => new VoiceMessageId(value), id => id.Value),
        Id(value => new CallbackRequestId(value), id => id.Value),
        Id(value => new WrongNumberReportId(value), id => id.Value),
        Id(value => new PromiseId(value), id => id.Value),
        Id(value => new RepresentationId(value), id => id.Value),
        Id(value => new TalkId(value), id => id.Value),
        Id(value => new SavedDemandId(value), id => id.Value),
        new Text<OfficeKey>(OfficeKey.Parse, key => key.Value),
        new Text<Land>(Enum.Parse<Land>, land => land.ToString()),
        new Text<Instant>(text => InstantPattern.ExtendedIso.Parse(text).Value, InstantPattern.ExtendedIso.Format),
        new Text<LocalDate>(text => LocalDatePattern.Iso.Parse(text).Value, LocalDatePattern.Iso.Format),
        new Text<LocalDateTime>(text => LocalDateTimePattern.ExtendedIso.Parse(text).Value, LocalDateTimePattern.ExtendedIso.Format),
        new Text<Duration>(text => DurationPattern.JsonRoundtrip.Parse(text).Value, DurationPattern.JsonRoundtrip.Format),
        new Text<DeadlineRule>(DeadlineRule.Parse, rule => rule.ToString()),
        new Text<ZonedDateTime>(_ => throw new NotSupportedException("Times with offset are only written."), WithOffset.Format),
        new Text<PhoneNumber>(PhoneNumber.Parse, number => number.Value),
        new Text<BaseNumber>(BaseNumber.Parse, number => number.ToString()),
        new Text<TimeWindow>(HoursNotation.ParseWindow, HoursNotation.Write),
        new Text<WeeklyHours>(ReadHours, HoursNotation.Write),
        new Text<HouseClosure>(ReadClosure, WriteClosure),
        new Text<SurnameRanges>(text => SurnameRanges.Read(text), ranges => ranges.Write()),
        new Text<PlaceSelector>(PlaceSelector.Read, places => places.Write()),
        new Text<BenefitUnitEndDigits>(BenefitUnitEndDigits.Read, digits => digits.Write()),
    ];

    static Text<T> Id<T>(Func<Guid, T> make, Func<T, Guid> value) => new(text => make(Guid.Parse(text)), id => value(id).ToString("D"));

    static WeeklyHours ReadHours(string text) => HoursNotation.Read(text) switch
    {
        HoursReading.Hours hours => hours.Weekly,
        HoursReading.Nothing => WeeklyHours.None,
        _ => throw new JsonException($"No weekly hours: {text}"),
    };

    static TimeWindow ReadWindow(string text)
    {
        var times = text.Split('-').Select(time => LocalTimePattern.ExtendedIso.Parse(time.Length == 5 ? time + ":00" : time).Value).ToList();
        return new TimeWindow(times[0], times[1]);
    }

    // "12-24: Heiligabend" each year, "2027-05-07/2027-05-08: Betriebsausflug" once, both days included.
    static string WriteClosure(HouseClosure closure) => closure switch
    {
        HouseClosure.EveryYear yearly => $"{AnnualDatePattern.Iso.Format(yearly.Day)}: {yearly.Reason}",
        HouseClosure.Once once => $"{LocalDatePattern.Iso.Format(once.From)}/{LocalDatePattern.Iso.Format(once.Until.PlusDays(-1))}: {once.Reason}",
        _ => throw new JsonException("The hierarchy is closed."),
    };

    static HouseClosure ReadClosure(string text)
    {
        var (when, reason) = (text[..text.IndexOf(": ", StringComparison.Ordinal)], text[(text.IndexOf(": ", StringComparison.Ordinal) + 2)..]);
        if (!when.Contains('/', StringComparison.Ordinal)) return new HouseClosure.EveryYear(AnnualDatePattern.Iso.Parse(when).Value, reason);
        var days = when.Split('/').Select(day => LocalDatePattern.Iso.Parse(day).Value).ToList();
        return new HouseClosure.Once(days[0], days[1].PlusDays(1), reason);
    }

    sealed class Text<T>(Func<string, T> read, Func<T, string> write) : JsonConverter<T>
    {
        public override T Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) => read(reader.GetString()!);

        public override void Write(Utf8JsonWriter writer, T value, JsonSerializerOptions options) => writer.WriteStringValue(write(value));

        // A closed hierarchy is written by its base, whichever case it is.
        public override bool CanConvert(Type typeToConvert) => typeof(T).IsAssignableFrom(typeToConvert);
    }
}
