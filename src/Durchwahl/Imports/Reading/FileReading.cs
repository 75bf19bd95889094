using Durchwahl.Domain.Imports;

namespace Durchwahl.Imports.Reading;

/// <summary>What became of a file: its tables, or one sentence why not.</summary>
public abstract record FileReading
{
    FileReading() { }

    /// <summary>At least one table, each with at least one row.</summary>
    public sealed record Tables(IReadOnlyList<SourceTable> All) : FileReading;

    /// <summary>Nothing was read; <paramref name="Reason"/> is one German sentence that says what to do.</summary>
    public sealed record Refused(string Reason) : FileReading;
}

/// <summary>Carries a refusal from deep inside a reader up to <see cref="ListFile"/>, which turns it into <see cref="FileReading.Refused"/>.</summary>
sealed class UnreadableFileException(string reason) : Exception(reason);
