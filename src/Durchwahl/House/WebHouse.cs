using System.Text.Encodings.Web;
using System.Text.Unicode;
using Durchwahl.Data;
using Durchwahl.Pages;

namespace Durchwahl.House;

/// <summary>The house with its doors open: the web server with every room's routes.</summary>
static class WebHouse
{
    /// <summary>Builds the server and brings the schema up to date; the caller starts it.</summary>
    public static async Task<WebApplication> Build(HouseOptions options)
    {
        var builder = WebApplication.CreateSlimBuilder(new WebApplicationOptions
        {
            ContentRootPath = AppContext.BaseDirectory,
            WebRootPath = Path.Combine(AppContext.BaseDirectory, "wwwroot"),
        });
        builder.WebHost.UseUrls(options.Urls.Split(';')).UseKestrelHttpsConfiguration();
        builder.WebHost.ConfigureKestrel(kestrel => kestrel.AddServerHeader = false);
        builder.Services.ConfigureHttpJsonOptions(json => JsonForm.Apply(json.SerializerOptions));
        builder.Services.AddSingleton(HtmlEncoder.Create(UnicodeRanges.All));
        builder.Services.AddProblemDetails();
        OpenHouse.Furnish(builder.Services, options);
        var house = builder.Build();
        await house.Services.GetRequiredService<Database>().Migrate();
        Arrange(house);
        return house;
    }

    /// <summary>The way of a request, outside to inside.</summary>
    static void Arrange(WebApplication house)
    {
        house.UseHeadAsGet();
        house.UseStaticFilesOfTheHouse();
        house.UseRouting();
        foreach (var room in Program.Rooms) room.OpenDoors(house);
    }
}
