using System.CommandLine;
using Durchwahl.Data;
using Durchwahl.Domain.PhoneBook;
using Durchwahl.PhoneBook.Tables;

namespace Durchwahl.PhoneBook.Contract;

/// <summary><c>--office KEY</c>: which office a verb is about; the only one when there is one only.</summary>
sealed class OfficeOption : Option<string?>
{
    public OfficeOption() : base("--office") => Description = "Kürzel der Dienststelle; entbehrlich, wenn es nur eine gibt";

    /// <summary>The office, or why there is none.</summary>
    public async Task<(Office? Office, string Refusal)> Find(Database database, ParseResult call)
    {
        var offices = await database.Read(OfficeTable.All);
        if (call.GetValue(this) is { } key)
            return offices.FirstOrDefault(office => office.Key.Value == key) is { } found ? (found, "") : (null, $"Es gibt keine Dienststelle „{key}“. {Known(offices)}");
        return offices.Count == 1 ? (offices[0], "") : (null, $"Nennen Sie die Dienststelle mit --office KÜRZEL. {Known(offices)}");
    }

    static string Known(IReadOnlyList<Office> offices) => offices.Count == 0
        ? "Es ist noch keine angelegt: durchwahl office add KÜRZEL --name NAME --land LAND."
        : $"Bekannt: {string.Join(", ", offices.Select(office => office.Key))}.";
}
