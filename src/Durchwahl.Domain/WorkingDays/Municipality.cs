using System.Collections.Frozen;
using System.Collections.Immutable;
using System.Diagnostics.CodeAnalysis;

namespace Durchwahl.Domain.WorkingDays;

/// <summary>Tells from the name of a municipality which municipal holidays it has.</summary>
/// <remarks>
/// A name is looked up in a small table (upper and lower case alike, with or without "Stadt" in front, "a.d." and the like spelled out), or the caller states it behind the name:
/// "Oberdorf, mit Mariä Himmelfahrt", "Oberdorf, ohne Mariä Himmelfahrt", "Unterdorf, mit Fronleichnam". The choice is explained in
/// docs/decisions/0003-municipal-holidays.md.
/// </remarks>
public static class Municipality
{
    const string Assumption = "Mariä Himmelfahrt";
    const string CorpusChristi = "Fronleichnam";

    /// <summary>The municipal holidays of a municipality.</summary>
    /// <param name="land">The Land; in those without municipal holidays every name gives none.</param>
    /// <param name="municipality">The name, perhaps with the statement; null or blank: none.</param>
    /// <exception cref="ArgumentException">As refused by <see cref="TryHolidaysOf"/>; the message is the refusal.</exception>
    public static MunicipalHolidays HolidaysOf(Land land, string? municipality) =>
        TryHolidaysOf(land, municipality, out var holidays, out var refusal) ? holidays : throw new ArgumentException(refusal, nameof(municipality));

    /// <summary>The municipal holidays of a municipality, or the reason why they cannot be told.</summary>
    /// <param name="land">The Land; in those without municipal holidays every name gives none.</param>
    /// <param name="municipality">The name, perhaps with the statement; null or blank: none.</param>
    /// <param name="holidays">What the municipality has; none when refused.</param>
    /// <param name="refusal">One German sentence or two: what is wrong and how to say it; null when told.</param>
    /// <returns>False for a Bavarian municipality that is not in the table and comes without a statement, and for a statement that the Land does not know.</returns>
    public static bool TryHolidaysOf(Land land, string? municipality, out MunicipalHolidays holidays, [NotNullWhen(false)] out string? refusal)
    {
        (holidays, refusal) = (MunicipalHolidays.None, null);
        if (string.IsNullOrWhiteSpace(municipality) || MunicipalHolidayOf(land) is not { } possible) return true;
        var (name, statement) = Split(municipality);
        if (statement is not null) return TryStated(name, statement, possible, out holidays, out refusal);
        if (Find(land, name) is { } known)
        {
            holidays = known;
            return true;
        }
        // The places of Sachsen and Thüringen are listed in full; what is not on the list has no holiday. Bavaria's 2,056 municipalities are not.
        if (land != Land.BY) return true;
        refusal = $"Ob {possible.Name} in „{name}“ Feiertag ist, steht nicht in der mitgelieferten Liste. "
            + $"Geben Sie es an: „{name}, mit {possible.Name}“ oder „{name}, ohne {possible.Name}“.";
        return false;
    }

    /// <summary>The holiday that can differ from place to place in a Land and can be stated; null where there is none.</summary>
    static (string Name, MunicipalHolidays Flag)? MunicipalHolidayOf(Land land) => land switch
    {
        Land.BY => (Assumption, MunicipalHolidays.Assumption),
        Land.SN or Land.TH => (CorpusChristi, MunicipalHolidays.CorpusChristi),
        _ => null,
    };

    static (string Name, string? Statement) Split(string municipality)
    {
        var comma = municipality.IndexOf(',', StringComparison.Ordinal);
        return comma < 0 ? (municipality.Trim(), null) : (municipality[..comma].Trim(), municipality[(comma + 1)..].Trim());
    }

