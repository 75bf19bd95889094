using System.Reflection;
using Durchwahl.Domain.Access;

namespace Durchwahl.Access;

/// <summary>The rules with the list that is built into the program; read when the first password is set.</summary>
static class CommonPasswords
{
    static readonly Lazy<PasswordRules> s_rules = new(() => new PasswordRules(Lines().ToHashSet(StringComparer.Ordinal)));

    public static PasswordRules Rules => s_rules.Value;

    static IEnumerable<string> Lines()
    {
        using var reader = new StreamReader(Assembly.GetExecutingAssembly().GetManifestResourceStream("Durchwahl.Access.common-passwords.txt")!);
        while (reader.ReadLine() is { } line)
            if (!line.StartsWith("# ", StringComparison.Ordinal)) yield return line;
    }
}
