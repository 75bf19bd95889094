using System.Data;
using System.Globalization;
using Dapper;
using Durchwahl.Domain.Access;
using Durchwahl.Domain.Calls;
using Durchwahl.Domain.Disclosure;
using Durchwahl.Domain.PhoneBook;
using Durchwahl.Domain.PhoneBook.Numbers;
using Durchwahl.Domain.Planning;
using Durchwahl.Domain.Promises;
using Durchwahl.Domain.Promises.Representatives;
using Durchwahl.Domain.Promises.Talks;
using Microsoft.Data.Sqlite;
using NodaTime;
using NodaTime.Text;

namespace Durchwahl.Data;

/// <summary>How ids and times stand in the columns: native types on PostgreSQL, text of fixed width (it sorts as it means) on SQLite.</summary>
static class TypeHandlers
{
    static readonly InstantPattern InstantText = InstantPattern.CreateWithInvariantCulture("uuuu'-'MM'-'dd'T'HH':'mm':'ss'.'fffffff'Z'");

    static int s_registered;

    public static void Register()
    {
        if (Interlocked.Exchange(ref s_registered, 1) == 1) return;
        DefaultTypeMap.MatchNamesWithUnderscores = true;
        SqlMapper.RemoveTypeMap(typeof(Guid));
        SqlMapper.RemoveTypeMap(typeof(Guid?));
        Add(new Column<Guid>(value => value, value => value.ToString("D"), ReadGuid, DbType.Guid));
        Id(value => new AccountId(value), id => id.Value);
        Id(value => new OfficeId(value), id => id.Value);
        Id(value => new SiteId(value), id => id.Value);
        Id(value => new TeamId(value), id => id.Value);
        Id(value => new PostId(value), id => id.Value);
        Id(value => new StaffMemberId(value), id => id.Value);
        Id(value => new LineId(value), id => id.Value);
        Id(value => new ResponsibilityId(value), id => id.Value);
        Id(value => new AbsenceId(value), id => id.Value);
        Id(value => new ContactId(value), id => id.Value);
        Id(value => new VoiceMessageId(value), id => id.Value);
        Id(value => new CallbackRequestId(value), id => id.Value);
        Id(value => new CallerBlockId(value), id => id.Value);
        Id(value => new WrongNumberReportId(value), id => id.Value);
        Id(value => new PromiseId(value), id => id.Value);
        Id(value => new RepresentationId(value), id => id.Value);
        Id(value => new DisclosureRequestId(value), id => id.Value);
        Id(value => new TalkId(value), id => id.Value);
        Id(value => new SavedDemandId(value), id => id.Value);
        Add(new Column<PhoneNumber>(number => number.Value, number => number.Value, stored => PhoneNumber.Parse((string)stored), DbType.String));
        Add(new Column<Instant>(value => value.ToDateTimeUtc(), InstantText.Format, ReadInstant, DbType.DateTime));
        Add(new Column<LocalDate>(value => value.ToDateOnly(), LocalDatePattern.Iso.Format, ReadDate, DbType.Date));
        Add(new Column<LocalTime>(value => value.ToTimeOnly(), LocalTimePattern.ExtendedIso.Format, ReadTime, DbType.Time));
    }

    /// <summary>The text under which SQLite keeps an instant.</summary>
    public static string TextOf(Instant instant) => InstantText.Format(instant);

    /// <summary>The instant under a text of SQLite.</summary>
    public static Instant InstantOf(string text) => InstantText.Parse(text).Value;

    static void Id<T>(Func<Guid, T> make, Func<T, Guid> value) where T : struct =>
        Add(new Column<T>(id => value(id), id => value(id).ToString("D"), stored => make(ReadGuid(stored)), DbType.Guid));

    static void Add<T>(Column<T> column) where T : struct => SqlMapper.AddTypeHandler(column);

    static Guid ReadGuid(object stored) => stored is Guid guid ? guid : Guid.Parse((string)stored);

    static Instant ReadInstant(object stored) => stored switch
    {
        DateTime time => Instant.FromDateTimeUtc(DateTime.SpecifyKind(time, DateTimeKind.Utc)),
        string text => InstantOf(text),
        _ => throw new DataException($"{stored.GetType()} is no instant"),
    };

    static LocalDate ReadDate(object stored) => stored switch
    {
        DateOnly date => LocalDate.FromDateOnly(date),
        DateTime time => LocalDate.FromDateTime(time),
        string text => LocalDatePattern.Iso.Parse(text).Value,
        _ => throw new DataException($"{stored.GetType()} is no date"),
    };

    static LocalTime ReadTime(object stored) => stored switch
    {
        TimeOnly time => LocalTime.FromTimeOnly(time),
        TimeSpan span => LocalTime.FromTicksSinceMidnight(span.Ticks),
        string text => LocalTimePattern.ExtendedIso.Parse(text).Value,
        _ => throw new DataException($"{stored.GetType()} is no time of day"),
    };

    sealed class Column<T>(Func<T, object> native, Func<T, string> text, Func<object, T> read, DbType type) : SqlMapper.TypeHandler<T> where T : struct
    {
        public override void SetValue(IDbDataParameter parameter, T value)
        {
            if (parameter is SqliteParameter)
            {
                parameter.DbType = DbType.String;
                parameter.Value = text(value);
                return;
            }
            if (type != DbType.DateTime) parameter.DbType = type;
            parameter.Value = native(value);
        }

        public override T Parse(object value) => read(value);

        public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"{typeof(T).Name} as {type}");
    }
}
