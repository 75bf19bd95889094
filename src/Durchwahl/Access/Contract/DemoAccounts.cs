using Durchwahl.Domain.Access;

namespace Durchwahl.Access.Contract;

/// <summary>Accounts whose password the program makes anew at each start and prints: for the demonstration and for nothing else.</summary>
sealed class DemoAccounts(AddAccount add, AccountTable table, ResetPassword reset)
{
    /// <summary>Makes sure that the account exists with this role, and gives it a new password.</summary>
    /// <returns>The password.</returns>
    public async Task<string> Open(string name, Role role, KnownOffice office)
    {
        var password = StartPassword.Make();
        await add.Add(name, role, office, Actor.Program, password);
        await reset.Of((await table.Find(name))!, office.Id, Actor.Program, password);
        return password;
    }
}
