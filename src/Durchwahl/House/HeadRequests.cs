namespace Durchwahl.House;

/// <summary>Answers HEAD wherever GET is answered, without a body (RFC 9110, section 9.3.2).</summary>
static class HeadRequests
{
    public static void UseHeadAsGet(this IApplicationBuilder house) => house.Use(async (context, next) =>
    {
        if (!HttpMethods.IsHead(context.Request.Method))
        {
            await next();
            return;
        }
        // Kestrel drops the body of an answer to HEAD only while the method still says HEAD when it is written.
        context.Request.Method = HttpMethods.Get;
        context.Response.Body = Stream.Null;
        await next();
    });
}
