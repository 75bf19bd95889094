namespace Durchwahl.AcceptanceTests.Telephony.Support;

/// <summary>A tone in the place of each announcement: quickly over, and recognised by its frequency.</summary>
static class ShortAnnouncements
{
    public const double Any = 1500, Closed = 1300, AfterTheTone = 1700, CallbackNoted = 1900, WhichNumber = 2300, NextInLine = 2500, Thanks = 2700, MovedUp = 2900;

    static readonly Dictionary<string, double> Own = new(StringComparer.Ordinal)
    {
        ["ausserhalb"] = Closed, ["nachricht_nach_dem_ton"] = AfterTheTone, ["rueckruf_notiert"] = CallbackNoted, ["rueckruf_nummer"] = WhichNumber, ["position_naechste"] = NextInLine,
        ["nachricht_danke"] = Thanks, ["notfall_gewaehlt"] = MovedUp,
    };

    public static void Install(RealExchange exchange)
    {
        foreach (var language in (string[])["de", "en"])
            foreach (var file in Directory.EnumerateFiles(Path.Combine(exchange.Folder.Sounds, language, "durchwahl"), "*.wav"))
            {
                WavFile.Write(file, Tone.Of(Own.GetValueOrDefault(Path.GetFileNameWithoutExtension(file), Any), Tone.Rate * 80 / 100));
                File.Delete(file + "16");
            }
    }
}
