namespace Durchwahl.House;

/// <summary>A form for people who cannot telephone.</summary>
/// <param name="Name">The last path word, as in "schreiben".</param>
/// <param name="TextKey">Under which key the texts of each language name it.</param>
/// <param name="LeadKey">Under which key they say what it is for.</param>
sealed record WrittenWay(string Name, string TextKey, string LeadKey);
