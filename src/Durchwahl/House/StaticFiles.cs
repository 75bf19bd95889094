using Microsoft.Net.Http.Headers;

namespace Durchwahl.House;

/// <summary>Style sheets, fonts and scripts. Pages link them with the version of the program, so browsers may keep them.</summary>
static class StaticFiles
{
    public static void UseStaticFilesOfTheHouse(this IApplicationBuilder house) => house.UseStaticFiles(new StaticFileOptions
    {
        OnPrepareResponse = file => file.Context.Response.Headers[HeaderNames.CacheControl] = "public, max-age=86400",
    });
}
