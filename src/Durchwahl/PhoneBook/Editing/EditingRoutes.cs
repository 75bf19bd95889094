using Durchwahl.Access.Contract;
using Durchwahl.Domain.Access;
using Durchwahl.PhoneBook.Editing.Pages;

namespace Durchwahl.PhoneBook.Editing;

/// <summary>Every address under which staff see and change the phone book, with who may come in.</summary>
static class EditingRoutes
{
    const string Office = "/verwaltung/{office}";

    public static void AddEditing(this IServiceCollection services) =>
        services.AddSingleton<EditPhoneBook>().AddSingleton<SaveOfficeText>().AddSingleton<SettleReport>().AddSingleton<NewIds>();

    public static void MapEditing(this IEndpointRouteBuilder routes)
    {
        routes.MapGet(Office, OverviewAnswers.Show).Needs(Permission.ReadPhoneBook);
        routes.MapPosts();
        routes.MapOnePost();
        routes.MapStructure();
        routes.MapHouse();

        routes.MapGet(Office + "/pruefung", CheckAnswers.Show).Needs(Permission.ReadPhoneBook);
        routes.MapGet(Office + "/pruefung/luecke", CheckAnswers.ShowGap).Needs(Permission.EditPhoneBook);
        routes.MapPost(Office + "/pruefung/luecke", CheckAnswers.CloseGap).Needs(Permission.EditPhoneBook);

        routes.MapGet(Office + "/veroeffentlichung", PublicationAnswers.Show).Needs(Permission.ReadPhoneBook);
        routes.MapPost(Office + "/veroeffentlichung", PublicationAnswers.Publish).Needs(Permission.Publish);
        routes.MapPost(Office + "/veroeffentlichung/{number:int}/freigeben", PublicationAnswers.Approve).Needs(Permission.Publish);
        routes.MapPost(Office + "/veroeffentlichung/{number:int}/ablehnen", PublicationAnswers.TurnDown).Needs(Permission.Publish);

        routes.MapGet(Office + "/meldungen", ReportsAnswers.Show).Needs(Permission.ReadPhoneBook);
        routes.MapPost(Office + "/meldungen/{report:guid}/erledigt", ReportsAnswers.Settle).Needs(Permission.EditPhoneBook);
    }

    static void MapPosts(this IEndpointRouteBuilder routes)
    {
        const string posts = Office + "/stellen";
        routes.MapGet(posts, PostsAnswers.Show).Needs(Permission.ReadPhoneBook);
        routes.MapPost(posts + "/auswahl", (Delegate)BulkAnswers.Choose).Needs(Permission.ReadPhoneBook);
        routes.MapPost(posts + "/auswahl/freigabe", (Delegate)BulkAnswers.Propose).Needs(Permission.EditPhoneBook);
        routes.MapPost(posts + "/auswahl/freigabe/erteilen", BulkAnswers.Approve).Needs(Permission.Publish);
        routes.MapPost(posts + "/auswahl/umzug", (Delegate)BulkAnswers.Move).Needs(Permission.EditPhoneBook);
        routes.MapPost(posts + "/auswahl/nummern", BulkAnswers.Renumber).Needs(Permission.EditPhoneBook);
        routes.MapPost(posts + "/auswahl/entfernen", (Delegate)BulkAnswers.Remove).Needs(Permission.EditPhoneBook);
        routes.MapGet(posts + "/neu", PostAnswers.ShowNew).Needs(Permission.EditPhoneBook);
        routes.MapPost(posts + "/neu", PostAnswers.Add).Needs(Permission.EditPhoneBook);
    }

