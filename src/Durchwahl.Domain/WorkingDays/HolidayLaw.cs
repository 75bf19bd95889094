using System.Collections.Immutable;
using NodaTime;
using static Durchwahl.Domain.WorkingDays.Land;

namespace Durchwahl.Domain.WorkingDays;

/// <summary>The holiday acts of the Länder as one table: a holiday, its day, where, since when, for how long, and by which provision.</summary>
/// <remarks>
/// Sources: the holiday acts named in <see cref="ActOf"/>, in the versions in force from 1995 to November 2026. The Buß- und Bettag ceased to be a holiday
/// with the long-term care insurance on 1 January 1995 everywhere but in Sachsen. One-off days were ordered for 2017 (all Länder), 2020, 2025 and 2028 (Berlin).
/// </remarks>
static class HolidayLaw
{
    static readonly ImmutableArray<Land> Everywhere = [.. Enum.GetValues<Land>()];
    static readonly ImmutableArray<Land> ReformationSince1990 = [BB, MV, SN, ST, TH];

    public static ImmutableArray<HolidayRule> Rules { get; } =
    [
        new("Neujahr", On(1, 1), Everywhere),
        new("Heilige Drei Könige", On(1, 6), [BW, BY, ST]),
        new("Frauentag", On(3, 8), [BE]) { Since = 2019 },
        new("Internationaler Frauentag", On(3, 8), [MV]) { Since = 2023 },
        new("Karfreitag", FromEaster(-2), Everywhere),
        new("Ostersonntag", FromEaster(0), [BB]),
        new("Ostermontag", FromEaster(1), Everywhere),
        new("Tag der Arbeit", On(5, 1), Everywhere),
        new("75. Jahrestag der Befreiung vom Nationalsozialismus", On(5, 8), [BE]) { OnlyIn = 2020 },
        new("80. Jahrestag der Befreiung vom Nationalsozialismus", On(5, 8), [BE]) { OnlyIn = 2025 },
        new("Christi Himmelfahrt", FromEaster(39), Everywhere),
        new("Pfingstsonntag", FromEaster(49), [BB]),
        new("Pfingstmontag", FromEaster(50), Everywhere),
        new("Fronleichnam", FromEaster(60), [BW, BY, HE, NW, RP, SL]),
        new("Fronleichnam", FromEaster(60), [SN]) { Municipal = MunicipalHolidays.CorpusChristi, Provision = "§ 1 Abs. 1 SächsSFG, Fronleichnamsverordnung" },
        new("Fronleichnam", FromEaster(60), [TH]) { Municipal = MunicipalHolidays.CorpusChristi, Provision = "§ 2 Abs. 2, § 10 Abs. 1 ThürFGtG" },
        new("75. Jahrestag des Volksaufstandes in der DDR", On(6, 17), [BE]) { OnlyIn = 2028 },
        new("Augsburger Hohes Friedensfest", On(8, 8), [BY]) { Municipal = MunicipalHolidays.PeaceFestival, Provision = "Art. 1 Abs. 2 BayFTG" },
        new("Mariä Himmelfahrt", On(8, 15), [SL]),
        new("Mariä Himmelfahrt", On(8, 15), [BY]) { Municipal = MunicipalHolidays.Assumption, Provision = "Art. 1 Abs. 1 Nr. 2 BayFTG" },
        new("Weltkindertag", On(9, 20), [TH]) { Since = 2019 },
        new("Tag der Deutschen Einheit", On(10, 3), Everywhere) { Provision = "Art. 2 Abs. 2 Einigungsvertrag" },
        new("Reformationstag", On(10, 31), ReformationSince1990),
        new("Reformationstag", On(10, 31), [.. Everywhere.Except(ReformationSince1990)]) { OnlyIn = 2017, BySeparateOrder = true },
        new("Reformationstag", On(10, 31), [HB, HH, NI, SH]) { Since = 2018 },
        new("Allerheiligen", On(11, 1), [BW, BY, NW, RP, SL]),
        new("Buß- und Bettag", WednesdayBefore23November, [SN]),
        new("1. Weihnachtstag", On(12, 25), Everywhere),
        new("2. Weihnachtstag", On(12, 26), Everywhere),
    ];

