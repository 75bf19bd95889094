using System.Runtime.CompilerServices;

namespace Durchwahl.Domain.Tests.Calls;

/// <summary>The stories in the folder beside this file: text that a telephone person can read, executed.</summary>
public class StoriesTests
{
    public static IEnumerable<TheoryDataRow<string>> Files() => Directory.GetFiles(Folder(), "*.txt").Order(StringComparer.Ordinal).Select(file => new TheoryDataRow<string>(Path.GetFileName(file)));

    [Theory]
    [MemberData(nameof(Files))]
    public void The_story_goes_as_it_is_written(string file) => new Story(Path.Combine(Folder(), file)).Run();

    [Fact]
    public void There_are_stories_for_at_least_45_situations() => Directory.GetFiles(Folder(), "*.txt").Length.ShouldBeGreaterThanOrEqualTo(45);

    static string Folder([CallerFilePath] string here = "") => Path.Combine(Path.GetDirectoryName(here)!, "Stories");
}
