using Durchwahl.Pages;

namespace Durchwahl.Access.Pages;

/// <summary>What the page with a start password shows.</summary>
public sealed record StartPasswordModel(StaffFrame Frame, string Name, string Password);
