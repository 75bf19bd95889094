using System.Collections.Immutable;

namespace Durchwahl.Domain.Promises;

/// <summary>Easy German words to be given on the telephone and on paper: short, plain, friendly or at least harmless, each understood when spelled. Our own list.</summary>
public static class CallerWords
{
    static readonly Lazy<ImmutableArray<string>> Read = new(ReadAll);

    /// <summary>The words in the order of the list, each once; more than 2,000.</summary>
    public static ImmutableArray<string> All => Read.Value;

    static ImmutableArray<string> ReadAll()
    {
        using var reader = new StreamReader(typeof(CallerWords).Assembly.GetManifestResourceStream("Durchwahl.Domain.Promises.CallerWords.txt")!);
        return [.. reader.ReadToEnd().Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries)];
    }
}
