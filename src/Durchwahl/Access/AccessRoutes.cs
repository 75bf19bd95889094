using Durchwahl.Access.Contract;
using Durchwahl.Access.Pages;
using Durchwahl.Domain.Access;

namespace Durchwahl.Access;

/// <summary>Every address of the room, with who may come in.</summary>
static class AccessRoutes
{
    public static void MapAccess(this IEndpointRouteBuilder routes)
    {
        routes.MapGet("/verwaltung/anmelden", SignInAnswers.Show).Public("sign-in");
        routes.MapPost("/verwaltung/anmelden", SignInAnswers.SignIn).Public("sign-in");
        routes.MapGet(SignInAnswers.CodePath, SignInAnswers.ShowCode).Public("sign-in, second step");
        routes.MapPost(SignInAnswers.CodePath, SignInAnswers.GiveCode).Public("sign-in, second step");
        routes.MapGet(OpenIdAnswers.Path, OpenIdAnswers.Begin).Public("sign-in at the office's own provider");
        routes.MapGet(OpenIdAnswers.BackPath, OpenIdAnswers.Back).Public("sign-in at the office's own provider: the way back");
        routes.MapPost("/verwaltung/abmelden", SignInAnswers.SignOut).SignedIn().WithStartPassword();
        routes.MapGet("/verwaltung/kennwort", PasswordAnswers.Show).SignedIn().WithStartPassword();
        routes.MapPost("/verwaltung/kennwort", PasswordAnswers.Change).SignedIn().WithStartPassword();
        routes.MapGet(DoorKeeper.FactorPath, FactorAnswers.Show).SignedIn().WithoutFactor();
        routes.MapPost(DoorKeeper.FactorPath, FactorAnswers.Begin).SignedIn().WithoutFactor();
        routes.MapPost(DoorKeeper.FactorPath + "/bestaetigen", FactorAnswers.Confirm).SignedIn().WithoutFactor();
        routes.MapPost(DoorKeeper.FactorPath + "/ersatzcodes", FactorAnswers.RenewRecoveryCodes).SignedIn().WithoutFactor();
        routes.MapPost(DoorKeeper.FactorPath + "/entfernen", FactorAnswers.Remove).SignedIn().WithoutFactor();
        routes.MapGet("/verwaltung", OfficesAnswers.Show).SignedIn();

        const string accounts = "/verwaltung/{office}/konten";
        routes.MapGet(accounts, AccountsAnswers.Show).Needs(Permission.Administer);
        routes.MapPost(accounts, AccountsAnswers.Add).Needs(Permission.Administer);
        routes.MapGet(accounts + "/{account:guid}/stellen", AccountPostsAnswers.Show).Needs(Permission.Administer);
        routes.MapPost(accounts + "/{account:guid}/stellen", AccountPostsAnswers.Assign).Needs(Permission.Administer);
        routes.MapPost(accounts + "/{account:guid}/rollen", AccountsAnswers.ChangeRoles).Needs(Permission.Administer);
        routes.MapPost(accounts + "/{account:guid}/kennwort", AccountsAnswers.ResetPassword).Needs(Permission.Administer);
        routes.MapGet(accounts + "/zweiter-faktor", FactorDutiesAnswers.Show).Needs(Permission.Administer);
        routes.MapPost(accounts + "/zweiter-faktor", FactorDutiesAnswers.Change).Needs(Permission.Administer);
        routes.MapPost(accounts + "/{account:guid}/zweiter-faktor", AccountsAnswers.ResetFactor).Needs(Permission.Administer);
        routes.MapPost(accounts + "/{account:guid}/entsperren", AccountsAnswers.Unlock).Needs(Permission.Administer);
        routes.MapPost(accounts + "/{account:guid}/abmelden", AccountsAnswers.EndSessions).Needs(Permission.Administer);
        routes.MapPost(accounts + "/{account:guid}/entfernen", AccountsAnswers.Remove).Needs(Permission.Administer);

        routes.MapGet("/verwaltung/{office}/protokoll", AuditAnswers.Show).Needs(Permission.ReadAudit);
        routes.MapRetention();
    }

    static void MapRetention(this IEndpointRouteBuilder routes)
    {
        routes.MapGet("/verwaltung/{office}" + RetentionAnswers.Path, RetentionAnswers.Show).Needs(Permission.ReadRetention);
        routes.MapPost("/verwaltung/{office}" + RetentionAnswers.Path, RetentionAnswers.Change).Needs(Permission.AnswerPersons);

        const string person = "/verwaltung/{office}" + PersonAnswers.Path;
        routes.MapGet(person, PersonAnswers.Show).Needs(Permission.AnswerPersons);
        routes.MapPost(person, PersonAnswers.Find).Needs(Permission.AnswerPersons);
        routes.MapPost(person + "/datei", PersonAnswers.Export).Needs(Permission.AnswerPersons);
        routes.MapPost(person + "/loeschen", PersonAnswers.Delete).Needs(Permission.AnswerPersons);
        routes.MapGet("/verwaltung/{office}/zugriffe", AccessLogAnswers.Show).Needs(Permission.ReadAccessLog);
        routes.MapGet("/verwaltung/{office}/wer-sieht-was", VisibilityAnswers.Show).Needs(Permission.ReadHouseRules);
    }

    static T WithoutFactor<T>(this T route) where T : IEndpointConventionBuilder => route.WithMetadata(new DoorMark.WithoutFactor());

    static T WithStartPassword<T>(this T route) where T : IEndpointConventionBuilder => route.WithMetadata(new DoorMark.WithStartPassword());
}
