namespace Durchwahl.Texts;

/// <summary>The languages in which the public site speaks.</summary>
public enum Language
{
    /// <summary>The language of the country; addresses have no prefix.</summary>
    German,

    /// <summary>Addresses begin with /en.</summary>
    English,
}

/// <summary>How a language is named in pages and addresses.</summary>
public static class LanguageNames
{
    extension(Language language)
    {
        /// <summary>As in <c>lang="de"</c>.</summary>
        public string Code => language is Language.English ? "en" : "de";

        /// <summary>The language that a page offers besides its own.</summary>
        public Language Other => language is Language.English ? Language.German : Language.English;
    }
}
