using System.Collections.Frozen;
using System.Globalization;
using Durchwahl.Domain.Statistics;
using Key = Durchwahl.Domain.Statistics.FigureKeys;

namespace Durchwahl.Statistics;

/// <summary>The figures in English, for the English pages; files and the catalogue are German. A test compares the keys with those of the catalogue.</summary>
static class EnglishFigures
{
    static readonly FrozenDictionary<string, (string Name, string Definition)> Known = new Dictionary<string, (string, string)>
    {
        [Key.Dialled] = ("Calls", "All calls that came in, outside the phone hours as well. Somebody who calls three times counts three times."),
        [Key.Offered] = ("Calls that could be answered", "All calls but those that came outside the phone hours (with or without a message), and those lost when the telephone system failed."),
        [Key.Answered] = ("Answered calls", "Calls in which a person spoke with a person. Announcements and messages do not count."),
        [Key.ShareAnswered] = ("Share answered", "Answered calls as a share of those that could be answered. Whoever hangs up within {kurz} seconds has mostly misdialled and does not count."),
        [Key.ShareAbandoned] = ("Waited in vain", "The share of calls that could be answered in which the caller hung up before anybody answered. Whoever hangs up within {kurz} seconds does not count."),
        [Key.LeftShortly] = ("Hung up at once", "Calls in which the caller hung up within {kurz} seconds before anybody answered."),
        [Key.Closed] = ("Outside the phone hours", "Calls to a closed line, with or without a message. Messages and wishes for a callback become promises; for reachability these calls do not count."),
        [Key.Messages] = ("Messages", "Calls that ended with a message. Each becomes a promise."),
        [Key.Callbacks] = ("Callbacks asked for", "Calls that ended with the wish to be called back."),
        [Key.PassedOut] = ("To the old telephone system", "Calls to numbers that have not moved yet. What became of them there is not known."),
        [Key.Overflowed] = ("On another line", "Calls that ended on another line than the dialled one: with the deputy, in the team or in the service team."),
        [Key.InTimeOfAll] = ("Answered in {Ziel} seconds", "Calls that were answered after {Ziel} seconds at most, as a share of all that could be answered. The strictest reading: whoever hangs up before counts."),
        [Key.InTimeOfAnswered] = ("In {Ziel} seconds, of the answered", "Calls that were answered after {Ziel} seconds at most, as a share of the answered calls. Whoever hangs up before does not count, so the figure looks better."),
        [Key.InTimeWithoutShort] = ("In {Ziel} seconds, without early hang-ups", "As of all, but without calls in which the caller hung up within {Ziel} seconds."),
        [Key.MeanWait] = ("Mean wait", "The mean time from the arrival of a call until somebody answered, of answered calls. Announcements before the waiting line are part of it."),
        [Key.MedianWait] = ("Wait of one half", "Half of the answered calls waited no longer."),
        [Key.WaitOfNineInTen] = ("Wait of nine in ten", "Nine in ten answered calls waited no longer."),
        [Key.WaitOf19In20] = ("Wait of 19 in 20", "19 in 20 answered calls waited no longer."),
        [Key.MeanHandling] = ("Mean talk", "The mean length of the talks of all persons together. Never per person."),
        [Key.Solved] = ("Settled at first contact", "The share of talks after which nothing was left to do and the same person did not come back on the topic within 7 days. Only talks with a shown number can be judged. The last 7 days are missing."),
        [Key.Judged] = ("Of these, could be judged", "The share of talks of which a new contact of the same person would be known. With a hidden number it would not."),
        [Key.ReachedInHours] = ("Direct dials in their phone hours", "The share of calls to direct dials during their phone hours that the post itself, its deputy or its team answered."),
        [Key.PromisesOpened] = ("Promises given", "Promises that were given: callbacks, answers, appointments, corrections."),
        [Key.PromisesKept] = ("Promises kept", "The share of promises due in the period that were kept in time. Overdue ones count as not kept. Not counted: withdrawn ones, and those whose person could not be reached and was written to."),
        [Key.HandOversKept] = ("Hand-overs answered in time", "As promises kept, only enquiries that were handed over to the responsible post."),
        [Key.CallbacksKept] = ("Callbacks in time", "As promises kept, only callbacks that a person had to make."),
        [Key.NotReached] = ("Not reached", "Promises whose person could not be reached by several calls and was written to."),
        [Key.PromisesOpen] = ("Open promises", "Promises that are still owed now."),
        [Key.PromisesOverdue] = ("Overdue promises", "Open promises whose time is over."),
        [Key.DisclosureInTime] = ("Requests for information answered in time", "As promises kept, only requests under the freedom of information law."),
        [Key.WrongNumbers] = ("Wrong numbers reported", "Reports that a published number is wrong, per 1,000 calls."),
        [Key.Misroutes] = ("Passed on", "Promises that had to be passed on because they had come to the wrong post, per promise given."),
        [Key.Satisfaction] = ("It helped", "The share of those who answered the voluntary question after a promise with yes. Whole months only."),
        [Key.Guarded] = ("Led elsewhere by the load guard", "Calls that ended elsewhere because the post had spent its budget of talks or had a quiet time."),
    }.ToFrozenDictionary();

    static readonly FrozenDictionary<string, string> Promisers = new Dictionary<string, string>
    {
        ["Behördennummer 115"] = "Public authorities' number 115",
        ["Gesetz"] = "Law",
        ["Grundsatz des Hauses"] = "Principle of the house",
        ["eigenes Versprechen"] = "Own promise",
    }.ToFrozenDictionary();

    /// <summary>Whose promise it is.</summary>
    public static string Whose(string german) => Promisers.GetValueOrDefault(german, german);

    /// <summary>The name of a released figure, with the seconds that held.</summary>
    public static string NameOf(ReleasedFigure figure, FigureRelease release) => Known.TryGetValue(figure.Key, out var known) ? WithSeconds(known.Name, release) : figure.Name;

    /// <summary>The definition of a released figure, with the seconds that held.</summary>
    public static string DefinitionOf(ReleasedFigure figure, FigureRelease release) => Known.TryGetValue(figure.Key, out var known) ? WithSeconds(known.Definition, release) : figure.Definition;

    /// <summary>Which figures are known, for the test.</summary>
    public static IEnumerable<string> Keys => Known.Keys;

    static string WithSeconds(string words, FigureRelease release) => words.Replace("{Ziel}", release.TargetSeconds.ToString(CultureInfo.InvariantCulture), StringComparison.Ordinal)
        .Replace("{kurz}", release.ShortAbandonSeconds.ToString(CultureInfo.InvariantCulture), StringComparison.Ordinal);
}
