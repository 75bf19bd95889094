using System.Reflection;
using Durchwahl.Domain.Planning.Concept;
using Durchwahl.House;
using Durchwahl.Pages;

namespace Durchwahl.Planning.Concept;

/// <summary>Writes the concept: as one HTML page that loads nothing, or printed to a tagged PDF.</summary>
sealed class ConceptDocument(PageRenderer renderer, PdfPrinter printer)
{
    static readonly Lazy<string> Style = new(() => PaperFonts.Rules + Sheet());

    public Task<string> Html(PublicationConcept concept) => renderer.Render<ConceptPaper, ConceptPaperModel>(new ConceptPaperModel(concept, Style.Value));

    /// <exception cref="IOException">There is no browser to print with, or it failed; the message says which, in German.</exception>
    public async Task<byte[]> Pdf(PublicationConcept concept, CancellationToken stop) => await printer.Print(await Html(concept), stop);

    static string Sheet()
    {
        using var sheet = new StreamReader(Assembly.GetExecutingAssembly().GetManifestResourceStream("Durchwahl.Planning.Concept.concept.css")!);
        return sheet.ReadToEnd();
    }
}

/// <summary>What the paper shows.</summary>
/// <param name="Paper">Its facts.</param>
/// <param name="Style">Style rules with the fonts.</param>
public sealed record ConceptPaperModel(PublicationConcept Paper, string Style);