    static bool TryStated(string name, string statement, (string Name, MunicipalHolidays Flag) possible, out MunicipalHolidays holidays, [NotNullWhen(false)] out string? refusal)
    {
        (holidays, refusal) = (IsAugsburg(name) ? MunicipalHolidays.PeaceFestival : MunicipalHolidays.None, null);
        if (statement.Equals($"ohne {possible.Name}", StringComparison.OrdinalIgnoreCase)) return true;
        if (statement.Equals($"mit {possible.Name}", StringComparison.OrdinalIgnoreCase))
        {
            holidays |= possible.Flag;
            return true;
        }
        holidays = MunicipalHolidays.None;
        refusal = $"„{statement}“ hinter „{name}“ ist nicht zu verstehen. Möglich sind „mit {possible.Name}“ und „ohne {possible.Name}“.";
        return false;
    }

    static bool IsAugsburg(string name) => Bare(name).Equals("Augsburg", StringComparison.OrdinalIgnoreCase);

    static MunicipalHolidays? Find(Land land, string name)
    {
        var bare = Bare(name);
        return land switch
        {
            Land.BY when IsAugsburg(name) => MunicipalHolidays.PeaceFestival | MunicipalHolidays.Assumption,
            Land.BY when BavarianWithAssumption.Contains(bare) => MunicipalHolidays.Assumption,
            Land.BY when BavarianWithoutAssumption.Contains(bare) => MunicipalHolidays.None,
            Land.SN when SaxonWithCorpusChristi.Contains(bare) => MunicipalHolidays.CorpusChristi,
            Land.TH when ThuringianWithCorpusChristi.Contains(bare) => MunicipalHolidays.CorpusChristi,
            _ => null,
        };
    }

    static string Bare(string name)
    {
        var prefix = Prefixes.FirstOrDefault(prefix => name.StartsWith(prefix, StringComparison.OrdinalIgnoreCase), "");
        return Abbreviations.Aggregate(name[prefix.Length..].Trim(), (spelled, pair) => spelled.Replace(pair.Short, pair.Long, StringComparison.OrdinalIgnoreCase));
    }

    static readonly ImmutableArray<string> Prefixes = ["Landeshauptstadt ", "Große Kreisstadt ", "Kreisfreie Stadt ", "Stadt ", "Markt ", "Gemeinde "];

    // As in the official names "Weiden i.d.OPf.", "Neuburg a.d.Donau", "Mühldorf a.Inn"; longer ones first.
    static readonly ImmutableArray<(string Short, string Long)> Abbreviations =
        [(" i.d.OPf.", " in der Oberpfalz"), (" i. d. OPf.", " in der Oberpfalz"), (" i.OB", " in Oberbayern"), (" a.d.", " an der "), (" a. d. ", " an der "), (" a.Inn", " am Inn"), (" a. Inn", " am Inn")];

    // Independent cities and seats of districts. Findings of the Bayerisches Landesamt für Statistik (Art. 1 Abs. 3 BayFTG) by the census of 2022, in force since 15 August 2025:
    // every municipality of Oberbayern and Niederbayern; in the other districts only names whose finding has been the same under the censuses of 1987, 2011 and 2022.
    static readonly FrozenSet<string> BavarianWithAssumption = Set(
        "München", "Ingolstadt", "Rosenheim", "Altötting", "Bad Reichenhall", "Bad Tölz", "Dachau", "Ebersberg", "Eichstätt", "Erding", "Freising",
        "Fürstenfeldbruck", "Garmisch-Partenkirchen", "Landsberg am Lech", "Miesbach", "Mühldorf am Inn", "Neuburg an der Donau", "Pfaffenhofen an der Ilm",
        "Starnberg", "Traunstein", "Weilheim in Oberbayern",
        "Landshut", "Passau", "Straubing", "Deggendorf", "Dingolfing", "Freyung", "Kelheim", "Pfarrkirchen", "Regen",
        "Amberg", "Regensburg", "Weiden in der Oberpfalz", "Cham", "Neumarkt in der Oberpfalz", "Neustadt an der Waldnaab", "Schwandorf", "Tirschenreuth",
        "Bamberg", "Forchheim",
        "Aschaffenburg", "Schweinfurt", "Würzburg", "Bad Kissingen", "Bad Neustadt an der Saale", "Haßfurt", "Karlstadt", "Miltenberg",
        "Kaufbeuren", "Kempten (Allgäu)", "Kempten", "Memmingen", "Aichach", "Dillingen an der Donau", "Donauwörth", "Günzburg", "Lindau (Bodensee)", "Lindau",
        "Marktoberdorf", "Mindelheim", "Neu-Ulm", "Sonthofen");

