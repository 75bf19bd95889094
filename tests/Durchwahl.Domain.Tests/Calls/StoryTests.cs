namespace Durchwahl.Domain.Tests.Calls;

/// <summary>A story that is wrong must say so: otherwise all stories prove nothing.</summary>
public class StoryTests
{
    const string Office = "Eine Geschichte\nTelefonsprechstunde 5512: Mo-Fr 08:00-12:00\n\n";

    [Theory]
    [InlineData("09:00:00  Anruf 1 auf 5512  -> klingelt bei 5513", "4: Es geschieht: klingelt bei 5512")]
    [InlineData("09:00:00  Anruf 1 auf 5512  -> nichts", "4: Es geschieht: klingelt bei 5512")]
    [InlineData("09:00:00  Anruf 1 auf 5512  -> klingelt bei 5512; angenommen", "4: Es geschieht: klingelt bei 5512")]
    [InlineData("09:00:00  Anruf 1 auf 5512  -> klingelt bei 5512\n09:01:00  Zeit vergeht  -> nichts", "5: Vorher, um 14.09. 09:00:25, geschieht: Anruf 1 klingelt nicht mehr bei 5512")]
    [InlineData("09:00:00  Anruf 1 auf 5512  -> klingelt bei 5512\n08:59:00  Zeit vergeht  -> nichts", "5: Die Zeit läuft rückwärts.")]
    [InlineData("09:00:00  Anruf 1 singt  -> nichts", "4: Anruf 1 gibt es noch nicht.")]
    [InlineData("09:00:00  Platz Z nimmt ab  -> nichts", "4: Es gibt keine Stelle Platz Z.")]
    [InlineData("09:00:00  Der Mond geht auf  -> nichts", "4: »Der Mond geht auf« versteht das Drehbuch nicht.")]
    [InlineData("Belohnung 5512: hoch", "4: »Belohnung 5512« versteht das Drehbuch nicht.")]
    public void A_story_that_goes_otherwise_names_the_line_and_what_happens(string steps, string message)
    {
        var file = Path.Combine(Path.GetTempPath(), $"{Guid.CreateVersion7():N}.txt");
        File.WriteAllText(file, Office + steps);
        try
        {
            Should.Throw<StoryException>(() => new Story(file).Run()).Message.ShouldStartWith($"{file}:{message}");
        }
        finally
        {
            File.Delete(file);
        }
    }
}
