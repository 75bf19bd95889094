using Durchwahl.Domain.PhoneBook;

namespace Durchwahl.Tests.Support;

/// <summary>A house with two published offices: Musterkreis with a service number, Beispielstadt without.</summary>
public sealed class PublishedHouse : IAsyncLifetime
{
    public TestHouse House { get; private set; } = null!;

    public async ValueTask InitializeAsync()
    {
        House = await TestHouse.Open();
        await new ExampleOffice().Publish(House.Web.Services);
        await new ExampleOffice { Key = OfficeKey.Parse("beispielstadt"), HasServiceNumber = false }.Publish(House.Web.Services);
    }

    public ValueTask DisposeAsync() => House.DisposeAsync();
}
