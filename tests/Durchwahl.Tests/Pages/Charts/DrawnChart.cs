using System.Globalization;
using AngleSharp.Dom;
using AngleSharp.Html.Parser;
using Durchwahl.Pages;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging.Abstractions;

namespace Durchwahl.Tests.Pages.Charts;

/// <summary>A chart as a browser gets it, and where things are in it.</summary>
static class DrawnChart
{
    static readonly PageRenderer Renderer = new(new ServiceCollection().BuildServiceProvider(), NullLoggerFactory.Instance);

    public static Task<string> Html<TChart, TModel>(TModel model) where TChart : Page<TModel> => Renderer.Render<TChart, TModel>(model);

    public static async Task<IElement> Of<TChart, TModel>(TModel model) where TChart : Page<TModel> =>
        new HtmlParser().ParseDocument(await Html<TChart, TModel>(model)).QuerySelector("figure")!;

    public static double Number(this IElement element, string attribute) => double.Parse(element.GetAttribute(attribute)!, CultureInfo.InvariantCulture);

    public static IReadOnlyList<string> Texts(this IElement chart) => [.. chart.QuerySelectorAll("svg text").Select(text => text.TextContent)];

    public static IElement Text(this IElement chart, string text) => chart.QuerySelectorAll("svg text").First(found => found.TextContent == text);

    public static IReadOnlyList<IReadOnlyList<string>> Rows(this IElement chart) => [.. chart.QuerySelectorAll("tbody tr").Select(row => row.Children.Select(cell => cell.TextContent).ToList())];

    public static IReadOnlyList<(double X, double Y)> Points(this IElement line) =>
        [.. line.GetAttribute("points")!.Split(' ').Select(point => point.Split(',')).Select(point => (double.Parse(point[0], CultureInfo.InvariantCulture), double.Parse(point[1], CultureInfo.InvariantCulture)))];
}
