using System.Globalization;
using NodaTime;
using NodaTime.Text;

namespace Durchwahl.Domain.Access;

/// <summary>Where the audit trail ended at one moment. Kept elsewhere it shows later that nobody has cut the end off or written another history.</summary>
/// <param name="Count">How many rows there were, which is also the position of the newest; 0 in an empty trail.</param>
/// <param name="Hash">The hash of the newest row as 64 hexadecimal digits in small letters; that of <see cref="AuditChain.Beginning"/> in an empty trail.</param>
/// <param name="At">When it was taken.</param>
public sealed record AuditHead(long Count, string Hash, Instant At)
{
    /// <summary>The one text that is signed: equal for equal heads, different for different ones.</summary>
    public string SignedText => string.Create(CultureInfo.InvariantCulture, $"durchwahl audit head 1|{Count}|{Hash}|{InstantPattern.ExtendedIso.Format(At)}");
}
