namespace Durchwahl.Pages.Charts;

/// <summary>A value with its interval, drawn small beside the words that say the same; several in a row share one scale.</summary>
/// <param name="Value">In the unit of the scale.</param>
/// <param name="Low">The lower end of the interval; null for a value that is fixed.</param>
/// <param name="High">The upper end of the interval; null for a value that is fixed.</param>
/// <param name="Until">The end of the scale, which begins at 0.</param>
/// <param name="Target">What should be reached; null for nothing.</param>
public sealed record RangeMarkModel(double Value, double? Low, double? High, double Until, double? Target = null);
