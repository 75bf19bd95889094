using System.Text.Encodings.Web;
using System.Text.Unicode;
using Durchwahl.Access;
using Durchwahl.Access.Contract;
using Durchwahl.Data;
using Durchwahl.Pages;
using Durchwahl.PhoneBook.PublicSite;

namespace Durchwahl.House;

/// <summary>The house with its doors open: the web server with every room's routes.</summary>
static class WebHouse
{
    const long LargestBody = 1_000_000;
    const int WholePage = 256 * 1024; // a directory goes out in one piece; with the usual 64 kB a page that is a little larger waits for its first half

    /// <summary>Builds the server and brings the schema up to date; the caller starts it.</summary>
    /// <param name="options">Where the house stands.</param>
    /// <param name="refurnish">Replaces pieces, for tests.</param>
    public static async Task<WebApplication> Build(HouseOptions options, Action<IServiceCollection>? refurnish = null)
    {
        var builder = WebApplication.CreateSlimBuilder(new WebApplicationOptions
        {
            ContentRootPath = AppContext.BaseDirectory,
            WebRootPath = Path.Combine(AppContext.BaseDirectory, "wwwroot"),
        });
        builder.WebHost.UseUrls(options.Urls.Split(';')).UseKestrelHttpsConfiguration();
        builder.WebHost.UseSockets(sockets =>
        {
            sockets.MaxWriteBufferSize = WholePage;
            sockets.WaitForDataBeforeAllocatingBuffer = false;
            // Answers are finished on the thread of the pool that read the request: half as many again of the cached pages in a second (docs/performance.md).
            sockets.UnsafePreferInlineScheduling = true;
        });
        builder.WebHost.ConfigureKestrel(kestrel =>
        {
            kestrel.AddServerHeader = false;
            kestrel.Limits.MaxRequestBodySize = LargestBody;
            kestrel.Limits.MaxResponseBufferSize = WholePage;
        });
        builder.Logging.KeepLog();
        builder.Services.ConfigureHttpJsonOptions(json => JsonForm.Apply(json.SerializerOptions));
        builder.Services.AddSingleton(HtmlEncoder.Create(UnicodeRanges.All));
        builder.Services.AddProblemDetails();
        builder.Services.AddKeyRing(options);
        builder.Services.AddFormProof(options);
        OpenHouse.Furnish(builder.Services, options);
        refurnish?.Invoke(builder.Services);
        var house = builder.Build();
        await OpenHouse.MakeReady(house.Services.GetRequiredService<Database>());
        Arrange(house, options);
        house.RefuseUnstatedDoors();
        return house;
    }

    /// <summary>The way of a request, outside to inside.</summary>
    static void Arrange(WebApplication house, HouseOptions options)
    {
        house.UseTrueAddress(options);
        house.UseSecurityHeaders();
        house.UseCachedPages();
        house.UseHeadAsGet();
        house.UseErrorAnswers();
        house.UseStaticFilesOfTheHouse();
        house.UseRouting();
        house.UseDoorKeeper();
        house.MapSecurityTxt();
        foreach (var room in Program.Rooms) room.OpenDoors(house);
    }
}
