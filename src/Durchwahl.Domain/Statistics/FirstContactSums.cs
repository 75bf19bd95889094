namespace Durchwahl.Domain.Statistics;

/// <summary>
/// Whether contacts were settled the first time, on the day of the contact. Whole numbers only. Not safe for several threads.
/// </summary>
public sealed class FirstContactSums
{
    /// <summary>How many days a later contact on the same topic takes back that the first had settled it.</summary>
    public const int Days = 7;

    /// <summary>Contacts in which a person spoke with a person and whose seven days are over.</summary>
    public long Talks { get; private set; }

    /// <summary>Of <see cref="Talks"/>, those of which a later contact of the same caller would be known.</summary>
    public long Judged { get; private set; }

    /// <summary>Of <see cref="Judged"/>, those that left nothing to do and were not followed by a contact on the topic within <see cref="Days"/> days.</summary>
    public long Solved { get; private set; }

    /// <summary>Counts a contact whose seven days are over.</summary>
    public void Add(bool canBeLinked, bool isSolved)
    {
        Talks++;
        if (canBeLinked) Judged++;
        if (canBeLinked && isSolved) Solved++;
    }

    /// <summary>Counts all that others have counted.</summary>
    public void Add(FirstContactSums others) => (Talks, Judged, Solved) = (Talks + others.Talks, Judged + others.Judged, Solved + others.Solved);

    /// <summary>As <see cref="CallSums.Write"/>.</summary>
    public void Write(NamedCounts into)
    {
        into.Add("first.Talks", Talks);
        into.Add("first.Judged", Judged);
        into.Add("first.Solved", Solved);
    }

    /// <summary>Adds what <see cref="Write"/> has written.</summary>
    public void Read(NamedCounts from) => (Talks, Judged, Solved) = (Talks + from["first.Talks"], Judged + from["first.Judged"], Solved + from["first.Solved"]);
}
