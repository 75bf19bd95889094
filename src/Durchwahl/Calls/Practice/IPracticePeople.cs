using Durchwahl.Domain.Calls;

namespace Durchwahl.Calls.Practice;

/// <summary>Whoever calls and answers in a practice. Told under the lock of the <see cref="PracticeExchange"/>: plans what to do, and does it later.</summary>
interface IPracticePeople
{
    /// <summary>A desk phone rings.</summary>
    void Rings(PracticePhone phone);

    /// <summary>A caller hears something, until <paramref name="endsAt"/>; music has no end.</summary>
    void Hears(PracticeCall call, Speech speech, long endsAt);

    /// <summary>Two people can talk.</summary>
    void Talks(PracticeCall call, PracticePhone phone);

    /// <summary>A caller can leave a message after a tone.</summary>
    void MaySpeak(PracticeCall call, long toneAt);

    /// <summary>The telephone of somebody who asked for it rings.</summary>
    void IsCalledBack(PracticeCall call, int attempt);
}
