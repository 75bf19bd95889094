using System.Globalization;
using System.Text;

namespace Durchwahl.Statistics.Metrics;

/// <summary>Writes the text format of Prometheus, version 0.0.4: every metric with its help and type, then its samples.</summary>
sealed class MetricText
{
    public const string ContentType = "text/plain; version=0.0.4; charset=utf-8";

    readonly StringBuilder _text = new();

    /// <summary>Begins a metric.</summary>
    /// <param name="name">Lower-case letters and underscores.</param>
    /// <param name="type">"gauge", "counter" or "histogram".</param>
    /// <param name="help">One English sentence.</param>
    public void Begin(string name, string type, string help)
    {
        _text.Append("# HELP ").Append(name).Append(' ').Append(help.Replace("\\", "\\\\", StringComparison.Ordinal).Replace("\n", "\\n", StringComparison.Ordinal)).Append('\n');
        _text.Append("# TYPE ").Append(name).Append(' ').Append(type).Append('\n');
    }

    /// <summary>One sample.</summary>
    public void Sample(string name, double value, params ReadOnlySpan<(string Label, string Value)> labels)
    {
        _text.Append(name);
        for (var at = 0; at < labels.Length; at++)
            _text.Append(at == 0 ? '{' : ',').Append(labels[at].Label).Append("=\"").Append(Escaped(labels[at].Value)).Append('"');
        if (labels.Length > 0) _text.Append('}');
        _text.Append(' ').Append(value.ToString("R", CultureInfo.InvariantCulture)).Append('\n');
    }

    public override string ToString() => _text.ToString();

    static string Escaped(string value) =>
        value.Replace("\\", "\\\\", StringComparison.Ordinal).Replace("\"", "\\\"", StringComparison.Ordinal).Replace("\n", "\\n", StringComparison.Ordinal);
}
