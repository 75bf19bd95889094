using System.Buffers;
using System.Net.Http.Headers;
using System.Text.Json;

namespace Durchwahl.Asterisk;

/// <summary>Bodies of requests.</summary>
static class JsonBody
{
    /// <summary>An object with what <paramref name="write"/> writes into it.</summary>
    public static HttpContent Of(Action<Utf8JsonWriter> write)
    {
        var buffer = new ArrayBufferWriter<byte>();
        using (var json = new Utf8JsonWriter(buffer))
        {
            json.WriteStartObject();
            write(json);
            json.WriteEndObject();
        }
        return new ReadOnlyMemoryContent(buffer.WrittenMemory) { Headers = { ContentType = new MediaTypeHeaderValue("application/json") } };
    }
}
