using Durchwahl.Access.Contract;
using Durchwahl.Data;
using Durchwahl.Domain.Access;
using Durchwahl.House;
using Durchwahl.PhoneBook.Contract;
using Durchwahl.Promises.Contract;
using Durchwahl.Texts;

namespace Durchwahl.Promises.Talks;

/// <summary>Every address of bookable talks.</summary>
static class TalkRoutes
{
    const string Why = "booking of talks";
    const string Staff = "/verwaltung/{office}" + TalkRulesAnswers.Path;

    public static IReadOnlyList<OfficeLink> Links =>
    [
        new(NewTalkAnswers.Path, "Termin buchen", Permission.TakeEnquiries, 33),
        new(TalkRulesAnswers.Path, "Telefontermine", Permission.SetUpPromises, 34, LinkGroup.Setup),
    ];

    public static void AddTalks(this IServiceCollection services)
    {
        services.AddSingleton<TalkBooking>().AddSingleton<ChangeTalkRules>().AddSingleton<TalkFloods>();
        services.AddSingleton<PublicTalkAnswers>().AddSingleton<IPublicOffers, TalkOffers>();
        services.AddSingleton<TalksJob>().AddHostedService(house => house.GetRequiredService<TalksJob>());
        services.AddOutboxWork<RemindOfTalk>();
    }

    public static void MapTalks(this IEndpointRouteBuilder routes)
    {
        foreach (var language in Enum.GetValues<Language>()) MapPublic(routes, language);
        routes.MapGet(Staff, TalkRulesAnswers.Show).Needs(Permission.SetUpPromises);
        routes.MapGet(Staff + "/regeln", TalkRulesAnswers.Edit).Needs(Permission.SetUpPromises);
        routes.MapPost(Staff + "/regeln", TalkRulesAnswers.Change).Needs(Permission.SetUpPromises);
        routes.MapPost(Staff + "/regeln/entfernen", TalkRulesAnswers.Remove).Needs(Permission.SetUpPromises);
        routes.MapGet(Staff + "/neu", NewTalkAnswers.Show).Needs(Permission.TakeEnquiries);
        routes.MapPost(Staff + "/neu", NewTalkAnswers.Book).Needs(Permission.TakeEnquiries);
    }

    static void MapPublic(IEndpointRouteBuilder routes, Language language)
    {
        var page = $"{(language is Language.English ? "/en" : "")}/{{office}}/{PublicTalkAnswers.Name}";
        routes.MapGet(page, (HttpContext context, string office, Guid? stelle, string? tag, PublicTalkAnswers answers) => answers.Show(context, office, language, stelle, tag)).Public(Why);
        Post("", answers => answers.Hold);
        Post("/zurueck", answers => answers.GoBack);
        Post("/buchen", answers => answers.Book);
        Post("/kalender", answers => answers.Calendar);
        Post("/absagen", answers => answers.Cancel);

        void Post(string name, Func<PublicTalkAnswers, Func<HttpContext, string, Language, Task<IResult>>> step) =>
            routes.MapPost(page + name, (HttpContext context, string office, PublicTalkAnswers answers) => step(answers)(context, office, language)).Public(Why).WithoutSession();
    }
}
