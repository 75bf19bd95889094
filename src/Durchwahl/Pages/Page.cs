using Microsoft.AspNetCore.Components;

namespace Durchwahl.Pages;

/// <summary>A page or a part of one: it gets everything in one model and asks nobody.</summary>
public abstract class Page<TModel> : ComponentBase
{
    [Parameter, EditorRequired]
    public required TModel Model { get; set; }
}
