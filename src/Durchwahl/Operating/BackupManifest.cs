using NodaTime;

namespace Durchwahl.Operating;

/// <summary>What a backup holds, and how to prove it: the first part of the archive.</summary>
/// <param name="Format">Counts the forms of the archive; this program reads 1.</param>
/// <param name="Version">The program that wrote it.</param>
/// <param name="Engine">"sqlite" or "postgres".</param>
/// <param name="MadeAt">When.</param>
/// <param name="Migrations">The migrations of the database in the order in which they ran, each with its digest.</param>
/// <param name="Tables">The tables with their columns and numbers of rows.</param>
/// <param name="Publications">Digest over all publications: office, number, content.</param>
/// <param name="Parts">The files of the archive with their SHA-256.</param>
sealed record BackupManifest(
    int Format,
    string Version,
    string Engine,
    Instant MadeAt,
    IReadOnlyList<BackupManifest.Migration> Migrations,
    IReadOnlyList<BackupManifest.Table> Tables,
    string Publications,
    IReadOnlyList<BackupManifest.Part> Parts)
{
    public const int CurrentFormat = 1;
    public const string FileName = "manifest.json";

    public sealed record Migration(string Name, string Sha256);

    public sealed record Table(string Name, IReadOnlyList<string> Columns, long Rows);

    public sealed record Part(string Name, long Bytes, string Sha256);
}
