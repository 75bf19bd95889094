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

    /// <summary>A new folder on the file system of <paramref name="path"/>.</summary>
    public static string Beside(string path) => Create($"{path}.{Environment.ProcessId}.teile");
}
