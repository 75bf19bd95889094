namespace Durchwahl.Pages;

/// <summary>The fonts of pages that are files of their own: printed, or saved and read without us.</summary>
static class PaperFonts
{
    static readonly Lazy<string> Made = new(() => string.Concat(new[] { ("Regular", 400), ("SemiBold", 600) }.Select(cut =>
        $"@font-face {{ font-family: \"Fira Sans\"; font-weight: {cut.Item2}; src: url(data:font/woff2;base64,{Font(cut.Item1)}) format(\"woff2\"); }}\n")));

    /// <summary>Style rules that hold the fonts themselves.</summary>
    public static string Rules => Made.Value;

    static string Font(string cut) => Convert.ToBase64String(File.ReadAllBytes(Path.Combine(AppContext.BaseDirectory, "wwwroot", "lib", "fonts", $"FiraSans-{cut}.woff2")));
}
