using System.Text;

namespace Durchwahl.Planning.Demands;

/// <summary>Reads a log as text: UTF-8, or UTF-16 with its mark. Bytes that are no UTF-8 are letters of Windows-1252, as Excel writes a German CSV; so nobody has to look at the whole file first.</summary>
static class LogText
{
    static readonly Encoding Western = CodePagesEncodingProvider.Instance.GetEncoding(1252)!;
    static readonly Encoding Utf8OrWestern = Encoding.GetEncoding("utf-8", EncoderFallback.ExceptionFallback, new WesternFallback());

    /// <summary>The lines, one by one; the stream stays open.</summary>
    public static IEnumerable<string> Lines(Stream file)
    {
        using var reader = new StreamReader(file, Utf8OrWestern, detectEncodingFromByteOrderMarks: true, bufferSize: 1 << 16, leaveOpen: true);
        while (reader.ReadLine() is { } line) yield return line;
    }

    sealed class WesternFallback : DecoderFallback
    {
        // A decoder of UTF-8 gives up on at most three bytes at once.
        public override int MaxCharCount => 3;

        public override DecoderFallbackBuffer CreateFallbackBuffer() => new Letters();
    }

    sealed class Letters : DecoderFallbackBuffer
    {
        string _letters = "";
        int _given;

        public override int Remaining => _letters.Length - _given;

        public override bool Fallback(byte[] bytesUnknown, int index)
        {
            (_letters, _given) = (Western.GetString(bytesUnknown), 0);
            return true;
        }

        public override char GetNextChar() => Remaining > 0 ? _letters[_given++] : '\0';

        public override bool MovePrevious()
        {
            if (_given == 0) return false;
            _given--;
            return true;
        }

        public override void Reset() => (_letters, _given) = ("", 0);
    }
}
