using Durchwahl.Access.Contract;
using Durchwahl.Calls.Contract;
using Durchwahl.Calls.Tables;
using Durchwahl.Data;
using Durchwahl.Domain.PhoneBook;
using Durchwahl.House;

namespace Durchwahl.Calls.Exchange;

/// <summary>
/// Carries announcements in a voice of the office into the folder from which the exchange plays them, where this program can write there. The generated ones
/// stay beside them and come back. Offices that share an exchange share its announcements: the first in the list of offices decides.
/// </summary>
sealed class OwnAnnouncements(IOfficeKeys offices, CallSettingsShelf shelf, Database database, HouseOptions options, ILogger<OwnAnnouncements> log) : BackgroundService
{
    const string Generated = ".erzeugt";

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        if (options.ExchangeSounds is null || options.Exchange is not ExchangeChoice.Ari) return;
        if (await offices.All() is not [var office, ..]) return;
        try
        {
            await foreach (var configuration in shelf.Follow(OfficeKey.Parse(office.Key), stoppingToken)) await Carry(office.Id, configuration.OwnPrompts);
        }
        catch (OperationCanceledException) when (stoppingToken.IsCancellationRequested) { }
    }

    /// <summary>Puts the recordings of the office in place of the generated announcements, and the generated ones back where there is none.</summary>
    internal async Task Carry(OfficeId office, IReadOnlyList<(string Key, string Language)> own)
    {
        try
        {
            foreach (var file in Directory.EnumerateFiles(options.ExchangeSounds!, $"*{Generated}", SearchOption.AllDirectories).ToList())
                if (!own.Any(prompt => file == $"{PathOf(prompt.Key, prompt.Language)}{Path.GetExtension(file[..^Generated.Length])}{Generated}")) File.Move(file, file[..^Generated.Length], overwrite: true);
            foreach (var (key, language) in own)
                if (await database.Read(connection => PromptRecordingTable.Sound(connection, office, key, language)) is { } sound) await Put(PathOf(key, language), sound);
        }
        catch (Exception problem) when (problem is IOException or UnauthorizedAccessException)
        {
            log.LogWarning("The announcements of the office could not be put into {Folder}: {Problem}", options.ExchangeSounds, problem.Message);
        }
    }

    // Without extension: the exchange picks the file that suits the line best, so the generated one for better lines has to step aside as well.
    string PathOf(string key, string language) => Path.Combine(options.ExchangeSounds!, language, "durchwahl", key);

    static async Task Put(string path, byte[] sound)
    {
        Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        foreach (var file in new[] { $"{path}.wav", $"{path}.wav16" })
            if (File.Exists(file) && !File.Exists(file + Generated)) File.Move(file, file + Generated);
        await File.WriteAllBytesAsync($"{path}.neu", sound);
        File.Move($"{path}.neu", $"{path}.wav", overwrite: true);
    }
}
