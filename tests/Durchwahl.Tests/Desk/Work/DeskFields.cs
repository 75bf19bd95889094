using AngleSharp.Dom;
using AngleSharp.Html.Dom;

namespace Durchwahl.Tests.Desk.Work;

/// <summary>The form of the desk as a browser would send it.</summary>
static class DeskFields
{
    public const string DeskPath = "/verwaltung/musterkreis/arbeitsplatz";

    /// <summary>All fields, with other values for some.</summary>
    public static (string, string)[] Filled(IHtmlDocument page, params (string Name, string Value)[] others) =>
    [
        .. page.QuerySelectorAll("#kontakt input, #kontakt textarea, #kontakt select, [form=kontakt]:not(button)")
            .Select(field => (Name: field.GetAttribute("name"), Value: ValueOf(field)))
            .Where(field => field.Name is not null && field.Value is not null && others.All(other => other.Name != field.Name))
            .Select(field => (field.Name!, field.Value!)),
        .. others,
    ];

    static string? ValueOf(IElement field) => field switch
    {
        IHtmlInputElement { Type: "checkbox" } check => check.IsChecked ? check.Value : null,
        IHtmlInputElement input => input.Value,
        IHtmlTextAreaElement area => area.Value,
        IHtmlSelectElement select => select.Value,
        _ => null,
    };
}
