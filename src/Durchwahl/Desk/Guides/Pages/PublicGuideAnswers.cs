using System.Collections.Immutable;
using Durchwahl.Data;
using Durchwahl.Desk.Contract;
using Durchwahl.Domain.Desk.Guides;
using Durchwahl.Domain.Promises;
using Durchwahl.Pages;
using Durchwahl.PhoneBook.Contract;
using Durchwahl.Promises.Contract;
using Durchwahl.Texts;

namespace Durchwahl.Desk.Guides.Pages;

/// <summary>The guides as the public reads them: released versions that are not internal, and of a guide that is internal now none at all.</summary>
static class PublicGuideAnswers
{
    /// <summary>The last path word of the list.</summary>
    public const string Name = "leitfaeden";

    public static async Task<IResult> ShowAll(HttpContext context, string office, Language language, PublicFrames frames, GuideShelf shelf)
    {
        if (frames.Find(office, language, Name) is not { } frame) return Results.NotFound();
        var topics = await shelf.All(frame.Directory.Publication.Office);
        return context.Html<PublicGuidesPage, PublicGuidesModel>(new PublicGuidesModel(
            frame, [.. topics.Where(topic => topic.Current?.IsPublic ?? false).Select(topic => (topic.Topic, topic.Current!))]));
    }

    /// <param name="context">The request.</param>
    /// <param name="office">The key of the office.</param>
    /// <param name="language">The language of what stands around the guide.</param>
    /// <param name="topic">The key of the topic.</param>
    /// <param name="version">A version; null for the one that holds.</param>
    public static async Task<IResult> Show(HttpContext context, string office, Language language, string topic, int? version)
    {
        var services = context.RequestServices;
        if (services.GetRequiredService<PublicFrames>().Find(office, language, version is null ? $"{Name}/{topic}" : $"{Name}/{topic}/{version}") is not { } frame) return Results.NotFound();
        var id = frame.Directory.Publication.Office;
        var settings = await services.GetRequiredService<PromiseBook>().Settings(id);
        var released = (await services.GetRequiredService<Database>().Read(connection => GuideTable.Of(connection, id, topic))).Where(guide => guide.State == GuideState.Released).ToList();
        if (settings.FindTopic(topic) is not { } known || released.Count == 0 || released[0].IsInternal) return Results.NotFound();
        List<ConversationGuide> shown = [.. released.Where(guide => guide.IsPublic)];
        var guide = version is null ? shown[0] : shown.FirstOrDefault(guide => guide.Version == version);
        return guide is null ? Results.NotFound() : context.Html<PublicGuidePage, PublicGuideModel>(new PublicGuideModel(frame, known, guide, shown[0], GuideHistory.Of(shown), settings.Benefit));
    }
}

/// <summary>What the public list shows.</summary>
public sealed record PublicGuidesModel(PublicFrame Frame, ImmutableArray<(EnquiryTopic Topic, ConversationGuide Guide)> Guides) : PublicModel(Frame)
{
    /// <summary>The language of the guides where the page speaks another.</summary>
    public string? Foreign => Frame.Links.Language is Language.German ? null : "de";
}

/// <summary>What the public page of a guide shows.</summary>
public sealed record PublicGuideModel(
    PublicFrame Frame, EnquiryTopic Topic, ConversationGuide Guide, ConversationGuide Current, ImmutableArray<VersionInWords> History, string Benefit) : PublicModel(Frame)
{
    /// <summary>The language of the guide where the page speaks another.</summary>
    public string? Foreign => Frame.Links.Language is Language.German ? null : "de";
}
