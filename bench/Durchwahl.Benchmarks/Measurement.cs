namespace Durchwahl.Benchmarks;

/// <summary>One line of the table.</summary>
/// <param name="Name">What was measured.</param>
/// <param name="Measured">The figure, with its unit.</param>
/// <param name="Limit">What is promised; empty where nothing is.</param>
/// <param name="Peer">What the peer took in the same run; empty where there is none.</param>
/// <param name="IsMet">Whether the promise holds; null where there is none.</param>
sealed record Measurement(string Name, string Measured, string Limit = "", string Peer = "", bool? IsMet = null)
{
    public string Verdict => IsMet switch { true => "holds", false => "MISSED", null => "" };
}
