using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Web;

namespace Durchwahl.Pages;

/// <summary>Turns a component and its one model into HTML: a function, whoever calls it (a route, a fragment of a live page, a test).</summary>
sealed class PageRenderer(IServiceProvider services, ILoggerFactory loggers)
{
    public async Task<string> Render<TPage, TModel>(TModel model) where TPage : Page<TModel>
    {
        await using var renderer = new HtmlRenderer(services, loggers);
        return await renderer.Dispatcher.InvokeAsync(async () =>
        {
            var parameters = ParameterView.FromDictionary(new Dictionary<string, object?>(StringComparer.Ordinal) { [nameof(Page<>.Model)] = model });
            return (await renderer.RenderComponentAsync<TPage>(parameters)).ToHtmlString();
        });
    }
}
