using System.Collections.Immutable;
using Durchwahl.Domain.PhoneBook;
using Durchwahl.Domain.PhoneBook.Responsibilities;

namespace Durchwahl.Domain.Imports;

/// <summary>From the words of a list to those of the phone book.</summary>
static class ListedWords
{
    static readonly Dictionary<string, string> LanguageCodes = new(StringComparer.OrdinalIgnoreCase)
    {
        ["arabisch"] = "ar", ["bulgarisch"] = "bg", ["bosnisch"] = "bs", ["dari"] = "fa", ["englisch"] = "en", ["farsi"] = "fa", ["französisch"] = "fr", ["griechisch"] = "el", ["italienisch"] = "it",
        ["kroatisch"] = "hr", ["kurdisch"] = "ku", ["kurmandschi"] = "ku", ["niederländisch"] = "nl", ["paschtu"] = "ps", ["persisch"] = "fa", ["polnisch"] = "pl", ["portugiesisch"] = "pt",
        ["rumänisch"] = "ro", ["russisch"] = "ru", ["serbisch"] = "sr", ["spanisch"] = "es", ["tigrinya"] = "ti", ["türkisch"] = "tr", ["ukrainisch"] = "uk", ["vietnamesisch"] = "vi",
    };

    /// <summary>The usual notation of responsibilities, for showing what a list says.</summary>
    public static ResponsibilityNotation Notation { get; } = new(TaskCatalogue.Default);

    /// <summary>What a post is called that the list gives no function: after its task, else after its number; never after the person.</summary>
    public static string TitleOf(ListedPost row)
    {
        if (row.Function is { Length: > 0 }) return row.Function;
        if (row.Tasks.Length > 0) return string.Join(", ", row.Tasks.Select(TaskCatalogue.Default.NameOf));
        if (row.Responsibilities.Length > 0) return TaskCatalogue.Default.NameOf(row.Responsibilities[0].Task);
        if (row.OtherTask is { Length: > 0 }) return row.OtherTask;
        return row.Team ?? (row.Extension is { } extension ? $"Apparat {extension}" : "Stelle");
    }

    /// <summary>Whether the list says that the post leads its team.</summary>
    public static bool IsLead(ListedPost row) => row.Function is { } function && function.Contains("leitung", StringComparison.OrdinalIgnoreCase) && !function.Contains("stellv", StringComparison.OrdinalIgnoreCase);

    /// <summary>The person as the phone book keeps it.</summary>
    public static StaffMember PersonOf(StaffMemberId id, PersonName.Named named) =>
        new() { Id = id, Salutation = named.Salutation, AcademicTitle = named.AcademicTitle, GivenName = named.GivenName, Surname = named.Surname };

    /// <summary>ISO 639-1 codes of the languages named; German and unknown words are left out.</summary>
    public static ImmutableArray<string> Languages(string text) =>
        [.. text.Split([',', ';', '/', ' ', '\n', '+'], StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries).Select(word => LanguageCodes.GetValueOrDefault(word)).OfType<string>().Distinct()];
}
