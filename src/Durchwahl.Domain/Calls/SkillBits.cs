using System.Collections.Immutable;

namespace Durchwahl.Domain.Calls;

/// <summary>Which bit stands for which qualification (the lower 40) and language (the upper 24).</summary>
public sealed class SkillBits
{
    const int FirstLanguage = 40;
    readonly ImmutableArray<string> _tasks;
    readonly ImmutableArray<string> _languages;

    /// <summary>Gives every key a bit, in order; keys beyond the room that there is have none, and so are never needed.</summary>
    /// <param name="tasks">Keys of tasks.</param>
    /// <param name="languages">ISO 639-1 codes other than German.</param>
    public SkillBits(IEnumerable<string> tasks, IEnumerable<string> languages)
    {
        _tasks = [.. tasks.Distinct().Take(FirstLanguage)];
        _languages = [.. languages.Distinct().Take(64 - FirstLanguage)];
    }

    /// <summary>The keys of tasks for which somebody is or was qualified, in order.</summary>
    public ImmutableArray<string> Tasks => _tasks;

    /// <summary>The languages that somebody speaks, in order.</summary>
    public ImmutableArray<string> Languages => _languages;

    /// <summary>The bit of a language; 0 for German and for languages that nobody speaks.</summary>
    public ulong OfLanguage(string code) => _languages.IndexOf(code) is >= 0 and var at ? 1UL << (FirstLanguage + at) : 0;

    /// <summary>The bit of a task; 0 when nobody is qualified for it in particular.</summary>
    public ulong OfTask(string key) => _tasks.IndexOf(key) is >= 0 and var at ? 1UL << at : 0;

    /// <summary>All bits of somebody.</summary>
    public ulong Of(IEnumerable<string> tasks, IEnumerable<string> languages) =>
        tasks.Aggregate(0UL, (bits, task) => bits | OfTask(task)) | languages.Aggregate(0UL, (bits, language) => bits | OfLanguage(language));

    /// <summary>The first language among the bits; null for German.</summary>
    public string? LanguageIn(ulong bits) => _languages.FirstOrDefault(language => (bits & OfLanguage(language)) != 0);
}
