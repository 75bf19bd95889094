using System.Text.RegularExpressions;
using Durchwahl.Asterisk;
using Durchwahl.Domain;
using Durchwahl.House;
using Durchwahl.Queueing;
using Durchwahl.Tests.Support;

namespace Durchwahl.Tests;

public partial class GlossaryTests
{
    [Fact]
    public void Every_code_name_in_the_glossary_is_a_type()
    {
        var types = new[] { typeof(HouseTime).Assembly, typeof(WebHouse).Assembly, typeof(WaitingLine).Assembly, typeof(AriConnection).Assembly }.SelectMany(assembly => assembly.GetTypes()).Select(type => type.Name.Split('`')[0]).ToHashSet(StringComparer.Ordinal);
        var rows = File.ReadLines(Repository.PathOf("docs/glossary.md")).Where(line => line.StartsWith('|')).Skip(2).ToList();
        rows.Count.ShouldBeGreaterThan(20);
        var names = rows.SelectMany(row => CodeName().Matches(row)).Select(match => match.Groups[1].Value).ToList();
        names.Where(name => !types.Contains(name)).ShouldBeEmpty();
    }

    [GeneratedRegex("`([A-Za-z]+)`")]
    private static partial Regex CodeName();
}
