namespace Durchwahl.Domain.Access;

/// <summary>Who does something: a signed-in person, the command line or the program itself. Stands in the audit trail.</summary>
/// <param name="Name">The account name; <c>kommandozeile:NAME</c> for the command line, <c>durchwahl</c> for the program itself; <c>link:STELLE</c> for a signed link.</param>
public sealed record Actor(string Name)
{
    /// <summary>The program itself: jobs that nobody started by hand.</summary>
    public static Actor Program { get; } = new("durchwahl");

    /// <summary>A person at the command line of the server.</summary>
    /// <param name="user">The name of the account of the operating system.</param>
    public static Actor AtCommandLine(string user) => new($"kommandozeile:{user}");

    /// <summary>Somebody who follows a signed link from a mail, without signing in. No account can be called so.</summary>
    /// <param name="recipient">To whom the mail went: the title of a post or the name of a team.</param>
    public static Actor ByLink(string recipient) => new($"link:{recipient}");

    /// <summary>A mail that came in. No account can be called so.</summary>
    public static Actor ByMail { get; } = new("mail:eingang");
}
