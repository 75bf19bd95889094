using System.IO.Compression;
using System.Security.Cryptography;
using System.Text.Json;
using Durchwahl.House;

namespace Durchwahl.Operating;

/// <summary>The one file of a backup: a ZIP archive with the manifest and its parts, readable by the owner only.</summary>
static class BackupArchive
{
    const UnixFileMode OwnerOnly = UnixFileMode.UserRead | UnixFileMode.UserWrite;

    /// <summary>Writes the archive beside its place and then puts it there at once; it is on the disk when this returns.</summary>
    /// <param name="path">Where it shall lie.</param>
    /// <param name="manifest">What it holds; its parts are filled in.</param>
    /// <param name="folder">The folder with the parts.</param>
    public static void Write(string path, BackupManifest manifest, string folder)
    {
        var files = Directory.EnumerateFiles(folder, "*", SearchOption.AllDirectories).Order(StringComparer.Ordinal).ToList();
        var parts = files.Select(file => new BackupManifest.Part(Path.GetRelativePath(folder, file).Replace('\\', '/'), new FileInfo(file).Length, DigestOf(file))).ToList();
        var half = $"{path}.{Environment.ProcessId}.neu";
        try
        {
            using (var stream = CreatePrivate(half))
            {
                using (var archive = new ZipArchive(stream, ZipArchiveMode.Create, leaveOpen: true))
                {
                    using (var text = archive.CreateEntry(BackupManifest.FileName).Open()) JsonSerializer.Serialize(text, manifest with { Parts = parts }, JsonForm.Options);
                    foreach (var part in parts) archive.CreateEntryFromFile(Path.Combine(folder, part.Name), part.Name, CompressionLevel.Fastest);
                }
                stream.Flush(flushToDisk: true);
            }
            File.Move(half, path, overwrite: true);
        }
        finally
        {
            File.Delete(half);
        }
    }

    /// <summary>A file that only its owner can read, from its first byte on.</summary>
    public static FileStream CreatePrivate(string path)
    {
        var how = new FileStreamOptions { Mode = FileMode.CreateNew, Access = FileAccess.ReadWrite, Share = FileShare.None };
        if (!OperatingSystem.IsWindows()) how.UnixCreateMode = OwnerOnly;
        return new FileStream(path, how);
    }

    /// <summary>Whether a file is a backup, so that it may be replaced by a newer one.</summary>
    public static bool IsOne(string path)
    {
        try
        {
            using var archive = ZipFile.OpenRead(path);
            return archive.GetEntry(BackupManifest.FileName) is not null;
        }
        catch (InvalidDataException)
        {
            return false;
        }
    }

    /// <summary>Unpacks the parts into a folder and proves each by its digest.</summary>
    /// <exception cref="InvalidDataException">It is no backup, or a part is damaged, missing or unknown; the message says which, in German.</exception>
    public static BackupManifest Unpack(string path, string folder)
    {
        using var archive = Open(path);
        var manifest = ReadManifest(archive);
        foreach (var part in manifest.Parts)
        {
            var target = Path.GetFullPath(Path.Combine(folder, part.Name));
            if (!target.StartsWith(folder + Path.DirectorySeparatorChar, StringComparison.Ordinal)) throw new InvalidDataException($"Der Teil „{part.Name}“ liegt außerhalb der Sicherung.");
            var entry = archive.GetEntry(part.Name);
            if (entry is null || entry.Length != part.Bytes) throw Damaged(part);
            Directory.CreateDirectory(Path.GetDirectoryName(target)!);
            using (var packed = entry.Open())
            using (var file = CreatePrivate(target))
                packed.CopyTo(file);
            if (DigestOf(target) != part.Sha256) throw Damaged(part);
        }
        return manifest;
    }

    static ZipArchive Open(string path)
    {
        try
        {
            return ZipFile.OpenRead(path);
        }
        catch (InvalidDataException broken)
        {
            throw new InvalidDataException($"{path} ist keine Sicherung, oder sie ist unvollständig.", broken);
        }
    }

    static BackupManifest ReadManifest(ZipArchive archive)
    {
        try
        {
            using var text = (archive.GetEntry(BackupManifest.FileName) ?? throw new InvalidDataException("In der Datei fehlt das Verzeichnis der Sicherung (manifest.json).")).Open();
            var manifest = JsonSerializer.Deserialize<BackupManifest>(text, JsonForm.Options);
            if (manifest is not { Format: BackupManifest.CurrentFormat }) throw new InvalidDataException("Diese Form der Sicherung kennt dieses Programm nicht. Nehmen Sie die Version, mit der sie gemacht wurde, oder eine neuere.");
            return manifest;
        }
        catch (JsonException broken)
        {
            throw new InvalidDataException("Das Verzeichnis der Sicherung (manifest.json) ist beschädigt.", broken);
        }
    }

    static InvalidDataException Damaged(BackupManifest.Part part) => new($"Der Teil „{part.Name}“ der Sicherung fehlt oder ist beschädigt. Es wurde nichts geändert.");

    static string DigestOf(string file)
    {
        using var stream = File.OpenRead(file);
        return Convert.ToHexStringLower(SHA256.HashData(stream));
    }
}
