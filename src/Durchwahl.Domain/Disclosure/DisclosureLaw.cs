using Durchwahl.Domain.PhoneBook;
using Durchwahl.Domain.WorkingDays;

namespace Durchwahl.Domain.Disclosure;

/// <summary>Under which law a request for official information is answered, and who mediates.</summary>
/// <param name="Key">The word under which requests name it: "ifg", or the key of the Land.</param>
/// <param name="Name">As cited: "IFG"; for an office without such a law a sentence of its own.</param>
/// <param name="Mediator">Whom the person may call upon (§ 12 IFG); null where there is nobody.</param>
/// <param name="Rule">By when it is answered; null where no law says.</param>
/// <param name="Basis">Where that stands.</param>
/// <param name="OnlyByLocalStatute">Whether it binds a municipal carrier only where its council has said so.</param>
public sealed record DisclosureLaw(string Key, string Name, string? Mediator, DeadlineRule? Rule, string Basis, bool OnlyByLocalStatute = false)
{
    /// <summary>Whether there is a right to information.</summary>
    public bool Exists => Rule is not null;
}

/// <summary>
/// Which law holds for whom. A joint office (§ 44b SGB II) answers under federal law; a municipal carrier (§ 6a SGB II) under the law of its Land, where there is one. The statutes as of November 2026, cited
/// from general knowledge: an office checks its own.
/// </summary>
public static class DisclosureLaws
{
    static readonly DeadlineRule Month = new DeadlineRule.Month();

    /// <summary>The federal law, for joint offices.</summary>
    public static DisclosureLaw Federal { get; } = new("ifg", "IFG", "Bundesbeauftragte für den Datenschutz und die Informationsfreiheit", Month, "§ 7 Abs. 5 IFG");

    /// <summary>The law that held on a day; null when nobody said who carried the office then.</summary>
    public static DisclosureLaw? For(CarrierType? carrier, Land land) => carrier switch
    {
        CarrierType.Joint => Federal,
        CarrierType.Municipal => Of(land),
        _ => null,
    };

    /// <summary>The law under a key; null when there is none.</summary>
    public static DisclosureLaw? Find(string key) =>
        key == Federal.Key ? Federal : Enum.GetValues<Land>().Select(Of).FirstOrDefault(law => law.Key == key);

    /// <summary>The law of a Land for its municipalities; without <see cref="DisclosureLaw.Rule"/> where there is none.</summary>
    public static DisclosureLaw Of(Land land) => land switch
    {
        Land.BW => State(land, "LIFG BW", "Landesbeauftragter für den Datenschutz und die Informationsfreiheit Baden-Württemberg", "§ 7 Abs. 7 LIFG"),
        Land.BE => State(land, "IFG Berlin", "Berliner Beauftragte für Datenschutz und Informationsfreiheit", "§ 14 IFG Berlin, unverzüglich; als Monat geführt"),
        Land.BB => State(land, "AIG Brandenburg", "Landesbeauftragte für den Datenschutz und für das Recht auf Akteneinsicht Brandenburg", "§ 6 AIG"),
        Land.HB => State(land, "BremIFG", "Landesbeauftragte für Datenschutz und Informationsfreiheit Bremen", "§ 7 BremIFG"),
        Land.HH => State(land, "HmbTG", "Hamburgischer Beauftragter für Datenschutz und Informationsfreiheit", "§ 13 HmbTG"),
        Land.HE => State(land, "HDSIG", "Hessischer Beauftragter für Datenschutz und Informationsfreiheit", "§§ 80 ff. HDSIG") with { OnlyByLocalStatute = true },
        Land.MV => State(land, "IFG M-V", "Landesbeauftragter für Datenschutz und Informationsfreiheit Mecklenburg-Vorpommern", "§ 11 IFG M-V"),
        Land.NW => State(land, "IFG NRW", "Landesbeauftragte für Datenschutz und Informationsfreiheit Nordrhein-Westfalen", "§ 5 Abs. 2 IFG NRW"),
        Land.RP => State(land, "LTranspG", "Landesbeauftragter für den Datenschutz und die Informationsfreiheit Rheinland-Pfalz", "§ 12 LTranspG"),
        Land.SL => State(land, "SIFG", "Unabhängiges Datenschutzzentrum Saarland", "§ 1 SIFG mit § 7 Abs. 5 IFG"),
        Land.SN => State(land, "SächsTranspG", "Sächsische Datenschutz- und Transparenzbeauftragte", "SächsTranspG") with { OnlyByLocalStatute = true },
        Land.ST => State(land, "IZG LSA", "Landesbeauftragte für den Datenschutz Sachsen-Anhalt", "§ 7 Abs. 5 IZG LSA"),
        Land.SH => State(land, "IZG-SH", "Landesbeauftragte für Datenschutz Schleswig-Holstein", "§ 5 Abs. 2 IZG-SH"),
        Land.TH => State(land, "ThürTG", "Thüringer Landesbeauftragter für den Datenschutz und die Informationsfreiheit", "ThürTG"),
        Land.BY or Land.NI => new DisclosureLaw(KeyOf(land), "kein Informationsfreiheitsgesetz", null, null, "In diesem Land gibt es kein allgemeines Gesetz. Örtliche Satzungen und das UIG bleiben unberührt."),
        _ => throw new ArgumentOutOfRangeException(nameof(land), land, "There is no such Land."),
    };

    static DisclosureLaw State(Land land, string name, string mediator, string basis) => new(KeyOf(land), name, mediator, Month, basis);

    static string KeyOf(Land land) => land.ToString().ToLowerInvariant();
}
