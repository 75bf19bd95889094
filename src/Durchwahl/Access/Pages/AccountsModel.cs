using Durchwahl.Domain.Access;
using Durchwahl.Domain.PhoneBook;
using Durchwahl.Pages;
using NodaTime;

namespace Durchwahl.Access.Pages;

/// <summary>What the page of accounts shows.</summary>
public sealed record AccountsModel(StaffFrame Frame, IReadOnlyList<AccountsModel.Entry> Accounts, string Name, AccountsNotice? Notice)
{
    /// <summary>One account.</summary>
    public sealed record Entry(Guid Id, string Name, IReadOnlyList<Role> Roles, Instant? LastSignInAt, bool IsLocked, bool HasStartPassword, bool IsMyself, bool WorksElsewhere, bool HasSecondFactor, IReadOnlyList<string> Posts)
    {
        internal static Entry Of(AccountTable.Row row, OfficeId office, Instant now, AccountId myself, bool hasSecondFactor, IReadOnlyList<string> posts) => new(
            row.Id.Value, row.Name, [.. row.RolesIn(office)], row.LastSignInAt, now < row.LockedUntil, row.StartPasswordUntil is not null, row.Id == myself, !ResetPassword.IsMatterOf(office, row), hasSecondFactor, posts);
    }
}

/// <summary>A message above the page of accounts.</summary>
public sealed record AccountsNotice(string Kind, string Title)
{
    public static readonly AccountsNotice NoRole = new("danger", "Wählen Sie mindestens eine Rolle. Soll jemand hier nicht mehr arbeiten, entziehen Sie den Zugang.");
    public static readonly AccountsNotice NameUnusable = new("danger", "Ein Kontoname hat 2 bis 64 Buchstaben oder Ziffern, dazwischen sind Punkt, Bindestrich, Unterstrich und @ möglich.");
    public static readonly AccountsNotice LastAdministrator = new("danger", "Das ist das letzte Konto mit der Rolle Administration. Geben Sie diese Rolle zuerst einer zweiten Person.");
    public static readonly AccountsNotice WorksElsewhere = new("danger", "Dieses Konto arbeitet auch in einer anderen Dienststelle. Ein neues Startkennwort setzt, wer den Server betreibt.");

    public static readonly AccountsNotice SignsInOutside = new("danger", "Dieses Konto meldet sich über den Anmeldedienst des Hauses an. Sein Kennwort wird dort geändert.");

    public static AccountsNotice? Of(string? done) => done switch
    {
        "rolle" => new("success", "Das Konto gab es schon. Es hat die Rolle jetzt auch hier, das Kennwort bleibt."),
        "faktor" => new("success", "Der zweite Faktor ist zurückgesetzt. Die Person richtet bei der nächsten Anmeldung einen neuen ein, wenn ihre Rolle einen braucht."),
        "pflicht" => new("success", "Gespeichert. Wer einen zweiten Faktor braucht und noch keinen hat, richtet ihn mit dem nächsten Klick ein."),
        "stellen" => new("success", "Die Stellen sind zugeordnet und gelten ab sofort."),
        "rollen" => new("success", "Die Rollen sind geändert und gelten ab sofort."),
        "entfernt" => new("success", "Der Zugang ist entzogen und gilt ab sofort nicht mehr."),
        "entsperrt" => new("success", "Das Konto ist entsperrt."),
        "abgemeldet" => new("success", "Das Konto ist überall abgemeldet."),
        _ => null,
    };
}
