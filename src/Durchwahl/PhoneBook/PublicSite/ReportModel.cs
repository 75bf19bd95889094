using Durchwahl.PhoneBook.Contract;

namespace Durchwahl.PhoneBook.PublicSite;

/// <summary>The form for a wrong number.</summary>
/// <param name="Frame">As for every page.</param>
/// <param name="Number">As typed; empty on the first time.</param>
/// <param name="Remark">As typed; empty on the first time.</param>
/// <param name="Error">Why it was not taken; null on the first time.</param>
public sealed record ReportModel(PublicFrame Frame, string Number = "", string Remark = "", string? Error = null) : PublicModel(Frame)
{
    public const int LongestNumber = 40;
    public const int LongestRemark = 500;
}
