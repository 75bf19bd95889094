using Durchwahl.Access.Contract;
using Durchwahl.Desk.Contract;
using Durchwahl.Desk.Guides.Pages;
using Durchwahl.Domain.Access;
using Durchwahl.PhoneBook.Contract;
using Durchwahl.Texts;

namespace Durchwahl.Desk.Guides;

/// <summary>Every address of the conversation guides.</summary>
static class GuideRoutes
{
    public static IServiceCollection AddGuides(this IServiceCollection services) => services.AddSingleton<GuideShelf>().AddSingleton<SaveGuide>().AddSingleton<ReviewSuggestions>();

    public static void MapGuides(this IEndpointRouteBuilder routes)
    {
        const string guides = "/verwaltung/{office}" + GuideAnswers.Path, guide = guides + "/{topic}";
        // Whoever reads the phone book works in the office: guides hold no personal data.
        routes.MapGet(guides, GuideAnswers.ShowAll).Needs(Permission.ReadPhoneBook);
        routes.MapGet(guide, GuideAnswers.Show).Needs(Permission.ReadPhoneBook);
        routes.MapGet(guide + "/fassung/{version:int}", GuideAnswers.ShowVersion).Needs(Permission.ReadPhoneBook);
        routes.MapGet(guide + "/bearbeiten", GuideAnswers.Edit).Needs(Permission.EditGuides);
        routes.MapPost(guide + "/bearbeiten", GuideAnswers.Save).Needs(Permission.EditGuides);
        foreach (var language in Enum.GetValues<Language>()) routes.MapPublic(language);
    }

    static void MapPublic(this IEndpointRouteBuilder routes, Language language)
    {
        const string why = "published conversation guides";
        var office = $"{(language is Language.English ? "/en" : "")}/{{office}}/{PublicGuideAnswers.Name}";
        routes.MapGet(office, (HttpContext context, string office, PublicFrames frames, GuideShelf shelf) => PublicGuideAnswers.ShowAll(context, office, language, frames, shelf)).Public(why);
        routes.MapGet(office + "/{topic}", (HttpContext context, string office, string topic) => PublicGuideAnswers.Show(context, office, language, topic, null)).Public(why);
        routes.MapGet(office + "/{topic}/{version:int}", (HttpContext context, string office, string topic, int version) => PublicGuideAnswers.Show(context, office, language, topic, version)).Public(why);
    }
}
