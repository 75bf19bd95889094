using Durchwahl.Domain.Calls;
using Durchwahl.Queueing;

namespace Durchwahl.Calls.Practice;

/// <summary>How long announcements take: read from the texts that a real exchange speaks.</summary>
sealed class SpeakingTimes
{
    const double LettersPerSecond = 14; // 150 words a minute, as make-prompts.sh speaks
    const double Breath = .3;
    const double UsualSeconds = 2;

    readonly Dictionary<string, double> _seconds;

    /// <summary>Reads the list of announcements.</summary>
    /// <param name="lines">"key | German | English"; others are passed over.</param>
    public SpeakingTimes(IEnumerable<string> lines) => _seconds = lines.Select(line => line.Split(" | ")).Where(parts => parts.Length == 3 && parts[0][0] != '#')
        .ToDictionary(parts => parts[0], parts => (parts[1].Length / LettersPerSecond) + Breath, StringComparer.Ordinal);

    /// <summary>How long a speech takes, in ticks.</summary>
    public long Of(Speech speech) => (long)(speech.Prompts.Sum(prompt => _seconds.GetValueOrDefault(prompt, UsualSeconds)) * Ticks.PerSecond);
}
