using System.Text;
using Durchwahl.Domain.Statistics;
using Durchwahl.Statistics;
using Durchwahl.Tests.Support;

namespace Durchwahl.Tests.Statistics;

public class DefinitionsTests
{
    const string HowToWrite = "Run this test once with DURCHWAHL_APPROVE_FIGURES=1, read the difference of docs/kennzahlen.md and commit it.";

    [Fact]
    public async Task What_is_documented_is_what_is_computed()
    {
        var file = Repository.PathOf("docs/kennzahlen.md");
        if (Environment.GetEnvironmentVariable("DURCHWAHL_APPROVE_FIGURES") == "1") await File.WriteAllTextAsync(file, Document(), TestContext.Current.CancellationToken);
        (await File.ReadAllTextAsync(file, TestContext.Current.CancellationToken)).ShouldBe(Document(), HowToWrite);
    }

    static string Document()
    {
        var settings = FigureSettings.Default;
        var text = new StringBuilder("# Kennzahlen\n\nWas jede Kennzahl zählt und was nicht. Sekunden und eigene Ziele kann jede Dienststelle anders wählen; hier stehen die Vorgaben. ")
            .Append("Keine Kennzahl gilt je Person. Gruppen mit weniger als ").Append(settings.MinimumStaff).Append(" Beschäftigten oder ").Append(settings.MinimumContacts)
            .Append(" Kontakten stehen nur zusammen mit anderen da.\n\nEine Prüfung hält diese Seite gleich mit dem Programm; `./durchwahl figures --replay` rechnet alle Zahlen aus den Einzeldaten nach.\n");
        foreach (var theme in FigureCatalogue.All.GroupBy(figure => figure.Theme))
        {
            text.Append("\n## ").Append(FigureTexts.Theme(theme.Key)).Append("\n\n| Kennzahl | Schlüssel | was zählt | versprochen |\n|---|---|---|---|\n");
            foreach (var figure in theme)
                text.Append("| ").Append(settings.NameOf(figure)).Append(" | `").Append(figure.Key).Append("` | ").Append(settings.DefinitionOf(figure)).Append(" | ")
                    .AppendJoin(", ", settings.TargetsOf(figure).Select(target => $"{FigureTexts.Write(figure.Unit, target.Value)} ({target.Whose})")).Append(" |\n");
        }
        return text.ToString();
    }
}
