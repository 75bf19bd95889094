using System.Security.Cryptography;
using Durchwahl.Domain;
using Durchwahl.Domain.PhoneBook;
using Durchwahl.House;
using NodaTime;

namespace Durchwahl.Imports;

/// <summary>Files between their preview and the decision: for one hour in the data folder, each under 128 random bits and only for its office.</summary>
sealed class Uploads(HouseOptions options, HouseTime time)
{
    static readonly Duration Kept = Duration.FromHours(1);

    readonly string _folder = Path.Combine(options.DataFolder, "uploads");

    /// <summary>A file that waits for its decision.</summary>
    public sealed record Upload(string Token, string FileName, string Path);

    /// <summary>Keeps a file and forgets those that nobody decided on.</summary>
    public async Task<Upload> Keep(Stream content, string fileName, OfficeId office, CancellationToken cancellation)
    {
        if (OperatingSystem.IsWindows()) Directory.CreateDirectory(_folder);
        else Directory.CreateDirectory(_folder, UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute);
        Forget();
        var token = Convert.ToHexStringLower(RandomNumberGenerator.GetBytes(16));
        var path = PathOf(token, office);
        await using (var file = new FileStream(path, new FileStreamOptions { Mode = FileMode.CreateNew, Access = FileAccess.Write }))
        {
            await content.CopyToAsync(file, cancellation);
        }
        await File.WriteAllTextAsync(path + ".name", Path.GetFileName(fileName), cancellation);
        return new Upload(token, Path.GetFileName(fileName), path);
    }

    /// <summary>The file under this token; null when it is gone, or of another office.</summary>
    public Upload? Find(string token, OfficeId office)
    {
        if (token.Length != 32 || !token.All(char.IsAsciiHexDigitLower)) return null;
        var path = PathOf(token, office);
        return File.Exists(path) && File.Exists(path + ".name") ? new Upload(token, File.ReadAllText(path + ".name"), path) : null;
    }

    /// <summary>Removes a file for good.</summary>
    public static void Remove(Upload upload)
    {
        File.Delete(upload.Path);
        File.Delete(upload.Path + ".name");
    }

    void Forget()
    {
        var before = (time.Now - Kept).ToDateTimeUtc();
        foreach (var file in new DirectoryInfo(_folder).EnumerateFiles().Where(file => file.LastWriteTimeUtc < before)) file.Delete();
    }

    string PathOf(string token, OfficeId office) => Path.Combine(_folder, $"{office.Value:N}-{token}");
}
