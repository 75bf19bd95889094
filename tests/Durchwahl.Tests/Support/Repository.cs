namespace Durchwahl.Tests.Support;

/// <summary>Files of the repository that tests read.</summary>
static class Repository
{
    static readonly string Root = Find(AppContext.BaseDirectory);

    public static string PathOf(string file) => Path.Combine(Root, file);

    static string Find(string folder) => File.Exists(Path.Combine(folder, "Durchwahl.slnx")) ? folder : Find(Path.GetDirectoryName(folder)!);
}
