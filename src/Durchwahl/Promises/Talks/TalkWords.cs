using System.Collections.Immutable;
using Durchwahl.Domain;
using Durchwahl.Domain.Promises.Talks;
using Durchwahl.Texts;
using NodaTime;
using NodaTime.Text;

namespace Durchwahl.Promises.Talks;

/// <summary>What pages say of slots.</summary>
static class TalkWords
{
    static readonly LocalTimePattern Clock = LocalTimePattern.CreateWithInvariantCulture("HH:mm");

    /// <summary>"Dieser Termin ist gerade vergeben worden. Frei sind 10:30 und 11:00 Uhr."</summary>
    public static string Gone(Words words, InPrint print, ImmutableArray<TalkSlot> nearest, Instant wanted) => $"{words["TalkGoneTitle"]} {Free(words, print, nearest, HouseTime.LocalOf(wanted).Date)}";

    static string Free(Words words, InPrint print, ImmutableArray<TalkSlot> nearest, LocalDate day)
    {
        if (nearest.IsEmpty) return words["TalkFreeNone"];
        if (nearest[0].Start.Date != day) return words.Say("TalkFreeLater", print.Day(nearest[0].Start.Date), print.Time(nearest[0].Start.TimeOfDay));
        var times = words.Say("TalkFreeTimes", print.Listed([.. nearest.Select(slot => Clock.Format(slot.Start.TimeOfDay))]));
        return words.Say(nearest.Length == 1 ? "TalkFreeOne" : "TalkFreeMany", times);
    }
}
