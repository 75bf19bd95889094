using Microsoft.AspNetCore.DataProtection;

namespace Durchwahl.House;

/// <summary>The keys that protect forms; they lie beside the data and belong into its backup.</summary>
static class KeyRing
{
    public static void AddKeyRing(this IServiceCollection services, HouseOptions options)
    {
        var folder = Directory.CreateDirectory(Path.Combine(options.DataFolder, "keys"));
        if (!OperatingSystem.IsWindows()) folder.UnixFileMode = UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute;
        services.AddDataProtection().SetApplicationName("durchwahl").PersistKeysToFileSystem(folder);
    }
}
