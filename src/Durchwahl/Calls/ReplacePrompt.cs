using System.ComponentModel;
using System.Diagnostics;
using Durchwahl.Access.Contract;
using Durchwahl.Calls.Contract;
using Durchwahl.Calls.Tables;
using Durchwahl.Data;
using Durchwahl.Domain;
using Durchwahl.Domain.Access;
using Durchwahl.Domain.Calls;
using Durchwahl.Domain.PhoneBook;
using NodaTime;

namespace Durchwahl.Calls;

/// <summary>Replaces an announcement by a recording of the office, or goes back to the generated voice.</summary>
sealed class ReplacePrompt(Database database, CallSettingsShelf shelf, HouseTime time)
{
    /// <summary>Most bytes of a recording.</summary>
    public const int Largest = 10_000_000;

    const int TelephoneRate = 8_000;

    static readonly Duration Longest = Duration.FromMinutes(3);

    static readonly TimeSpan Patience = TimeSpan.FromSeconds(20);

    /// <summary>Replaces; the refusal in German, after which nothing has changed, or null.</summary>
    public async Task<string?> Replace(OfficeId office, string key, string language, byte[] wav, Actor by, CancellationToken stop)
    {
        if (wav.Length > Largest) return "Die Aufnahme ist größer als 10 MB. Speichern Sie sie mit 8 000 Hz.";
        if (WaveSound.Read(wav, out var refusal) is not { } sound) return refusal;
        if (sound.Length > Longest) return "Die Aufnahme ist länger als 3 Minuten.";
        var played = sound.SamplesPerSecond == TelephoneRate ? wav : await Convert(wav, stop);
        if (played is null) return $"Die Aufnahme hat {sound.SamplesPerSecond} Hz und ließ sich hier nicht umrechnen. Speichern Sie sie mit 8 000 Hz.";
        await database.Write(async transaction =>
        {
            await PromptRecordingTable.Save(transaction, office, new(key, language, time.Now, by.Name), played);
            await Audit.Append(transaction, time.Now, by, office, "Ansage ersetzt", $"prompt:{language}:{key}");
        });
        shelf.Tell();
        return null;
    }

    /// <summary>Back to the generated voice; false when it speaks already.</summary>
    public async Task<bool> GoBack(OfficeId office, string key, string language, Actor by)
    {
        var isBack = await database.Write(async transaction =>
        {
            if (!await PromptRecordingTable.Remove(transaction, office, key, language)) return false;
            await Audit.Append(transaction, time.Now, by, office, "Ansage zurückgesetzt", $"prompt:{language}:{key}");
            return true;
        });
        if (isBack) shelf.Tell();
        return isBack;
    }

    // Null when there is no sox, or it does not manage it.
    static async Task<byte[]?> Convert(byte[] wav, CancellationToken stop)
    {
        var folder = Directory.CreateTempSubdirectory("durchwahl-ansage-"); // for the owner only
        try
        {
            var (from, to) = (Path.Combine(folder.FullName, "von.wav"), Path.Combine(folder.FullName, "nach.wav"));
            await File.WriteAllBytesAsync(from, wav, stop);
            using var sox = Process.Start(new ProcessStartInfo("sox", ["-t", "wav", from, "-t", "wav", "-r", "8000", "-c", "1", "-b", "16", "-e", "signed-integer", to]) { RedirectStandardError = true, RedirectStandardInput = true, UseShellExecute = false });
            using var limit = CancellationTokenSource.CreateLinkedTokenSource(stop);
            limit.CancelAfter(Patience);
            try
            {
                await Task.WhenAll(sox!.StandardError.ReadToEndAsync(limit.Token), sox.WaitForExitAsync(limit.Token));
            }
            catch (OperationCanceledException) when (!stop.IsCancellationRequested)
            {
                sox!.Kill();
                return null;
            }
            return sox.ExitCode == 0 ? await File.ReadAllBytesAsync(to, stop) : null;
        }
        catch (Win32Exception)
        {
            return null; // not installed
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }
}
