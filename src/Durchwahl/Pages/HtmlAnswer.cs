namespace Durchwahl.Pages;

/// <summary>Answers a request with a page.</summary>
static class HtmlAnswer
{
    /// <summary>Renders <typeparamref name="TPage"/> with its model.</summary>
    public static IResult Html<TPage, TModel>(this HttpContext context, TModel model, int status = StatusCodes.Status200OK) where TPage : Page<TModel> =>
        new Answer<TPage, TModel>(model, status);

    sealed class Answer<TPage, TModel>(TModel model, int status) : IResult where TPage : Page<TModel>
    {
        public async Task ExecuteAsync(HttpContext httpContext)
        {
            var html = await httpContext.RequestServices.GetRequiredService<PageRenderer>().Render<TPage, TModel>(model);
            httpContext.Response.StatusCode = status;
            httpContext.Response.ContentType = "text/html; charset=utf-8";
            await httpContext.Response.WriteAsync(html, httpContext.RequestAborted);
        }
    }
}
