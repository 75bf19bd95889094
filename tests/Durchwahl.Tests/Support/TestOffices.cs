using Durchwahl.Access.Contract;
using Durchwahl.Data;
using Durchwahl.Domain.PhoneBook;
using Durchwahl.Domain.WorkingDays;
using Durchwahl.PhoneBook.Tables;

namespace Durchwahl.Tests.Support;

/// <summary>Two invented offices, empty but for their names.</summary>
static class TestOffices
{
    public static readonly KnownOffice Musterkreis = new(new OfficeId(new Guid("01900000-0000-7000-8000-000000000001")), "musterkreis", "Jobcenter Musterkreis");
    public static readonly KnownOffice Beispielstadt = new(new OfficeId(new Guid("01900000-0000-7000-8000-000000000002")), "beispielstadt", "Jobcenter Beispielstadt");

    public static Task Save(Database database) => database.Write(async transaction =>
    {
        foreach (var office in new[] { Musterkreis, Beispielstadt })
            await OfficeTable.Save(transaction, new Office { Id = office.Id, Key = OfficeKey.Parse(office.Key), Name = office.Name, Land = Land.NI });
    });
}
