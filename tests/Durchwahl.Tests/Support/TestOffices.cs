using Durchwahl.Access.Contract;
using Durchwahl.Domain.PhoneBook;

namespace Durchwahl.Tests.Support;

/// <summary>Two invented offices.</summary>
sealed class TestOffices : IOfficeKeys
{
    public static readonly KnownOffice Musterkreis = new(new OfficeId(new Guid("01900000-0000-7000-8000-000000000001")), "musterkreis", "Jobcenter Musterkreis");
    public static readonly KnownOffice Beispielstadt = new(new OfficeId(new Guid("01900000-0000-7000-8000-000000000002")), "beispielstadt", "Jobcenter Beispielstadt");

    public Task<KnownOffice?> Find(string key) => Task.FromResult(new[] { Musterkreis, Beispielstadt }.FirstOrDefault(office => office.Key == key));

    public Task<IReadOnlyList<KnownOffice>> All() => Task.FromResult<IReadOnlyList<KnownOffice>>([Beispielstadt, Musterkreis]);
}
