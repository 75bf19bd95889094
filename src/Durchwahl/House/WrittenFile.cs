namespace Durchwahl.House;

/// <summary>A file that a verb writes where the person wants it: wholly or not at all.</summary>
static class WrittenFile
{
    /// <summary>Why nothing can be written there; null when it can.</summary>
    public static string? Refusal(string path)
    {
        if (Directory.Exists(path)) return $"{path} ist ein Ordner. Nennen Sie mit --out eine Datei.";
        return Directory.Exists(Path.GetDirectoryName(path)) ? null : $"Den Ordner {Path.GetDirectoryName(path)} gibt es nicht.";
    }

    // Whoever reads the old file meanwhile reads it to its end, and a half-written one is never there.
    public static async Task Write(string path, byte[] content)
    {
        var half = $"{path}.{Environment.ProcessId}.neu";
        await File.WriteAllBytesAsync(half, content);
        File.Move(half, path, overwrite: true);
    }
}
