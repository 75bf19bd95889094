namespace Durchwahl.Imports.Reading;

/// <summary>How much of a file is read at most. A phone list of the largest office stays far below; a file made to harm does not get through.</summary>
public sealed record ReadingLimits
{
    public static ReadingLimits Default { get; } = new();

    /// <summary>Bytes of the file itself.</summary>
    public long FileBytes { get; init; } = 50L * 1024 * 1024;

    /// <summary>Bytes that come out of a packed workbook, over all its parts that are read.</summary>
    public long UnpackedBytes { get; init; } = 128L * 1024 * 1024;

    /// <summary>How many times larger a part of a workbook may be than it is packed; looked at from 1 MB on.</summary>
    public int PackingRatio { get; init; } = 300;

    /// <summary>Parts in a packed workbook.</summary>
    public int Parts { get; init; } = 2_000;

    public int Tables { get; init; } = 200;

    /// <summary>Rows of all tables together.</summary>
    public int Rows { get; init; } = 200_000;

    public int Columns { get; init; } = 200;

    /// <summary>Cells of all tables together, empty ones between full ones counted.</summary>
    public int Cells { get; init; } = 3_000_000;

    /// <summary>Characters of one cell; a workbook itself allows no more.</summary>
    public int CellCharacters { get; init; } = 32_767;

    /// <summary>Characters of all cells together: what later steps have to look at.</summary>
    public long Characters { get; init; } = 64L * 1024 * 1024;

    /// <summary>Characters of a set of contact cards or an LDIF file; these are read as a whole.</summary>
    public int WholeTextCharacters { get; init; } = 8 * 1024 * 1024;

    /// <summary>Characters of a web page.</summary>
    public int PageCharacters { get; init; } = 4 * 1024 * 1024;

    /// <summary>Characters of a web page between two tags: an image inside the page fits, a tag of a hundred thousand attributes does not.</summary>
    public int PageRun { get; init; } = 1024 * 1024;

    /// <summary>What the elements of a web page may weigh, an element 3 and an attribute 1: some 300 bytes of memory each.</summary>
    public int Markup { get; init; } = 150_000;

    /// <summary>How deeply the elements of a web page may be nested.</summary>
    public int Depth { get; init; } = 512;
}
