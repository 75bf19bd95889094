using Durchwahl.Access.Contract;
using Durchwahl.Calls.Contract;
using Durchwahl.Calls.Exchange;
using Durchwahl.Calls.Tables;
using Durchwahl.Domain.Access;
using Durchwahl.House;
using Durchwahl.Tests.Calls.Pages;
using Microsoft.Extensions.Logging.Abstractions;
using NodaTime;
using static Durchwahl.Tests.Calls.ExampleCalls;

namespace Durchwahl.Tests.Calls.Exchange;

public sealed class OwnAnnouncementsTests : IDisposable
{
    readonly DirectoryInfo _sounds = Directory.CreateTempSubdirectory("durchwahl-sounds-");

    [Fact]
    public async Task A_recording_takes_the_place_of_the_generated_voice_and_gives_it_back()
    {
        await using var office = await CallHouse.Open(Role.TeamLead);
        Generate("zahl_1", "zahl_10");
        var announcements = Announcements(office);
        var entry = new PromptRecordingTable.Entry("zahl_1", "de", Instant.FromUtc(2026, 9, 14, 8, 0), "leitung");
        await office.House.Database.Write(transaction => PromptRecordingTable.Save(transaction, Musterkreis, entry, [7, 7, 7]));
        await announcements.Carry(Musterkreis, [("zahl_1", "de")]);
        Sound("zahl_1.wav").ShouldBe([7, 7, 7]);
        File.Exists(PathOf("zahl_1.wav16")).ShouldBeFalse(); // or lines of better quality would go on hearing the generated one
        Sound("zahl_10.wav").ShouldBe([1]);
        await announcements.Carry(Musterkreis, []);
        Sound("zahl_1.wav").ShouldBe([1]);
        Sound("zahl_1.wav16").ShouldBe([1]);
        Directory.GetFiles(_sounds.FullName, "*.erzeugt", SearchOption.AllDirectories).ShouldBeEmpty();
    }

    [Fact]
    public async Task A_folder_that_is_not_there_costs_nothing_but_a_line_in_the_log()
    {
        await using var office = await CallHouse.Open(Role.TeamLead);
        _sounds.Delete();
        await Announcements(office).Carry(Musterkreis, []);
        Directory.Exists(_sounds.FullName).ShouldBeFalse();
        _sounds.Create();
    }

    OwnAnnouncements Announcements(CallHouse office) => new(
        office.House.Get<IOfficeKeys>(), office.House.Get<CallSettingsShelf>(), office.House.Database, office.House.Get<HouseOptions>() with { ExchangeSounds = _sounds.FullName },
        NullLogger<OwnAnnouncements>.Instance);

    void Generate(params string[] keys)
    {
        Directory.CreateDirectory(PathOf(""));
        foreach (var key in keys)
        {
            File.WriteAllBytes(PathOf($"{key}.wav"), [1]);
            File.WriteAllBytes(PathOf($"{key}.wav16"), [1]);
        }
    }

    byte[] Sound(string file) => File.ReadAllBytes(PathOf(file));

    string PathOf(string file) => Path.Combine(_sounds.FullName, "de", "durchwahl", file);

    public void Dispose() => _sounds.Delete(recursive: true);
}
