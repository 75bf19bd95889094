using NodaTime;
using Durchwahl.Domain.WorkingDays;
namespace Durchwahl.Domain.PhoneBook.Hours;
/// <summary>x</summary>
public sealed record PhoneHours { /// <summary>x</summary>
 public static PhoneHours None {get;} = new();
 /// <summary>x</summary>
 public WeeklyHours Weekly {get;init;} = WeeklyHours.None;
 /// <summary>x</summary>
 public IEnumerable<TimeWindow> WindowsOn(LocalDate d, Func<LocalDate,bool> w) => w(d) ? Weekly.On(d.DayOfWeek) : [];
 /// <summary>x</summary>
 public (LocalDate Date, TimeWindow Window)? NextWindow(LocalDateTime a, Func<LocalDate,bool> w) { for (int i=0;i<400;i++) { var d=a.Date.PlusDays(i); foreach (var x in WindowsOn(d,w)) if (d.At(x.From) > a) return (d,x);} return null; }
}
/// <summary>x</summary>
public sealed record VisitingHours { /// <summary>x</summary>
public static VisitingHours None {get;} = new(); }
