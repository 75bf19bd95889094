using System.Text;
using Durchwahl.Planning.Demands;

namespace Durchwahl.Tests.Planning.Demands;

public class LogTextTests
{
    static readonly string[] List = ["Beginn;Gesprächsdauer;Straße", "02.03.2026 08:00;210;Größe – „Ärger“ für 5 €", "ü", "äöüß"];

    [Theory]
    [InlineData("utf-8")]
    [InlineData("utf-16")]
    [InlineData("windows-1252")]
    public void What_Excel_and_others_write_is_read_alike(string encoding)
    {
        var letters = encoding == "windows-1252" ? CodePagesEncodingProvider.Instance.GetEncoding(1252)! : Encoding.GetEncoding(encoding);
        using var file = new MemoryStream([.. letters.GetPreamble(), .. letters.GetBytes(string.Join("\r\n", List))]);
        LogText.Lines(file).ShouldBe(List);
    }

    // The reader takes the file in blocks, and a letter may lie across their border.
    [Fact]
    public void A_letter_across_the_border_of_two_blocks_stays_whole()
    {
        for (var before = (1 << 16) - 4; before <= (1 << 16) + 1; before++)
        {
            var line = new string('x', before) + "ä€ß";
            using var file = new MemoryStream(Encoding.UTF8.GetBytes(line));
            LogText.Lines(file).ToList().ShouldBe([line]);
        }
    }

    [Fact]
    public void Bytes_that_are_cut_off_at_the_end_are_letters_too()
    {
        using var file = new MemoryStream([(byte)'a', 0xE4]);
        LogText.Lines(file).ShouldBe(["aä"]);
    }
}