    static readonly FrozenSet<string> BavarianWithoutAssumption = Set(
        "Ansbach", "Bayreuth", "Coburg", "Erlangen", "Fürth", "Hof", "Kitzingen", "Kulmbach", "Nürnberg", "Schwabach");

    // Verordnung des Sächsischen Staatsministeriums des Innern über den regionalen Feiertag Fronleichnam of 4 May 1993 (SächsGVBl. p. 417), amended 30 May 1995
    // (p. 160), in today's boundaries: whole municipalities, then the parts of others where only the parts have it (Bautzen, Göda, Großdubrau, Hoyerswerda, Neschwitz).
    static readonly FrozenSet<string> SaxonWithCorpusChristi = Set(
        "Crostwitz", "Königswartha", "Nebelschütz", "Panschwitz-Kuckau", "Puschwitz", "Räckelwitz", "Radibor", "Ralbitz-Rosenthal", "Wittichenau",
        "Bolbritz", "Salzenforst", "Prischwitz", "Sdier", "Dörgenhausen", "Neschwitz", "Saritsch");

    // § 10 Abs. 1 ThürFGtG: where Corpus Christi was a holiday in 1994, that is the district of Eichsfeld (all municipalities) and parts of the districts
    // Unstrut-Hainich and Wartburg (municipalities, then parts of municipalities).
    static readonly FrozenSet<string> ThuringianWithCorpusChristi = Set(
        "Eichsfeld", "Landkreis Eichsfeld", "Am Ohmberg", "Arenshausen", "Asbach-Sickenberg", "Berlingerode", "Birkenfelde", "Bodenrode-Westhausen", "Bornhagen",
        "Brehme", "Breitenworbis", "Buhla", "Burgwalde", "Büttstedt", "Dieterode", "Dietzenrode-Vatterode", "Dingelstädt", "Ecklingerode", "Effelder",
        "Eichstruth", "Ferna", "Freienhagen", "Fretterode", "Geisleden", "Geismar", "Gerbershausen", "Gernrode", "Glasehausen", "Großbartloff", "Haynrode",
        "Heilbad Heiligenstadt", "Heiligenstadt", "Heuthen", "Hohengandern", "Hohes Kreuz", "Kella", "Kirchgandern", "Kirchworbis", "Krombach", "Küllstedt",
        "Leinefelde-Worbis", "Leinefelde", "Worbis", "Lenterode", "Lindewerra", "Lutter", "Mackenrode", "Marth", "Niederorschel", "Pfaffschwende",
        "Reinholterode", "Rohrberg", "Röhrig", "Rustenfelde", "Schachtebich", "Schimberg", "Schönhagen", "Schwobfeld", "Sickerode", "Sonnenstein", "Steinbach",
        "Steinheuterode", "Tastungen", "Teistungen", "Thalwenden", "Uder", "Volkerode", "Wachstedt", "Wahlhausen", "Wehnde", "Wiesenfeld", "Wingerode",
        "Wüstheuterode",
        "Südeichsfeld", "Bickenriede", "Zella", "Beberstedt", "Hüpstedt", "Struth",
        "Buttlar", "Geisa", "Schleid", "Zella/Rhön", "Föhlritz", "Steinberg");

    static FrozenSet<string> Set(params string[] names) => names.ToFrozenSet(StringComparer.OrdinalIgnoreCase);
}
