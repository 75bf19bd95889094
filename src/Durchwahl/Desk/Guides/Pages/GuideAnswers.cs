using System.Collections.Immutable;
using Durchwahl.Access.Contract;
using Durchwahl.Data;
using Durchwahl.Desk.Contract;
using Durchwahl.Domain;
using Durchwahl.Domain.Access;
using Durchwahl.Domain.Desk.Guides;
using Durchwahl.Domain.PhoneBook;
using Durchwahl.Domain.PhoneBook.Editing;
using Durchwahl.Domain.Promises;
using Durchwahl.House;
using Durchwahl.Pages;
using Durchwahl.Promises.Contract;
using NodaTime;
using NodaTime.Text;

namespace Durchwahl.Desk.Guides.Pages;

/// <summary>The guides as staff read and write them.</summary>
static class GuideAnswers
{
    /// <summary>Where the guides stand in the navigation.</summary>
    public const string Path = "/leitfaeden";

    public static async Task<IResult> ShowAll(HttpContext context, GuideShelf shelf, HouseTime time, string? hinweis)
    {
        var topics = await shelf.All(context.Office().Id);
        var done = hinweis switch { "freigegeben" => "Freigegeben. Am Arbeitsplatz gilt die neue Fassung ab sofort.", "entwurf" => "Als Entwurf gespeichert. Am Arbeitsplatz gilt weiter die freigegebene Fassung.", _ => null };
        return context.Html<GuidesPage, GuidesModel>(new GuidesModel(context.Frame(Path), done, [.. topics.OrderBy(topic => Urgency(topic, time.Today))], time.Today, context.May(Permission.EditGuides)));
    }

    static int Urgency(GuideOfTopic topic, LocalDate today) => topic.Current?.ReviewOn(today) switch
    {
        GuideReview.Expired => 0,
        null or GuideReview.NeverReviewed => 1,
        GuideReview.DueSoon => 2,
        _ => 3,
    };

    public static async Task<IResult> Show(HttpContext context, GuideShelf shelf, string topic) =>
        await shelf.Find(context.Office().Id, topic) is { } guide ? await Page(context, topic, guide) : await ShowNewest(context, topic);

    public static async Task<IResult> ShowVersion(HttpContext context, string topic, int version) =>
        (await Versions(context, topic)).FirstOrDefault(guide => guide.Version == version) is { } guide ? await Page(context, topic, guide) : Results.NotFound();

    static async Task<IResult> ShowNewest(HttpContext context, string topic) =>
        await Versions(context, topic) is [var guide, ..] ? await Page(context, topic, guide) : Results.NotFound();

    static async Task<IResult> Page(HttpContext context, string key, ConversationGuide guide)
    {
        var settings = await Settings(context);
        if (settings.FindTopic(key) is not { } topic) return Results.NotFound();
        var current = await context.RequestServices.GetRequiredService<GuideShelf>().Find(guide.Office, key);
        var model = new GuideModel(
            context.Frame(Path), topic, guide, current is not null && current.Version != guide.Version, GuideHistory.Of(await Versions(context, key)), settings.Benefit,
            context.RequestServices.GetRequiredService<HouseTime>().Today, context.May(Permission.EditGuides));
        return context.Html<GuidePage, GuideModel>(model);
    }

    public static Task<IResult> Edit(HttpContext context, string topic) => Form(context, topic, null);

    public static async Task<IResult> Save(HttpContext context, string topic, SaveGuide save)
    {
        var form = await context.Form();
        var does = form.Text("tun");
        var input = new GuideInput
        {
            Markdown = form["Markdown"].ToString(),
            LegalDate = form.Text("LegalDate"),
            ReviewBy = form.Text("ReviewBy"),
            Why = form.Text("Why"),
            BasedOn = form.Text("BasedOn"),
            IsInternal = form.Text("IsInternal").Length > 0,
            IsToBeReleased = does == "freigeben",
        };
        if (does is not ("freigeben" or "entwurf")) return await Form(context, topic, input);
        if ((await Settings(context)).FindTopic(topic) is null) return Results.NotFound();
        return await save.Save(context.Office().Id, topic, input, context.Actor()) switch
        {
            SaveGuide.Outcome.Refused refused => await Form(context, topic, input, refused.Refusals),
            _ => context.Back(Path, input.IsToBeReleased ? "freigegeben" : "entwurf"),
        };
    }

