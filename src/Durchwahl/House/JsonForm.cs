using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using System.Text.Json.Serialization.Metadata;

namespace Durchwahl.House;

/// <summary>How JSON looks everywhere, on the command line, in the API and in columns: camel case, umlauts as they are, times as ISO 8601.</summary>
static class JsonForm
{
    public static JsonSerializerOptions Options { get; } = Apply(new JsonSerializerOptions());

    /// <summary>For columns and publications: without what is null and what follows from the rest.</summary>
    public static JsonSerializerOptions Stored { get; } = new(Options)
    {
        DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
        TypeInfoResolver = new DefaultJsonTypeInfoResolver { Modifiers = { DropDerived } },
    };

    public static JsonSerializerOptions Apply(JsonSerializerOptions options)
    {
        options.PropertyNamingPolicy = JsonNamingPolicy.CamelCase;
        // Never written into a page, always sent as application/json with nosniff: nothing needs escaping but quotes and control characters.
        options.Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping;
        foreach (var converter in JsonTexts.Converters) options.Converters.Add(converter);
        options.Converters.Add(new JsonStringEnumConverter(JsonNamingPolicy.CamelCase));
        return options;
    }

    // What can be neither set nor given to the constructor follows from the rest.
    static void DropDerived(JsonTypeInfo type)
    {
        foreach (var property in type.Properties.Where(property => property is { Set: null, AssociatedParameter: null }).ToList()) type.Properties.Remove(property);
    }
}
