using Durchwahl.Domain.Access;

namespace Durchwahl.House;

/// <summary>A link in the head of the staff pages of an office.</summary>
/// <param name="Path">What follows /verwaltung/{office}, as in "/konten"; empty for the office's first page.</param>
/// <param name="Text">What the link says.</param>
/// <param name="Needed">Who does not hold this permission does not see the link.</param>
/// <param name="Rank">Smaller ones stand first.</param>
sealed record OfficeLink(string Path, string Text, Permission Needed, int Rank);
