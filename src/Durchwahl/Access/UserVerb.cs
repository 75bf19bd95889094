using System.CommandLine;
using System.Text.Json;
using Durchwahl.Access.Contract;
using Durchwahl.Access.Pages;
using Durchwahl.Data;
using Durchwahl.Domain.Access;
using Durchwahl.Domain.PhoneBook;
using Durchwahl.House;
using Spectre.Console;

namespace Durchwahl.Access;

/// <summary>The verb <c>user</c>: accounts and roles, for whoever runs the server.</summary>
sealed class UserVerb(CommandLine line)
{
    static readonly string AllRoles = string.Join(", ", RoleNames.All.Select(role => $"{RoleNames.Word(role)} ({RoleNames.German(role).ToLowerInvariant()})"));

    readonly Argument<string> _name = new("NAME") { Description = "Name des Kontos" };
    readonly Option<string> _role = new("--role") { Description = AllRoles, Required = true };
    readonly Option<string> _office = new("--office") { Description = "Schlüssel der Dienststelle", Required = true };
    readonly Option<bool> _passwordStdin = new("--password-stdin") { Description = "Kennwort in einer Zeile von der Standardeingabe lesen" };
    readonly Option<string[]> _post = new("--post") { Description = "Stelle, auf der die Person sitzt: ihre Durchwahl oder ihre Bezeichnung; mehrmals möglich" };
    readonly Option<bool> _take = new("--take") { Description = "Die Rolle entziehen statt geben" };

    public static Command On(CommandLine line)
    {
        var verb = new UserVerb(line);
        return new Command("user", "Konten und Rollen")
        {
            verb.Sub("add", "Konto anlegen oder Rolle geben", verb.Add, verb._role, verb._office, verb._post, verb._passwordStdin),
            verb.Sub("role", "Rolle geben oder mit --take entziehen", verb.ChangeRole, verb._role, verb._office, verb._take),
            verb.Sub("posts", "Stellen zuordnen, auf denen die Person sitzt; ohne --post keine", verb.SetPosts, verb._office, verb._post),
            verb.Sub("password", "Neues Kennwort setzen", verb.SetPassword, verb._passwordStdin),
            verb.Sub("reset-factor", "Zweiten Faktor entfernen, den jemand verloren hat", verb.ResetFactor),
            verb.Sub("unlock", "Gesperrtes Konto öffnen", verb.Unlock),
            verb.Sub("remove", "Konto mit allen Rollen entfernen", verb.Remove),
            verb.List(),
        };
    }

    Command Sub(string name, string description, Func<IServiceProvider, ParseResult, Task<int>> run, params Option[] options)
    {
        var command = new Command(name, description) { _name };
        foreach (var option in options) command.Add(option);
        line.RunIn(command, run);
        return command;
    }

    async Task<int> Add(IServiceProvider house, ParseResult call)
    {
        if (RoleNames.Find(call.GetValue(_role)!) is not { } role) return NoSuchRole(call);
        if (await house.GetRequiredService<IOfficeKeys>().Find(call.GetValue(_office)!) is not { } office) return NoSuchOffice(call);
        var (posts, unclear) = await Posts(house, call, office);
        if (unclear is not null) return Refuse(call, unclear);
        var name = call.GetValue(_name)!;
        var isNew = await house.GetRequiredService<AccountTable>().Find(name) is null;
        var password = isNew ? ReadPassword(call) : null;
        var outcome = await house.GetRequiredService<AddAccount>().Add(name, role, office, AtCommandLine(), password);
        if (posts.Count > 0 && await Known(house, call) is { } account) await house.GetRequiredService<AssignPosts>().To([.. await Held(house, account.Id, office), .. posts], account.Id, office, AtCommandLine());
        return outcome switch
        {
            AddAccount.Outcome.Added { StartPassword: { } start } => Say(call, $"Konto {name} angelegt: {RoleNames.German(role)} in {office.Name}.\nStartkennwort (wird nur jetzt gezeigt, gilt {SessionRules.StartPasswordLasts.TotalDays} Tage): {start}", new { name, role, office = office.Key, startPassword = start }),
            AddAccount.Outcome.Added => Say(call, $"Konto {name} angelegt: {RoleNames.German(role)} in {office.Name}.", new { name, role, office = office.Key, startPassword = (string?)null }),
            AddAccount.Outcome.RoleAdded => Say(call, $"Das Konto {name} gibt es schon. Es hat jetzt auch die Rolle {RoleNames.German(role)} in {office.Name}; das Kennwort bleibt.", new { name, role, office = office.Key, startPassword = (string?)null }),
            AddAccount.Outcome.PasswordRefused refused => Refuse(call, PasswordWords.Of(refused.Fault)),
            _ => Refuse(call, AccountsNotice.NameUnusable.Title),
        };
    }

