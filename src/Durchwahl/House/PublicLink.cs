namespace Durchwahl.House;

/// <summary>A link in the head or foot of the public pages of an office.</summary>
/// <param name="Name">The last path word, as in "zusage".</param>
/// <param name="TextKey">Under which key the texts of each language name it.</param>
/// <param name="Rank">Smaller ones stand first; those of the directory itself come before all.</param>
/// <param name="IsInFoot">Whether it stands in the foot, among what few look for.</param>
sealed record PublicLink(string Name, string TextKey, int Rank, bool IsInFoot = false);