    static async Task<IResult> Form(HttpContext context, string key, GuideInput? typed, ImmutableArray<FieldRefusal> refusals = default)
    {
        var (settings, today) = (await Settings(context), context.RequestServices.GetRequiredService<HouseTime>().Today);
        if (settings.FindTopic(key) is not { } topic) return Results.NotFound();
        var before = await Versions(context, key) is [var newest, ..] ? newest : null;
        var input = typed ?? (before is null ? new GuideInput { BasedOn = "0", Markdown = GuideOutline.Text, LegalDate = LocalDatePattern.Iso.Format(today) } : GuideInput.Of(before, today));
        var frame = context.Frame(Path);
        var preview = Preview(context.Office().Id, key, input, before);
        return context.Html<GuideFormPage, GuideFormModel>(
            new GuideFormModel(
                frame, frame.Form(refusals), topic, input, before, preview, GuideCheck.Of(preview.Markdown), typed is null || before is null ? [] : GuideDifference.Between(before, preview), settings.Benefit),
            OfficePages.StatusOf(refusals));
    }

    // As it would look; dates that cannot be read yet are those of the version before.
    static ConversationGuide Preview(OfficeId office, string topic, GuideInput input, ConversationGuide? before) => new()
    {
        Office = office, Topic = topic, Version = (before?.Version ?? 0) + 1, State = GuideState.Draft, IsInternal = input.IsInternal, MadeAt = default, MadeBy = "", Why = "",
        Markdown = input.Markdown.Length > GuideDecision.Longest ? input.Markdown[..GuideDecision.Longest] : input.Markdown.ReplaceLineEndings("\n").Trim(),
        LegalDate = GermanDate.TryRead(input.LegalDate, out var law, out _) ? law : before?.LegalDate ?? default,
        ReviewBy = GermanDate.TryRead(input.ReviewBy, out var review, out _) ? review : before?.ReviewBy ?? default,
    };

    static Task<PromiseSettings> Settings(HttpContext context) => context.RequestServices.GetRequiredService<PromiseBook>().Settings(context.Office().Id);

    static Task<IReadOnlyList<ConversationGuide>> Versions(HttpContext context, string topic) => GuideHistory.Versions(context.RequestServices.GetRequiredService<Database>(), context.Office().Id, topic);
}

/// <summary>What the list of guides shows.</summary>
public sealed record GuidesModel(StaffFrame Frame, string? Done, ImmutableArray<GuideOfTopic> Topics, LocalDate Today, bool MayEdit)
{
    public string Base => $"/verwaltung/{Frame.OfficeKey}{GuideAnswers.Path}";
}

/// <summary>What the page of one version shows.</summary>
public sealed record GuideModel(
    StaffFrame Frame, EnquiryTopic Topic, ConversationGuide Guide, bool IsEarlier, ImmutableArray<VersionInWords> History, string Benefit, LocalDate Today, bool MayEdit)
{
    public string Base => $"/verwaltung/{Frame.OfficeKey}{GuideAnswers.Path}/{Topic.Key}";
}

/// <summary>What the form of a guide shows.</summary>
public sealed record GuideFormModel(
    StaffFrame Frame, EditForm Form, EnquiryTopic Topic, GuideInput Input, ConversationGuide? Before, ConversationGuide Preview, ImmutableArray<GuideFinding> Findings, ImmutableArray<string> Changes, string Benefit)
{
    public string Base => $"/verwaltung/{Frame.OfficeKey}{GuideAnswers.Path}/{Topic.Key}";
}
