namespace Durchwahl.House;

/// <summary>A link in the head of the public pages of an office.</summary>
/// <param name="Name">The last path word, as in "zusage".</param>
/// <param name="TextKey">Under which key the texts of each language name it.</param>
/// <param name="Rank">Smaller ones stand first; those of the directory itself come before all.</param>
sealed record PublicLink(string Name, string TextKey, int Rank);
