namespace Durchwahl.Desk.Guides;

/// <summary>With what a guide for a topic of the office's own begins.</summary>
static class GuideOutline
{
    public const string Text =
        """
        Worum es geht, in einem Satz.

        ## Feststellen

        Die Nummer im Display ist kein Nachweis. Fragen Sie nach Nachname, BG-Nummer und einer Angabe aus dem letzten Bescheid.

        ## Fragen

        ### Erste Frage?

        - Ja: Was dann zu tun ist.
        - Nein: Was dann zu tun ist.

        ## Sagen

        - Was jede Person wissen darf.

        ## Nicht sagen

        - Was niemand zusagen darf.

        ## Nicht am Telefon

        - Einen Widerspruch. Er geht schriftlich, elektronisch in der vorgeschriebenen Form oder zur Niederschrift im Haus.

        ## Unterlagen

        - Welche gebraucht werden.

        ## Rechtsgrundlagen

        - § 84 SGG: Widerspruch.
        """;
}
