namespace Durchwahl.Domain.Access;

/// <summary>Which names an account may have. The audit trail names people by them, so nobody may look like the program or the command line.</summary>
public static class AccountNames
{
    /// <summary>Most characters of a name.</summary>
    public const int LongestLength = 64;

    /// <summary>Whether <paramref name="name"/> can be an account's: 2 to 64 letters, digits, and <c>. - _ @</c> between them; not the name of the program.</summary>
    public static bool AreUsable(string name) =>
        name.Length is >= 2 and <= LongestLength
        && char.IsLetterOrDigit(name[0]) && char.IsLetterOrDigit(name[^1])
        && name.All(letter => char.IsLetterOrDigit(letter) || letter is '.' or '-' or '_' or '@')
        && !string.Equals(name, Actor.Program.Name, StringComparison.OrdinalIgnoreCase);
}
