using Durchwahl.Domain.PhoneBook;
using Durchwahl.Domain.PhoneBook.Responsibilities;
using Durchwahl.PhoneBook.Finding;
using Durchwahl.Texts;

namespace Durchwahl.PhoneBook.PublicSite;

/// <summary>What somebody has told the finder so far, as its form carries it. It lives in one request and in hidden fields of the next page, nowhere else.</summary>
/// <param name="Task">The chosen task; null for "something else".</param>
/// <param name="Surname">As typed; empty when not told, as all that follow.</param>
/// <param name="IsWholeSurname">Whether the whole surname was asked for.</param>
/// <param name="Place">The municipality; <see cref="OtherPlace"/> for one that is not in the list.</param>
/// <param name="PostalCode">As typed.</param>
/// <param name="Age">"24" or "25".</param>
/// <param name="Stage">"erst" or "laufend".</param>
/// <param name="BenefitUnit">As typed.</param>
public sealed record FinderForm(PublicTask? Task, string Surname, bool IsWholeSurname, string Place, string PostalCode, string Age, string Stage, string BenefitUnit)
{
    /// <summary>Stands for a municipality that no rule names.</summary>
    public const string OtherPlace = "-";

    /// <summary>The value of the task field for "something else or do not know".</summary>
    public const string OtherTask = "anderes";

    const int LongestField = 100;

    /// <summary>Reads what was sent. The first page asks for every task in one form: there the fields bear the task in front.</summary>
    internal static FinderForm Read(IFormCollection form, IEnumerable<PublicTask> tasks)
    {
        var key = Field(form, "aufgabe");
        return new FinderForm(
            tasks.FirstOrDefault(task => task.Key == key), Told("name"), Told("ganz") == "1", Told("ort"), Told("plz"), Told("alter"), Told("erst"), Told("bg"));

        string Told(string field) => Field(form, field) is { Length: > 0 } told ? told : Field(form, $"{key}.{field}");
    }

    /// <summary>The fields that are already answered, for the next page.</summary>
    public IEnumerable<(string Name, string Value)> Told =>
        new[] { ("aufgabe", Task?.Key ?? ""), ("name", Surname), ("ganz", IsWholeSurname ? "1" : ""), ("ort", Place), ("plz", PostalCode), ("alter", Age), ("erst", Stage), ("bg", BenefitUnit) }.Where(told => told.Item2.Length > 0);

    internal FinderQuestion Question => new(
        Task!.Key,
        Surname,
        IsWholeSurname,
        Age switch { "24" => 24, "25" => 25, _ => null },
        BenefitUnit,
        PostalCode,
        Place,
        Stage switch { "erst" => true, "laufend" => false, _ => null });

    /// <summary>What was told, in one line: "Geld und Bescheide, Nachname Hei…, Wohnort Musterstadt".</summary>
    public string Summary(Words words)
    {
        var parts = new List<string> { NameOf(Task!, words.Language) };
        if (Surname.Length > 0) parts.Add(words.Say(IsWholeSurname ? "ToldSurname" : "ToldSurnameBeginning", Surname));
        if (Place.Length > 0) parts.Add(Place == OtherPlace ? words["AskPlaceOther"] : words.Say("ToldPlace", Place));
        if (PostalCode.Length > 0) parts.Add(words.Say("ToldPlace", PostalCode));
        if (Age.Length > 0) parts.Add(words.Say("ToldAge", words[Age == "24" ? "AskAgeUnder25" : "AskAgeFrom25"]));
        var line = string.Join(", ", parts);
        return line.EndsWith('…') ? line : $"{line}.";
    }

    public static string NameOf(PublicTask task, Language language) => language is Language.English ? task.EnglishName ?? task.Name : task.Name;

    public static string? HintOf(PublicTask task, Language language) => language is Language.English ? task.EnglishHint ?? task.Hint : task.Hint;

    static string Field(IFormCollection form, string name)
    {
        var text = form[name].ToString().Trim();
        return text.Length <= LongestField ? text : text[..LongestField];
    }
}
