using Durchwahl.Domain.Imports;

namespace Durchwahl.Imports;

/// <summary>The German words for what an import found.</summary>
static class ImportWords
{
    public static string Of(ListChangeKind kind) => kind switch
    {
        ListChangeKind.New => "neu",
        ListChangeKind.Changed => "geändert",
        ListChangeKind.Moved => "umbesetzt",
        _ => "fehlt",
    };
}
