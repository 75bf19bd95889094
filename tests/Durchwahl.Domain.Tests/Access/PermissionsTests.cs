using Durchwahl.Domain.Access;

namespace Durchwahl.Domain.Tests.Access;

public class PermissionsTests
{
    [Fact]
    public void An_editor_cannot_publish_and_a_publisher_cannot_edit()
    {
        Permissions.Of(Role.Editor).ShouldNotContain(Permission.Publish);
        Permissions.Of(Role.Publisher).ShouldNotContain(Permission.EditPhoneBook);
    }

    [Fact]
    public void Who_takes_calls_changes_no_settings_and_who_leads_does_not_publish()
    {
        Permissions.Of(Role.Agent).Intersect([Permission.ManageCalls, Permission.LeadPromises, Permission.SetUpPromises]).ShouldBeEmpty();
        Permissions.Of(Role.TeamLead).ShouldBe([.. Permissions.Of(Role.Agent), Permission.ManageCalls, Permission.LeadPromises, Permission.SetUpPromises, Permission.EditGuides, Permission.ReadFigures, Permission.Plan]);
    }

    [Fact]
    public void An_administrator_may_everything_but_watch_over_the_use_of_the_rights_that_he_gives() =>
        Permissions.Of(Role.Administrator).ShouldBe(Enum.GetValues<Permission>().Except([Permission.ReadAccessLog]), ignoreOrder: true);

    [Theory]
    [InlineData(Role.Auditor)]
    [InlineData(Role.DataProtectionOfficer)]
    [InlineData(Role.StaffCouncil)]
    public void Who_watches_only_reads(Role role) => Permissions.Of(role).ShouldAllBe(permission => permission.ToString().StartsWith("Read", StringComparison.Ordinal));

    [Fact]
    public void Who_keeps_cases_sees_no_list_of_calls_and_no_promises_of_others() =>
        Permissions.Of(Role.CaseWorker).Intersect([Permission.ReadCalls, Permission.SettleCalls, Permission.LeadPromises]).ShouldBeEmpty();

    [Fact]
    public void Everybody_reads_the_rules_of_the_house() => RoleNames.All.ShouldAllBe(role => Permissions.Of(role).Contains(Permission.ReadHouseRules));

    [Fact]
    public void Every_role_is_listed_and_every_name_of_it_is_understood()
    {
        RoleNames.All.ShouldBe(Enum.GetValues<Role>());
        RoleNames.All.ShouldAllBe(role => RoleNames.Find(RoleNames.Word(role)) == role && RoleNames.Find(RoleNames.German(role).ToUpperInvariant()) == role);
    }

    [Theory]
    [InlineData("veröffentlicher", Role.Publisher)]
    [InlineData(" Redaktion ", Role.Editor)]
    [InlineData("Team-Lead", Role.TeamLead)]
    [InlineData("Agentin", Role.Agent)]
    [InlineData("ADMINISTRATOR", Role.Administrator)]
    public void Roles_are_understood_in_German_and_English(string text, Role role) => RoleNames.Find(text).ShouldBe(role);

    [Fact]
    public void What_is_no_role_is_none() => RoleNames.Find("chef").ShouldBeNull();
}
