using System.Globalization;
using System.Text;
using System.Text.Json;
using System.Xml.Linq;
using Durchwahl.Domain;
using Durchwahl.Domain.PhoneBook.Exports;
using Durchwahl.Domain.Statistics;
using Durchwahl.House;
using NodaTime.Text;

namespace Durchwahl.Statistics.Pages;

/// <summary>A release as files under an open licence. Files are German: their words are those of the catalogue.</summary>
static class FigureFiles
{
    /// <summary>Datenlizenz Deutschland, Zero, Version 2.0: free to use, without conditions.</summary>
    public const string Licence = "https://www.govdata.de/dl-de/zero-2-0";

    const string LicenceInDcat = "http://dcat-ap.de/def/licenses/dl-zero-de/2.0";
    const string Authority = "http://publications.europa.eu/resource/authority/";

    static readonly XNamespace Rdf = "http://www.w3.org/1999/02/22-rdf-syntax-ns#";
    static readonly XNamespace Dcat = "http://www.w3.org/ns/dcat#";
    static readonly XNamespace Dct = "http://purl.org/dc/terms/";
    static readonly XNamespace Foaf = "http://xmlns.com/foaf/0.1/";
    static readonly XNamespace Vcard = "http://www.w3.org/2006/vcard/ns#";

    /// <summary>One line for each figure and month: semicolons, decimal commas and a byte order mark, as German spreadsheets read it.</summary>
    public static byte[] Csv(FigureRelease release)
    {
        var csv = new StringBuilder("Schlüssel;Kennzahl;Monat;Wert;Einheit;Zähler;Nenner;Nicht gezeigt\r\n");
        foreach (var figure in release.Figures)
            for (var month = 0; month < release.Months.Length; month++) csv.AppendJoin(';', Line(figure, release.Months[month], figure.Values[month]).Select(Field)).Append("\r\n");
        return [.. Encoding.UTF8.Preamble, .. Encoding.UTF8.GetBytes(csv.ToString())];
    }

    static string[] Line(ReleasedFigure figure, string month, FigureValue value) =>
    [
        figure.Key, figure.Name, month, value.Value is { } known ? Math.Round(known, 6).ToString(CultureInfo.GetCultureInfo("de-DE")) : "", UnitOf(figure.Unit),
        Counted(figure, value)?.Numerator.ToString(CultureInfo.InvariantCulture) ?? "", Counted(figure, value)?.Denominator.ToString(CultureInfo.InvariantCulture) ?? "", Why(value.Why) ?? "",
    ];

