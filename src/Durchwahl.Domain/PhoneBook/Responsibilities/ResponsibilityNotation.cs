using System.Diagnostics.CodeAnalysis;
using System.Text.RegularExpressions;

namespace Durchwahl.Domain.PhoneBook.Responsibilities;

/// <summary>
/// The notation of responsibility in real lists: "Leistung A-Di", "Vermittlung U25 A-K", "Leistung BG-Endziffer 0-4, PLZ 31655", "Fallmanagement, unter 25, Stadthagen: A-M".
/// Reads many ways of writing it and writes one.
/// </summary>
/// <param name="tasks">The tasks to recognise.</param>
/// <param name="order">How the office files surnames; <see cref="SurnameOrder.Default"/> when absent.</param>
/// <param name="municipalities">The municipalities of the office's district. With null any name of four letters or more is taken for one where it stands alone between commas and nothing else fits;
/// with a list only these, and what is marked with "Ort" or "Gemeinde".</param>
public sealed class ResponsibilityNotation(TaskCatalogue tasks, SurnameOrder? order = null, IReadOnlyCollection<string>? municipalities = null)
{
    /// <summary>Reads a cell.</summary>
    /// <param name="text">The text of the cell.</param>
    /// <exception cref="FormatException">Something in it is not understood; the message is a German sentence.</exception>
    public NotedResponsibility Read(string text) => TryRead(text, out var noted, out var refusal) ? noted : throw new FormatException(refusal);

    /// <summary>As <see cref="Read"/>, with the German sentence as a result. All of the text must be understood; nothing is skipped but words that say nothing ("Buchstabe", "Bereich").</summary>
    public bool TryRead(string text, [NotNullWhen(true)] out NotedResponsibility? noted, [NotNullWhen(false)] out string? refusal) =>
        new ResponsibilityCell(text, tasks, order ?? SurnameOrder.Default, municipalities).TryRead(out noted, out refusal);

    /// <summary>The notation of a rule, which <see cref="Read"/> reads back: "Leistung A–Di", "Leistung, unter 25, PLZ 31655: A–M".</summary>
    public string Write(ResponsibilityRule rule) => Write(rule.Task, rule.When);

    /// <summary>The notation of a task with conditions.</summary>
    /// <param name="task">Key of the task.</param>
    /// <param name="when">The conditions.</param>
    public string Write(string task, ResponsibilityConditions when)
    {
        string?[] parts =
        [
            when.IsException ? "Ausnahme" : null,
            tasks.NameOf(task),
            when.Stage is { } stage ? WriteStage(stage, tasks.NameOf(task)) : null,
            when.Age is { } age ? ResponsibilityWords.Of(age) : null,
            when.EndDigits is { } digits ? ResponsibilityWords.Of(digits) : null,
            when.Places?.Write(),
        ];
        string[] given = [.. parts.OfType<string>()];
        var start = string.Join(", ", given);
        return when.Surnames is not { } surnames ? start : $"{start}{(given.Length == 1 ? " " : ": ")}{WriteSurnames(surnames)}";
    }

    // "Erstantrag, Erstantrag" would be the task twice.
    static string WriteStage(CaseStage stage, string task) =>
        stage == CaseStage.FirstApplication && ResponsibilityCell.FirstApplicationWord().IsMatch(task) ? "nur Erstantrag" : ResponsibilityWords.Of(stage);

    // A long beginning alone ("Schm") would look like a place.
    static string WriteSurnames(SurnameRanges surnames)
    {
        var text = surnames.Write();
        return text.Split(',').Any(item => Regex.IsMatch(item, @"^\s*\p{L}{4,}\s*(?:\(|$)", RegexOptions.CultureInvariant)) ? "Buchstaben " + text : text;
    }
}