    /// <summary>The act of a Land and the section that lists the holidays of the whole Land.</summary>
    public static (string Section, string Act) ActOf(Land land) => land switch
    {
        BW => ("§ 1", "FTG (Feiertagsgesetz Baden-Württemberg)"),
        BY => ("Art. 1 Abs. 1 Nr. 1", "BayFTG (Bayerisches Feiertagsgesetz)"),
        BE => ("§ 1 Abs. 1", "Gesetz über die Sonn- und Feiertage (Berlin)"),
        BB => ("§ 2 Abs. 1", "FTG (Feiertagsgesetz Brandenburg)"),
        HB => ("§ 2 Abs. 1", "Gesetz über die Sonn-, Gedenk- und Feiertage (Bremen)"),
        HH => ("§ 1", "Feiertagsgesetz (Hamburg)"),
        HE => ("§ 1 Abs. 1", "HFeiertagsG (Hessisches Feiertagsgesetz)"),
        MV => ("§ 2 Abs. 1", "FTG M-V (Feiertagsgesetz Mecklenburg-Vorpommern)"),
        NI => ("§ 2 Abs. 1", "NFeiertagsG (Niedersächsisches Gesetz über die Feiertage)"),
        NW => ("§ 2 Abs. 1", "Feiertagsgesetz NW"),
        RP => ("§ 2 Abs. 1", "LFtG (Feiertagsgesetz Rheinland-Pfalz)"),
        SL => ("§ 2 Abs. 1", "SFG (Feiertagsgesetz Saarland)"),
        SN => ("§ 1 Abs. 1", "SächsSFG (Gesetz über Sonn- und Feiertage im Freistaat Sachsen)"),
        ST => ("§ 2", "FeiertG LSA (Feiertagsgesetz Sachsen-Anhalt)"),
        SH => ("§ 2 Abs. 1", "SFTG (Gesetz über Sonn- und Feiertage Schleswig-Holstein)"),
        TH => ("§ 2 Abs. 1", "ThürFGtG (Thüringer Feier- und Gedenktagsgesetz)"),
        _ => throw new ArgumentOutOfRangeException(nameof(land), land, "Dieses Land gibt es nicht."),
    };

    static Func<int, LocalDate> On(int month, int day) => year => new LocalDate(year, month, day);

    static Func<int, LocalDate> FromEaster(int days) => year => Easter.SundayIn(year).PlusDays(days);

    // SächsSFG § 1: the Wednesday before the last Sunday of the church year, which is the Wednesday before 23 November.
    static LocalDate WednesdayBefore23November(int year) => new LocalDate(year, 11, 23).Previous(IsoDayOfWeek.Wednesday);
}

/// <summary>One line of the table.</summary>
sealed record HolidayRule(string Name, Func<int, LocalDate> DateIn, ImmutableArray<Land> Laender)
{
    /// <summary>The first year in which it holds; null: since before 1995.</summary>
    public int? Since { get; init; }

    /// <summary>The single year in which it holds; null: not a one-off.</summary>
    public int? OnlyIn { get; init; }

    /// <summary>What a municipality must observe for it to hold there; none: it holds in the whole Land.</summary>
    public MunicipalHolidays Municipal { get; init; }

    /// <summary>A provision other than the Land's list of holidays.</summary>
    public string? Provision { get; init; }

    public bool AppliesIn(Land land, int year, MunicipalHolidays observed) =>
        Laender.Contains(land) && (Since is null || year >= Since) && (OnlyIn is null || year == OnlyIn) && observed.HasFlag(Municipal);

    /// <summary>Whether it was ordered for its year by a separate act or, where the holiday act allows it, by an ordinance.</summary>
    public bool BySeparateOrder { get; init; }

    public PublicHoliday In(Land land, int year) => new(DateIn(year), Name, StatuteIn(land));

    string StatuteIn(Land land)
    {
        var (section, act) = HolidayLaw.ActOf(land);
        if (BySeparateOrder) return $"{act}, einmalig {OnlyIn} durch Gesetz oder Verordnung des Landes";
        var provision = Provision ?? $"{section} {act}";
        return Since is { } first ? $"{provision}, seit {first}" : OnlyIn is { } only ? $"{provision}, einmalig {only}" : provision;
    }
}
