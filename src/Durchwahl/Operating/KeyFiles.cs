using System.Diagnostics;
using System.Globalization;

namespace Durchwahl.Operating;

/// <summary>The keys that protect forms and links; without them, every link and session would be dead after a restore.</summary>
static class KeyFiles
{
    public const string Folder = "keys";

    /// <summary>Adds the keys of one folder to another. None is taken away: old and new database both find theirs, whichever is there after a crash.</summary>
    public static void Copy(string from, string to)
    {
        if (!Directory.Exists(from)) return;
        PrivateFolder.Create(to);
        foreach (var key in Directory.EnumerateFiles(from, "*.xml"))
        {
            var (target, half) = (Path.Combine(to, Path.GetFileName(key)), Path.Combine(to, Path.GetFileName(key) + ".neu"));
            File.Delete(half);
            using (var copy = BackupArchive.CreatePrivate(half))
            {
                copy.Write(File.ReadAllBytes(key));
                copy.Flush(flushToDisk: true);
            }
            File.Move(half, target, overwrite: true);
        }
    }
}

/// <summary>Folders that only their owner may enter.</summary>
static class PrivateFolder
{
    public static string Create(string path) => (OperatingSystem.IsWindows()
        ? Directory.CreateDirectory(path)
        : Directory.CreateDirectory(path, UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute)).FullName;

    /// <summary>A new folder on the file system of <paramref name="path"/>; what a killed process left there is taken away, it holds personal data.</summary>
    public static string Beside(string path)
    {
        var (parent, name) = (Path.GetDirectoryName(path)!, Path.GetFileName(path));
        foreach (var left in Directory.EnumerateDirectories(parent, name + ".*.teile").Where(IsLeft)) Directory.Delete(left, recursive: true);
        foreach (var left in Directory.EnumerateFiles(parent, name + ".*.neu").Where(IsLeft)) File.Delete(left);
        return Create($"{path}.{Environment.ProcessId}.teile");
    }

    // Named "….1234.teile" after the process that made it.
    static bool IsLeft(string path)
    {
        if (!int.TryParse(path.Split('.')[^2], NumberStyles.None, CultureInfo.InvariantCulture, out var process)) return false;
        try
        {
            using var running = Process.GetProcessById(process);
            return process == Environment.ProcessId;
        }
        catch (ArgumentException)
        {
            return true;
        }
    }
}
