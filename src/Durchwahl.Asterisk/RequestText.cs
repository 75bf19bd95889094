using System.Runtime.CompilerServices;

namespace Durchwahl.Asterisk;

/// <summary>Puts paths and queries of requests together.</summary>
static class RequestText
{
    /// <summary>Path and query; values that are null are left out.</summary>
    public static string Of(string path, params ReadOnlySpan<(string Name, string? Value)> query)
    {
        var text = new DefaultInterpolatedStringHandler(0, 0);
        text.AppendLiteral(path);
        var separator = "?";
        foreach (var (name, value) in query)
        {
            if (value is null) continue;
            text.AppendLiteral(separator);
            text.AppendLiteral(name);
            text.AppendLiteral("=");
            text.AppendLiteral(Uri.EscapeDataString(value));
            separator = "&";
        }
        return text.ToStringAndClear();
    }

    /// <summary>One step of a path.</summary>
    public static string Step(string id) => Uri.EscapeDataString(id);
}