    async Task<int> ChangeRole(IServiceProvider house, ParseResult call)
    {
        if (RoleNames.Find(call.GetValue(_role)!) is not { } role) return NoSuchRole(call);
        if (await house.GetRequiredService<IOfficeKeys>().Find(call.GetValue(_office)!) is not { } office) return NoSuchOffice(call);
        if (await Known(house, call) is not { } account) return NoSuchAccount(call);
        if (!call.GetValue(_take))
        {
            await house.GetRequiredService<AddAccount>().Add(account.Name, role, office, AtCommandLine());
            return Say(call, $"{account.Name} hat jetzt die Rolle {RoleNames.German(role)} in {office.Name}.", new { account.Name, role, office = office.Key });
        }
        var left = account.RolesIn(office.Id).Where(held => held != role).ToList();
        return await house.GetRequiredService<ChangeRoles>().To(left, account.Id, office, AtCommandLine()) switch
        {
            Access.ChangeRoles.Outcome.LastAdministrator => Refuse(call, AccountsNotice.LastAdministrator.Title),
            Access.ChangeRoles.Outcome.Unknown => Refuse(call, $"{account.Name} hat in {office.Name} keine Rolle."),
            Access.ChangeRoles.Outcome.AccountRemoved => Say(call, $"{account.Name} hatte nur diese Rolle: Das Konto ist entfernt.", new { account.Name, removed = true }),
            _ => Say(call, $"{account.Name} hat die Rolle {RoleNames.German(role)} in {office.Name} nicht mehr.", new { account.Name, removed = false }),
        };
    }

    async Task<int> SetPosts(IServiceProvider house, ParseResult call)
    {
        if (await house.GetRequiredService<IOfficeKeys>().Find(call.GetValue(_office)!) is not { } office) return NoSuchOffice(call);
        if (await Known(house, call) is not { } account) return NoSuchAccount(call);
        var (posts, unclear) = await Posts(house, call, office);
        if (unclear is not null) return Refuse(call, unclear);
        return await house.GetRequiredService<AssignPosts>().To(posts, account.Id, office, AtCommandLine()) is AssignPosts.Outcome.Assigned
            ? Say(call, $"{account.Name} sitzt in {office.Name} jetzt auf {(posts.Count == 1 ? "einer Stelle" : $"{posts.Count} Stellen")}.", new { account.Name, office = office.Key, posts })
            : Refuse(call, $"{account.Name} hat in {office.Name} keine Rolle.");
    }

    static async Task<IReadOnlyList<PostId>> Held(IServiceProvider house, AccountId account, KnownOffice office) =>
        [.. (await house.GetRequiredService<Database>().Read(connection => AccountPostTable.Of(connection, office.Id)))[account]];

    /// <summary>The posts that were named by extension or title, or which of them is unclear.</summary>
    async Task<(IReadOnlyList<PostId> Posts, string? Unclear)> Posts(IServiceProvider house, ParseResult call, KnownOffice office)
    {
        var (named, found) = (call.GetValue(_post) ?? [], new List<PostId>());
        if (named.Length == 0) return ([], null);
        var all = await house.GetRequiredService<IOfficePosts>().Of(office.Id);
        foreach (var text in named)
        {
            var fitting = all.Where(post => post.Extensions.Contains(text.Trim(), StringComparer.Ordinal) || string.Equals(post.Title, text.Trim(), StringComparison.OrdinalIgnoreCase)).ToList();
            if (fitting.Count == 0) return ([], $"Eine Stelle mit der Durchwahl oder Bezeichnung „{text}“ gibt es in {office.Name} nicht.");
            if (fitting.Count > 1) return ([], $"„{text}“ heißen in {office.Name} {fitting.Count} Stellen. Nennen Sie die Durchwahl.");
            found.Add(fitting[0].Id);
        }
        return ([.. found.Distinct()], null);
    }

