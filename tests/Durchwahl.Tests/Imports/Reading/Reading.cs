using System.Text;
using Durchwahl.Domain.Imports;
using Durchwahl.Imports.Reading;

namespace Durchwahl.Tests.Imports.Reading;

/// <summary>What the tests of all formats ask.</summary>
static class Reading
{
    static Reading() => Encoding.RegisterProvider(CodePagesEncodingProvider.Instance);

    public static Encoding Western => Encoding.GetEncoding(1252);

    public static FileReading Of(byte[] file, ReadingLimits? limits = null) =>
        ListFile.Read(new MemoryStream(file), "liste.csv", limits ?? ReadingLimits.Default, TestContext.Current.CancellationToken);

    public static FileReading Of(string text) => Of(Encoding.UTF8.GetBytes(text));

    public static SourceTable Table(byte[] file) => Of(file).ShouldBeOfType<FileReading.Tables>().All.ShouldHaveSingleItem();

    public static SourceTable Table(string text) => Table(Encoding.UTF8.GetBytes(text));

    public static string Refusal(byte[] file, ReadingLimits? limits = null) => Of(file, limits).ShouldBeOfType<FileReading.Refused>().Reason;

    public static string Refusal(string text) => Refusal(Encoding.UTF8.GetBytes(text));

    /// <summary>"1: a | b" for each row.</summary>
    public static string[] Shown(this SourceTable table) => [.. table.Rows.Select(row => $"{row.Line}: {string.Join(" | ", row.Cells)}")];
}
