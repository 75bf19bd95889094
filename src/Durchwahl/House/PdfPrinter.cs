using System.Diagnostics;

namespace Durchwahl.House;

/// <summary>Prints HTML to a tagged PDF with Debian's Chromium, in a process and a folder of its own that are gone afterwards.</summary>
sealed class PdfPrinter(HouseOptions options)
{
    /// <summary>Shorter than the lease of the work (<see cref="Data.Outbox.Lease"/>).</summary>
    static readonly TimeSpan TimeLimit = TimeSpan.FromSeconds(90);

    static readonly string[] UsualPlaces = ["/usr/bin/chromium", "/usr/bin/chromium-browser", "/usr/bin/google-chrome"];

    static readonly string[] Switches =
    [
        "--headless", "--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run", "--disable-background-networking", "--disable-component-update", "--disable-sync",
        "--disable-dev-shm-usage", "--disable-extensions", "--no-pdf-header-footer", "--export-tagged-pdf", "--generate-pdf-document-outline",
    ];

    /// <summary>The browser; null when there is none, and then there is no PDF.</summary>
    public string? Browser => BrowserOf(options);

    /// <summary>The browser that the settings name, else the usual one; null when there is none.</summary>
    public static string? BrowserOf(HouseOptions options) => options.Chromium is { } named ? (File.Exists(named) ? named : null) : UsualPlaces.FirstOrDefault(File.Exists);

    /// <summary>The PDF.</summary>
    /// <param name="html">A page that loads nothing.</param>
    /// <param name="stop">Ends the process at once.</param>
    /// <exception cref="IOException">There is no browser, it failed, or it took too long; the message says which, in German.</exception>
    public async Task<byte[]> Print(string html, CancellationToken stop)
    {
        var browser = Browser ?? throw new IOException("Chromium ist nicht installiert. Unter Debian: apt-get install chromium.");
        var folder = Directory.CreateTempSubdirectory("durchwahl-pdf-").FullName;
        try
        {
            var page = Path.Combine(folder, "liste.html");
            var pdf = Path.Combine(folder, "liste.pdf");
            await File.WriteAllTextAsync(page, html, stop);
            await Run(browser, [.. Switches, $"--user-data-dir={Path.Combine(folder, "profil")}", $"--print-to-pdf={pdf}", new Uri(page).AbsoluteUri], stop);
            return File.Exists(pdf) ? await File.ReadAllBytesAsync(pdf, stop) : throw new IOException("Chromium hat keine Datei geschrieben.");
        }
        finally
        {
            Remove(folder);
        }
    }

    static async Task Run(string browser, string[] arguments, CancellationToken stop)
    {
        var start = new ProcessStartInfo(browser, arguments) { RedirectStandardOutput = true, RedirectStandardError = true, UseShellExecute = false };
        using var process = Process.Start(start) ?? throw new IOException("Chromium ließ sich nicht starten.");
        using var limit = CancellationTokenSource.CreateLinkedTokenSource(stop);
        limit.CancelAfter(TimeLimit);
        try
        {
            // What it says goes nowhere, but has to be taken, or it waits for ever.
            await Task.WhenAll(process.StandardOutput.ReadToEndAsync(limit.Token), process.StandardError.ReadToEndAsync(limit.Token), process.WaitForExitAsync(limit.Token));
        }
        catch (OperationCanceledException tooLong) when (!stop.IsCancellationRequested)
        {
            throw new IOException($"Chromium war nach {TimeLimit.TotalSeconds:0} Sekunden nicht fertig und wurde beendet.", tooLong);
        }
        finally
        {
            if (!process.HasExited) process.Kill(entireProcessTree: true);
        }
        if (process.ExitCode != 0) throw new IOException($"Chromium endete mit {process.ExitCode}.");
    }

    // A child of the browser may still be writing its profile.
    static void Remove(string folder)
    {
        try
        {
            Directory.Delete(folder, recursive: true);
        }
        catch (IOException)
        {
            try
            {
                Directory.Delete(folder, recursive: true);
            }
            catch (IOException)
            {
                // Left to the system's tidying of temporary files: the list in it is public.
            }
        }
    }
}
