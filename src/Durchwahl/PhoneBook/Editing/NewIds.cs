using Durchwahl.Domain;

namespace Durchwahl.PhoneBook.Editing;

/// <summary>Makes ids for new facts, in the order of time.</summary>
sealed class NewIds(HouseTime time)
{
    public Guid Next() => Guid.CreateVersion7(time.Now.ToDateTimeOffset());
}
