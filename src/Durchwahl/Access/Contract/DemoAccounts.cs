using Durchwahl.Data;
using Durchwahl.Domain.Access;
using Durchwahl.Domain.PhoneBook;

namespace Durchwahl.Access.Contract;

/// <summary>Accounts whose password the program makes anew at each start and prints: for the demonstration and for nothing else.</summary>
sealed class DemoAccounts(AddAccount add, AccountTable table, ResetPassword reset, Database database)
{
    /// <summary>Makes sure that the account exists with this role and sits on these posts, and gives it a new password.</summary>
    /// <returns>The password.</returns>
    public async Task<string> Open(string name, Role role, KnownOffice office, IReadOnlyList<PostId> posts)
    {
        var password = StartPassword.Make();
        await add.Add(name, role, office, Actor.Program, password);
        var account = (await table.Find(name))!;
        await reset.Of(account, office.Id, Actor.Program, password);
        await database.Write(async transaction =>
        {
            foreach (var post in posts) await AccountPostTable.Add(transaction, account.Id, office.Id, post);
        });
        return password;
    }
}
