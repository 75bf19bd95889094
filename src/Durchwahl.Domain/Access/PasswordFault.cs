namespace Durchwahl.Domain.Access;

/// <summary>Why a password is refused.</summary>
public enum PasswordFault
{
    /// <summary>Fewer than <see cref="PasswordRules.ShortestLength"/> characters.</summary>
    TooShort,

    /// <summary>More than <see cref="PasswordRules.LongestLength"/> characters.</summary>
    TooLong,

    /// <summary>Stands in the list of common passwords, with or without digits and punctuation at its ends.</summary>
    Common,

    /// <summary>Repeats itself or runs along the keyboard, as in "abcabcabcabc" or "123456789012".</summary>
    Pattern,

    /// <summary>Consists of a word that everybody who knows the account would try: account, office or program.</summary>
    Context,
}
