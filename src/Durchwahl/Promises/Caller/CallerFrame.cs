using Durchwahl.Domain.PhoneBook.Numbers;
using Durchwahl.Pages;
using Durchwahl.PhoneBook.Contract;
using Durchwahl.Texts;

namespace Durchwahl.Promises.Caller;

/// <summary>What every page of the caller's view is made from.</summary>
/// <param name="Office">The public frame of the office; null before one is known, and for an office that has published nothing.</param>
/// <param name="Language">The language of the page.</param>
/// <param name="IsDemo">Whether the page says that everything is invented.</param>
/// <param name="OfficeName">The name of the office; null before one is known.</param>
public sealed record CallerFrame(PublicFrame? Office, Language Language, bool IsDemo, string? OfficeName = null)
{
    public Words W => Words.In(Language);

    public InPrint Print => InPrint.In(Language);

    /// <summary>Where the forms of the view are sent.</summary>
    public string Action => Office?.Links.Form("zusage") ?? (Language is Language.English ? "/en/zusage" : "/zusage");

    /// <summary>The number for everything; null when there is none or none is known.</summary>
    public PhoneNumber? ServiceNumber => Office?.Directory.Office.ServiceLine?.Number;

    /// <summary>A number as people dial it.</summary>
    public string Display(PhoneNumber number) => number.Display(Office?.Directory.Office.BaseNumber);
}

/// <summary>A page of the caller's view.</summary>
public abstract class CallerPage<TModel> : Page<TModel>
{
    protected abstract CallerFrame Frame { get; }

    protected Words W => Frame.W;

    protected InPrint Print => Frame.Print;
}
