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
            var html = (await renderer.RenderComponentAsync<TPage>(parameters)).ToHtmlString();
            // The encoder guards against UTF-7, which no browser reads any more. In "tel:+49" the sign is better plain.
            return html.Replace("&#x2B;", "+", StringComparison.Ordinal);
        });
    }
}
