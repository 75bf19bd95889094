using Durchwahl.Data;
using Durchwahl.Demo;
using Durchwahl.Domain.Access;
using Durchwahl.Domain.PhoneBook;
using Durchwahl.Domain.Planning.Concept;
using Durchwahl.House;
using Durchwahl.Planning.Concept;
using Durchwahl.PhoneBook.Contract;
using Durchwahl.Tests.Support;
using Microsoft.Extensions.DependencyInjection;
using NodaTime;

namespace Durchwahl.Tests.Planning.Concept;

/// <summary>A house without doors that holds the invented office of the demonstration, so that papers have a real length.</summary>
public sealed class ConceptHouse : IAsyncLifetime
{
    const int Replications = 3;

    readonly string _folder = Directory.CreateTempSubdirectory("durchwahl-test-").FullName;
    ServiceProvider? _house;

    internal ConceptDocument Document => _house!.GetRequiredService<ConceptDocument>();

    /// <summary>The office as it is loaded.</summary>
    public OfficeBook Book { get; private set; } = null!;

    public async ValueTask InitializeAsync()
    {
        _house = await OpenHouse.WithoutDoors(new HouseOptions(_folder, null, new FakeClock()) { Chromium = "/usr/bin/chromium" });
        var (office, content) = DemoOffice.Make(new LocalDate(2026, 9, 14));
        var books = _house.GetRequiredService<OfficeBooks>();
        await books.Add(office, Actor.Program);
        (await books.Change(office.Key, Actor.Program, _ => new BookDecision.Change(content, "geladen", "office"))).ShouldBeNull();
        Book = (await books.Find(office.Key))!;
    }

    public async Task<PublicationConcept> Make(ConceptWishes wishes) =>
        (await _house!.GetRequiredService<MakeConcept>().Make(DemoOffice.Key, wishes, Replications, TestContext.Current.CancellationToken))!;

    public async ValueTask DisposeAsync()
    {
        await _house!.DisposeAsync();
        Directory.Delete(_folder, recursive: true);
    }
}
