using System.CommandLine;
using System.Data.Common;
using Durchwahl.Access.Contract;
using Durchwahl.Access.Jobs;
using Durchwahl.Access.Pages;
using Durchwahl.Access.OpenId;
using Durchwahl.Domain.Access;
using Durchwahl.House;
using Microsoft.AspNetCore.Identity;
using Microsoft.Extensions.Options;

namespace Durchwahl.Access;

/// <summary>Who may do what: accounts, sessions, roles, doors, audit trail.</summary>
sealed class AccessRoom : Room
{
    // PBKDF2 with HMAC-SHA512: OWASP Password Storage Cheat Sheet (2023).
    const int HashIterations = 210_000;

    public override IReadOnlyList<OfficeLink> OfficeLinks =>
    [
        new("/konten", "Konten", Permission.Administer, 900, LinkGroup.Administration),
        new("/protokoll", "Protokoll", Permission.ReadAudit, 910, LinkGroup.Administration),
        new(RetentionAnswers.Path, "Aufbewahrung", Permission.ReadRetention, 920, LinkGroup.Administration),
        new(PersonAnswers.Path, "Auskunft und Löschung", Permission.AnswerPersons, 930, LinkGroup.Administration),
        new("/zugriffe", "Zugriffe", Permission.ReadAccessLog, 920, LinkGroup.Administration),
    ];

    public override void Register(IServiceCollection services)
    {
        services.AddSingleton(Options.Create(new PasswordHasherOptions { IterationCount = HashIterations }));
        services.AddSingleton(_ => new HashingLane(Math.Max(1, Environment.ProcessorCount / 2), longestQueue: 50));
        services.AddSingleton<Accounts>().AddSingleton<AccountTable>().AddSingleton<SessionTable>().AddSingleton<AuditTable>().AddSingleton<AuditTrail>().AddSingleton<SessionCookie>();
        services.AddSingleton<AccessLogTable>().AddSingleton<AccessLog>().AddHostedService(house => house.GetRequiredService<AccessLog>());
        services.AddSingleton<IPersonalStore, AccessLogStore>().AddSingleton<ChangeRetention>().AddSingleton<AnswerPerson>();
        services.AddSingleton<ForgettingJob>().AddHostedService(house => house.GetRequiredService<ForgettingJob>());
        services.AddSingleton<SignIn>().AddSingleton<ChangePassword>().AddSingleton<SlowHashing>();
        services.AddSingleton<AddAccount>().AddSingleton<ChangeRoles>().AddSingleton<RemoveAccount>().AddSingleton<AssignPosts>().AddSingleton<ProvePassword>().AddSingleton<SecondFactors>().AddSingleton<RequireSecondFactor>();
        services.AddSingleton<SignIn>().AddSingleton<ChangePassword>().AddSingleton<SlowHashing>();
        services.AddSingleton<AddAccount>().AddSingleton<ChangeRoles>().AddSingleton<RemoveAccount>();
        services.AddSingleton<OpenIdProvider>().AddSingleton<SignInOutside>();
        services.AddSingleton<DemoAccounts>().AddSingleton<ResetPassword>().AddSingleton<UnlockAccount>().AddSingleton<EndSessions>();
    }

    public override Task CarryOver(DbTransaction transaction) => AuditTail.CarryOver(transaction);

    public override void OpenDoors(IEndpointRouteBuilder routes) => routes.MapAccess();

    public override IEnumerable<Command> Verbs(CommandLine line) => [UserVerb.On(line), AuditVerb.On(line)];
}
