using Durchwahl.Domain.Access;

namespace Durchwahl.Domain.Tests.Access;

public class VisibilityStatementsTests
{
    [Fact]
    public void A_statement_names_exactly_the_roles_that_hold_one_of_its_permissions()
    {
        foreach (var statement in VisibilityStatements.All)
            foreach (var role in Enum.GetValues<Role>())
                statement.Roles.Contains(role).ShouldBe(Permissions.Of(role).Intersect(statement.Permissions).Any(), $"{statement.What}, {role}");
    }

    [Fact]
    public void Nobody_sees_rankings_or_talk_times_of_persons() =>
        VisibilityStatements.All.Where(statement => statement.Roles.IsEmpty && !statement.IsPublic).Select(statement => statement.What)
            .ShouldBe(["Gesprächsdauer, Zahl der Anrufe oder Zusagen je Person", "Rangfolgen und Vergleiche zwischen Personen"]);

    [Fact]
    public void Who_saw_what_is_for_the_data_protection_officer_alone() =>
        VisibilityStatements.All.Single(statement => statement.Permissions.Contains(Permission.ReadAccessLog)).Roles.ShouldBe([Role.DataProtectionOfficer]);

    // A permission that only lets somebody change or write shows nothing new of anybody.
    [Fact]
    public void Every_permission_that_shows_something_of_people_is_in_a_statement() =>
        Enum.GetValues<Permission>().Except(VisibilityStatements.All.SelectMany(statement => statement.Permissions)).ShouldBe(
            [Permission.EditPhoneBook, Permission.Publish, Permission.TakeCalls, Permission.SetUpPromises, Permission.EditGuides, Permission.ManageDisclosure, Permission.ReleaseFigures, Permission.Plan], ignoreOrder: true);
}
