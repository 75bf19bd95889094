using Durchwahl.Domain.PhoneBook.Finding;
using Durchwahl.Domain.PhoneBook.Numbers;
using Durchwahl.Pages;
using Durchwahl.Texts;
using NodaTime;

namespace Durchwahl.PhoneBook.Contract;

/// <summary>What every page of an office is made from; nothing else is known to it.</summary>
/// <param name="Directory">The publication.</param>
/// <param name="At">What the clock in the house shows.</param>
/// <param name="Links">Every address, and the language.</param>
/// <param name="Name">The last path words of this page, for the links to itself in another language; "" for the office.</param>
/// <param name="IsDemo">Whether the page says that everything is invented.</param>
public sealed record PublicFrame(PublicDirectory Directory, LocalDateTime At, PublicLinks Links, string Name, bool IsDemo)
{
    /// <summary>The address of this page in this house.</summary>
    public string Path => Name == "embed" ? Links.Embed : Links.Page(Name);

    public Words W => Words.In(Links.Language);

    public InPrint Print => InPrint.In(Links.Language);

    public Telling Telling => new(W, Print, Directory.Office.ShowsLengthOfAbsence);

    /// <summary>A number as people dial it.</summary>
    public string Display(PhoneNumber number) => number.Display(Directory.Office.BaseNumber);
}

/// <summary>The one model of a page of an office; pages that need no more use it as it is.</summary>
public record PublicModel(PublicFrame Frame)
{
    /// <summary>What rooms below offer here; empty for nothing.</summary>
    public IReadOnlyList<PublicOffer> Offers { get; init; } = [];
}

/// <summary>A page of an office, with short names for what it is made from.</summary>
public abstract class PublicPage<TModel> : Page<TModel> where TModel : PublicModel
{
    protected PublicFrame Frame => Model.Frame;

    protected Words W => Frame.W;

    protected InPrint Print => Frame.Print;

    protected PublicLinks L => Frame.Links;

    protected PublicDirectory Directory => Frame.Directory;

    protected Domain.PhoneBook.Publishing.PublishedOffice Office => Frame.Directory.Office;

    protected LocalDate Today => Frame.At.Date;
}
