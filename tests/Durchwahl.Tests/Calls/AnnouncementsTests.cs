using Durchwahl.Domain.Calls;
using Durchwahl.Queueing;
using Durchwahl.Tests.Support;
using NodaTime;

namespace Durchwahl.Tests.Calls;

/// <summary>The list of announcements (deploy/asterisk/prompts.txt) has what the rules want to say.</summary>
public class AnnouncementsTests
{
    static readonly string[][] Lines = [.. File.ReadLines(Repository.PathOf("deploy/asterisk/prompts.txt")).Where(line => line.Length > 0 && line[0] != '#').Select(line => line.Split(" | "))];

    static readonly HashSet<string> Keys = [.. Lines.Select(line => line[0])];

    [Fact]
    public void Every_announcement_has_a_key_of_its_own_and_both_languages()
    {
        Lines.ShouldAllBe(line => line.Length == 3 && line.All(part => part.Trim().Length > 0));
        Keys.Count.ShouldBe(Lines.Length);
    }

    [Fact]
    public void Every_time_that_can_be_said_is_recorded()
    {
        var now = new LocalDateTime(2026, 9, 14, 18, 0);
        for (var minutes = 0; minutes < 40 * 24 * 60; minutes += 61)
            Speeches.Offer(Announcement.Closed, Offers.Message | Offers.Callback, now.PlusMinutes(minutes), now, "de").Prompts.ShouldBeSubsetOf(Keys);
    }

    [Fact]
    public void Everything_else_that_can_be_said_is_recorded()
    {
        Speech[] speeches =
        [
            .. Enum.GetValues<Announcement>().Select(why => Speeches.Offer(why, Offers.Callback, opensAt: null, new LocalDateTime(2026, 9, 14, 18, 0), "de")),
            .. Enum.GetValues<Elsewhere>().Select(where => Speeches.GoesOn(where, "de")),
            .. Enumerable.Range(1, 70).Select(place => Speeches.Place(place, ExpectedWait.Unknown, "de")),
            Speeches.Busy("de"), Speeches.BeforeMessage("de"), Speeches.CallbackNoted("de"), Speeches.AskForNumber(isAgain: true, "de"), Speeches.CalledBack("de"),
        ];
        foreach (var speech in speeches) speech.Prompts.ShouldBeSubsetOf(Keys);
    }
}