    static void MapOnePost(this IEndpointRouteBuilder routes)
    {
        const string post = Office + "/stellen/{post:guid}";
        routes.MapGet(post, PostAnswers.Show).Needs(Permission.ReadPhoneBook);
        routes.MapPost(post, PostAnswers.Change).Needs(Permission.EditPhoneBook);
        routes.MapGet(post + "/freigabe", PostAnswers.ShowRelease).Needs(Permission.ReadPhoneBook);
        routes.MapPost(post + "/freigabe", PostAnswers.ProposeRelease).Needs(Permission.EditPhoneBook);
        routes.MapPost(post + "/freigabe/erteilen", PostAnswers.ApproveRelease).Needs(Permission.Publish);
        routes.MapGet(post + "/abwesenheit", PostAnswers.ShowAbsence).Needs(Permission.EditPhoneBook);
        routes.MapPost(post + "/abwesenheit", PostAnswers.RecordAbsence).Needs(Permission.EditPhoneBook);
        routes.MapPost(post + "/abwesenheit/{absence:guid}/zurueck", PostAnswers.TakeBackAbsence).Needs(Permission.EditPhoneBook);
        routes.MapGet(post + "/rueckzug", PostAnswers.ShowWithdrawal).Needs(Permission.Publish);
        routes.MapPost(post + "/rueckzug", PostAnswers.Withdraw).Needs(Permission.Publish);
        routes.MapGet(post + "/entfernen", PostAnswers.ShowRemoval).Needs(Permission.EditPhoneBook);
        routes.MapPost(post + "/entfernen", PostAnswers.Remove).Needs(Permission.EditPhoneBook);
    }

    static void MapStructure(this IEndpointRouteBuilder routes)
    {
        const string teams = Office + "/teams", sites = Office + "/standorte";
        routes.MapGet(teams, StructureAnswers.Show).Needs(Permission.ReadPhoneBook);
        routes.MapGet(teams + "/neu", StructureAnswers.NewTeam).Needs(Permission.EditPhoneBook);
        routes.MapPost(teams + "/neu", StructureAnswers.AddTeam).Needs(Permission.EditPhoneBook);
        routes.MapGet(teams + "/{team:guid}", StructureAnswers.ShowTeam).Needs(Permission.ReadPhoneBook);
        routes.MapPost(teams + "/{team:guid}", StructureAnswers.ChangeTeam).Needs(Permission.EditPhoneBook);
        routes.MapGet(teams + "/{team:guid}/nummern", BulkAnswers.NumbersOfTeam).Needs(Permission.EditPhoneBook);
        routes.MapPost(teams + "/{team:guid}/entfernen", StructureAnswers.RemoveTeam).Needs(Permission.EditPhoneBook);
        routes.MapGet(sites + "/neu", StructureAnswers.NewSite).Needs(Permission.EditPhoneBook);
        routes.MapPost(sites + "/neu", (Delegate)StructureAnswers.AddSite).Needs(Permission.EditPhoneBook);
        routes.MapGet(sites + "/{site:guid}", StructureAnswers.ShowSite).Needs(Permission.ReadPhoneBook);
        routes.MapPost(sites + "/{site:guid}", StructureAnswers.ChangeSite).Needs(Permission.EditPhoneBook);
        routes.MapPost(sites + "/{site:guid}/entfernen", StructureAnswers.RemoveSite).Needs(Permission.EditPhoneBook);
    }

    static void MapHouse(this IEndpointRouteBuilder routes)
    {
        const string house = Office + "/haus";
        routes.MapGet(house, HouseAnswers.Show).Needs(Permission.ReadPhoneBook);
        routes.MapPost(house, HouseAnswers.Change).Needs(Permission.Administer);
        routes.MapGet(house + "/aufgaben", (Delegate)HouseAnswers.ShowTasks).Needs(Permission.Administer);
        routes.MapPost(house + "/aufgaben", (Delegate)HouseAnswers.ChangeTasks).Needs(Permission.Administer);
        routes.MapGet(house + "/texte/{page}/{language}", HouseAnswers.ShowText).Needs(Permission.Administer);
        routes.MapPost(house + "/texte/{page}/{language}", HouseAnswers.ChangeText).Needs(Permission.Administer);
    }
}
