using Durchwahl.Domain.Access;

namespace Durchwahl.Domain.Tests.Access;

public class PermissionsTests
{
    [Fact]
    public void An_editor_cannot_publish_and_a_publisher_cannot_edit()
    {
        Permissions.Of(Role.Editor).ShouldBe([Permission.ReadPhoneBook, Permission.EditPhoneBook]);
        Permissions.Of(Role.Publisher).ShouldBe([Permission.ReadPhoneBook, Permission.Publish]);
    }

    [Fact]
    public void Who_takes_calls_changes_no_settings_and_who_leads_does_not_publish()
    {
        Permissions.Of(Role.Agent).ShouldBe([Permission.ReadPhoneBook, Permission.ReadCalls, Permission.TakeCalls, Permission.SettleCalls]);
        Permissions.Of(Role.TeamLead).ShouldBe([.. Permissions.Of(Role.Agent), Permission.ManageCalls]);
    }

    [Fact]
    public void An_administrator_may_everything() => Permissions.Of(Role.Administrator).ShouldBe(Enum.GetValues<Permission>(), ignoreOrder: true);

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
