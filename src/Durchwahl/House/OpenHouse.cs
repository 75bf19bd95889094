using Durchwahl.Data;
using Durchwahl.Domain;
using Durchwahl.Pages;

namespace Durchwahl.House;

/// <summary>Opens the house: with doors for the web, or only its rooms for one verb of the command line.</summary>
static class OpenHouse
{
    /// <summary>The rooms without a web server; the schema is up to date when this returns.</summary>
    public static async Task<ServiceProvider> WithoutDoors(HouseOptions options)
    {
        var services = new ServiceCollection();
        services.AddLogging(logging => logging.AddSimpleConsole().AddFilter(level => level >= LogLevel.Warning).AddFilter("Microsoft.AspNetCore.DataProtection", LogLevel.Error)
            .AddConsole(console => console.LogToStandardErrorThreshold = LogLevel.Trace));
        services.AddKeyRing(options);
        Furnish(services, options);
        var house = services.BuildServiceProvider(new ServiceProviderOptions { ValidateScopes = true });
        await MakeReady(house.GetRequiredService<Database>());
        return house;
    }

    /// <summary>Brings the schema up to date, and what is in it.</summary>
    public static Task MakeReady(Database database) => database.Migrate(async transaction =>
    {
        foreach (var room in Program.Rooms) await room.CarryOver(transaction);
    });

    /// <summary>What every room relies on, then the rooms themselves.</summary>
    public static void Furnish(IServiceCollection services, HouseOptions options)
    {
        services.AddSingleton(options);
        services.AddSingleton(new HouseTime(options.Clock));
        services.AddSingleton(_ => Database.At(options.Connection, options.DataFolder));
        services.AddSingleton<PageRenderer>();
        foreach (var room in Program.Rooms) room.Register(services);
    }
}