    async Task<int> SetPassword(IServiceProvider house, ParseResult call)
    {
        if (await Known(house, call) is not { } account) return NoSuchAccount(call);
        var given = ReadPassword(call);
        if (given is not null && CommonPasswords.Rules.Check(given, [account.Name]) is { } fault) return Refuse(call, PasswordWords.Of(fault));
        var start = await house.GetRequiredService<ResetPassword>().Of(account, null, AtCommandLine(), given);
        return Say(call, start is null ? $"Das Kennwort von {account.Name} ist gesetzt." : $"Startkennwort von {account.Name} (wird nur jetzt gezeigt): {start}", new { account.Name, startPassword = start });
    }

    async Task<int> ResetFactor(IServiceProvider house, ParseResult call)
    {
        if (await Known(house, call) is not { } account) return NoSuchAccount(call);
        return await house.GetRequiredService<SecondFactors>().Reset(account.Id, null, AtCommandLine())
            ? Say(call, $"{account.Name} hat keinen zweiten Faktor mehr und ist überall abgemeldet.", new { account.Name })
            : Refuse(call, $"{account.Name} hat keinen zweiten Faktor.");
    }

    async Task<int> Unlock(IServiceProvider house, ParseResult call)
    {
        if (await Known(house, call) is not { } account) return NoSuchAccount(call);
        await house.GetRequiredService<UnlockAccount>().Unlock(account.Id, null, AtCommandLine());
        return Say(call, $"Das Konto {account.Name} ist entsperrt.", new { account.Name });
    }

    async Task<int> Remove(IServiceProvider house, ParseResult call)
    {
        if (await Known(house, call) is not { } account) return NoSuchAccount(call);
        await house.GetRequiredService<RemoveAccount>().Remove(account, AtCommandLine());
        return Say(call, $"Das Konto {account.Name} ist entfernt.", new { account.Name });
    }

    Command List()
    {
        var command = new Command("list", "Konten und ihre Rollen");
        line.RunIn(command, async (house, call) =>
        {
            var offices = (await house.GetRequiredService<IOfficeKeys>().All()).ToDictionary(office => office.Id, office => office.Key);
            var accounts = (await house.GetRequiredService<AccountTable>().All()).Select(account => new
            {
                account.Name,
                roles = account.Grants.Select(grant => new { office = offices.GetValueOrDefault(grant.Office, grant.Office.Value.ToString()), grant.Role }).OrderBy(grant => grant.office, StringComparer.Ordinal).ThenBy(grant => grant.Role).ToList(),
                hasStartPassword = account.StartPasswordUntil is not null,
            }).ToList();
            return Say(call, accounts.Count == 0 ? "Es gibt noch keine Konten." : string.Join('\n', accounts.Select(account => $"{account.Name}: {string.Join(", ", account.roles.Select(grant => $"{RoleNames.German(grant.Role)} in {grant.office}"))}")), accounts);
        });
        return command;
    }

    Task<AccountTable.Row?> Known(IServiceProvider house, ParseResult call) => house.GetRequiredService<AccountTable>().Find(call.GetValue(_name)!);

    /// <summary>From standard input when asked for, from a person at a terminal, else none: then a start password is made.</summary>
    string? ReadPassword(ParseResult call)
    {
        if (call.GetValue(_passwordStdin)) return Console.In.ReadLine() ?? "";
        if (Console.IsInputRedirected || Console.IsErrorRedirected) return null;
        var terminal = AnsiConsole.Create(new AnsiConsoleSettings { Out = new AnsiConsoleOutput(Console.Error) });
        var typed = terminal.Prompt(new TextPrompt<string>("Kennwort (leer für ein Startkennwort):") { AllowEmpty = true }.Secret());
        return typed.Length > 0 ? typed : null;
    }

    static Actor AtCommandLine() => Actor.AtCommandLine(Environment.UserName);

    int Say<T>(ParseResult call, string text, T json)
    {
        call.InvocationConfiguration.Output.WriteLine(call.GetValue(line.Json) ? JsonSerializer.Serialize(json, JsonForm.Options) : text);
        return CommandLine.Done;
    }

    static int NoSuchRole(ParseResult call) => Refuse(call, $"Diese Rolle gibt es nicht. Möglich sind {AllRoles}.", CommandLine.WrongUsage);

    int NoSuchOffice(ParseResult call) => Refuse(call, $"Eine Dienststelle mit dem Schlüssel „{call.GetValue(_office)}“ gibt es nicht.");

    int NoSuchAccount(ParseResult call) => Refuse(call, $"Ein Konto „{call.GetValue(_name)}“ gibt es nicht.");

    static int Refuse(ParseResult call, string reason, int code = CommandLine.Refused)
    {
        call.InvocationConfiguration.Error.WriteLine(reason);
        return code;
    }
}
