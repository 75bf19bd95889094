using Durchwahl.Domain.WorkingDays;

namespace Durchwahl.Domain.PhoneBook;

/// <summary>To whom people turn when an office does not remove a barrier (the enforcement or arbitration body of the accessibility statement).</summary>
/// <param name="Name">Its German name.</param>
/// <param name="EnglishName">What it is, in English.</param>
/// <param name="Link">Where its address and form are.</param>
/// <param name="Law">The law that the statement rests on.</param>
/// <remarks>
/// Joint institutions name the arbitration body of the Federation (§§ 12b Abs. 2 Nr. 3, 16 BGG); a municipality alone follows the law of its Land, whose bodies the Hessian centre for accessible
/// IT lists (https://lbit.hessen.de/buergerinnen-und-buerger/durchsetzungsstellen-der-laender, as of March 2024). Which law holds for a joint institution is disputed (Bogner, reha-recht.de,
/// Beitrag B2-2015): an office that follows the Land replaces the page by its own words.
/// </remarks>
public sealed record AccessibilityBody(string Name, string EnglishName, string Link, string Law)
{
    const string ListOfTheLaender = "https://lbit.hessen.de/buergerinnen-und-buerger/durchsetzungsstellen-der-laender";

    /// <summary>The body for a carrier; an office that has not told its carrier is taken for a joint institution, as three of four Jobcenters are.</summary>
    /// <param name="carrier">The carrier today; null when unknown.</param>
    /// <param name="land">The Land.</param>
    public static AccessibilityBody Of(CarrierType? carrier, Land land) => carrier is CarrierType.Municipal
        ? new($"Durchsetzungsstelle für barrierefreie Informationstechnik in {NameOf(land)}", "the enforcement body of the Land", ListOfTheLaender, $"Behindertengleichstellungsrecht ({NameOf(land)})")
        : new("Schlichtungsstelle nach § 16 BGG", "the arbitration body of the Federation", "https://www.schlichtungsstelle-bgg.de/", "§ 12b BGG, BITV 2.0");

    static string NameOf(Land land) => land switch
    {
        Land.BW => "Baden-Württemberg",
        Land.BY => "Bayern",
        Land.BE => "Berlin",
        Land.BB => "Brandenburg",
        Land.HB => "Bremen",
        Land.HH => "Hamburg",
        Land.HE => "Hessen",
        Land.MV => "Mecklenburg-Vorpommern",
        Land.NI => "Niedersachsen",
        Land.NW => "Nordrhein-Westfalen",
        Land.RP => "Rheinland-Pfalz",
        Land.SL => "Saarland",
        Land.SN => "Sachsen",
        Land.ST => "Sachsen-Anhalt",
        Land.SH => "Schleswig-Holstein",
        _ => "Thüringen",
    };
}