    static string Field(string text) => DirectoryCsv.Harmless(text) is var harmless && harmless.AsSpan().ContainsAny(";\"\r\n") ? $"\"{harmless.Replace("\"", "\"\"", StringComparison.Ordinal)}\"" : harmless;

    /// <summary>Everything of the release, with definitions and what was promised.</summary>
    public static byte[] Json(FigureRelease release, string office) => JsonSerializer.SerializeToUtf8Bytes(
        new
        {
            dienststelle = office,
            stand = InstantPattern.General.Format(release.ReleasedAt),
            freigabe = release.Number,
            lizenz = Licence,
            grundlage = release.Basis is FigureBasis.Practised ? "Übung: erfundene Anrufe" : "gemessen",
            mindestfallzahl = release.MinimumContacts,
            kennzahlen = release.Figures.Select(figure => new
            {
                schluessel = figure.Key,
                name = figure.Name,
                definition = figure.Definition,
                einheit = UnitOf(figure.Unit),
                versprochen = figure.Targets.Select(target => new { wert = target.Value, wer = target.Whose }),
                werte = figure.Values.Select((value, month) => new
                {
                    monat = release.Months[month], wert = value.Value, zaehler = Counted(figure, value)?.Numerator, nenner = Counted(figure, value)?.Denominator, nichtGezeigt = Why(value.Why),
                }),
            }),
        },
        JsonForm.Options);

    // What is counted of a duration is the time in ticks: nothing that helps anybody.
    static FigureValue? Counted(ReleasedFigure figure, FigureValue value) => value.Value is not null && figure.Unit is FigureUnit.Share or FigureUnit.PerThousand ? value : null;

    static string UnitOf(FigureUnit unit) => unit switch
    {
        FigureUnit.Share => "Anteil (0 bis 1)",
        FigureUnit.Duration => "Sekunden",
        FigureUnit.Count => "Anzahl",
        FigureUnit.PerThousand => "je 1000 Anrufe",
        _ => throw new ArgumentOutOfRangeException(nameof(unit), unit, "There is no such unit."),
    };

    static string? Why(Withheld why) => why switch
    {
        Withheld.Nothing => "nichts zu zählen",
        Withheld.TooFew => "zu wenige Fälle",
        Withheld.NotForThisPeriod => "für diesen Zeitraum nicht bestimmbar",
        _ => null,
    };

    /// <summary>
    /// The description of the files for GovData: DCAT-AP.de 3.0 as RDF/XML, <see href="https://www.dcat-ap.de/def/dcatde/3.0/spec/"/>. The id that GovData gives to who delivers (dcatde:contributorID) is set by the portal
    /// of the Land that harvests it: the office has none.
    /// </summary>
    /// <param name="release">The release.</param>
    /// <param name="office">The name of the office.</param>
    /// <param name="page">The absolute address of the page, to which the names of the files are added.</param>
    public static byte[] Description(FigureRelease release, string office, string page)
    {
        var dataset = Entity(Dcat + "Dataset", page,
            Words(Dct + "title", $"Telefonische Erreichbarkeit und gehaltene Zusagen: {office}"),
            Words(Dct + "description", $"Monatliche Kennzahlen der Dienststelle {office}: {string.Join(", ", release.Figures.Select(figure => figure.Name))}. Jede Kennzahl mit Definition, Zähler und Nenner; Werte je Person gibt es nicht."),
            new XElement(Dct + "publisher", Entity(Foaf + "Agent", page + "#herausgeber", Words(Foaf + "name", office))),
            new XElement(Dcat + "contactPoint", Entity(Vcard + "Organization", page + "#kontakt", Words(Vcard + "fn", office))),
            Moment(Dct + "modified", release), Resource(Dcat + "theme", Authority + "data-theme/GOVE"), Resource(Dct + "language", Authority + "language/DEU"), Resource(Dct + "accrualPeriodicity", Authority + "frequency/MONTHLY"),
            Resource(Dcat + "landingPage", page), Words(Dcat + "keyword", "Erreichbarkeit"), Words(Dcat + "keyword", "Telefon"), Words(Dcat + "keyword", "Jobcenter"), Span(release, page),
            new XElement(Dcat + "distribution", File(release, page, "csv", "CSV", "text/csv")), new XElement(Dcat + "distribution", File(release, page, "json", "JSON", "application/json")));
        var document = new XElement(Rdf + "RDF", Prefix("rdf", Rdf), Prefix("dcat", Dcat), Prefix("dct", Dct), Prefix("foaf", Foaf), Prefix("vcard", Vcard), dataset);
        return Encoding.UTF8.GetBytes($"<?xml version=\"1.0\" encoding=\"utf-8\"?>\n{document}\n");
    }

    static XElement File(FigureRelease release, string page, string extension, string name, string mediaType) => Entity(Dcat + "Distribution", $"{page}#{extension}",
        Words(Dct + "title", $"Monatswerte als {name}"), Resource(Dcat + "accessURL", $"{page}.{extension}"), Resource(Dcat + "downloadURL", $"{page}.{extension}"), Resource(Dct + "license", LicenceInDcat),
        Resource(Dct + "format", $"{Authority}file-type/{name}"), Resource(Dcat + "mediaType", $"http://www.iana.org/assignments/media-types/{mediaType}"), Moment(Dct + "modified", release));

    static XElement Span(FigureRelease release, string page) => new(Dct + "temporal", Entity(Dct + "PeriodOfTime", page + "#zeitraum",
        Typed(Dcat + "startDate", $"{release.Months[0]}-01", "date"), Typed(Dcat + "endDate", LastDayOf(release.Months[^1]), "date")));

    static string LastDayOf(string month) => DateOnly.ParseExact(month + "-01", "yyyy-MM-dd", CultureInfo.InvariantCulture).AddMonths(1).AddDays(-1).ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    static XElement Entity(XName kind, string address, params object[] facts) => new(kind, new XAttribute(Rdf + "about", address), facts);

    static XElement Words(XName name, string german) => new(name, new XAttribute(XNamespace.Xml + "lang", "de"), german);

    static XElement Resource(XName name, string address) => new(name, new XAttribute(Rdf + "resource", address));

    static XElement Moment(XName name, FigureRelease release) => Typed(name, InstantPattern.General.Format(release.ReleasedAt), "dateTime");

    static XElement Typed(XName name, string value, string type) => new(name, new XAttribute(Rdf + "datatype", $"http://www.w3.org/2001/XMLSchema#{type}"), value);

    static XAttribute Prefix(string name, XNamespace space) => new(XNamespace.Xmlns + name, space);
}
