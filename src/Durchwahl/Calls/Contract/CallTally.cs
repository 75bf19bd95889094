using System.Collections.Concurrent;
using Durchwahl.Domain.Calls;
using Durchwahl.Domain.PhoneBook;
using Durchwahl.Queueing;

namespace Durchwahl.Calls.Contract;

/// <summary>Counts the calls that have ended since the program began, for monitoring. Only ever grows. Safe for several threads.</summary>
sealed class CallTally
{
    /// <summary>Upper ends of the waits that are counted apart, in seconds, themselves inside; 30 is the promise of the number 115.</summary>
    public static readonly int[] WaitsUpTo = [5, 10, 20, 30, 60, 120, 300, 600];

    readonly ConcurrentDictionary<OfficeId, Counts> _ofOffice = new();

    /// <summary>What was counted of an office.</summary>
    /// <param name="Endings">By <see cref="Ending"/>.</param>
    /// <param name="Waits">How many answered calls waited at most as long as the place in <see cref="WaitsUpTo"/> says.</param>
    /// <param name="Answered">All answered calls.</param>
    /// <param name="WaitedSeconds">The waits of answered calls together.</param>
    /// <param name="Guarded">Calls that the load guard led elsewhere.</param>
    public sealed record Snapshot(long[] Endings, long[] Waits, long Answered, double WaitedSeconds, long Guarded);

    /// <summary>Counts a call that has ended; what is no call that came in is left out.</summary>
    public void Add(ContactRecord record)
    {
        if (record.Channel == ContactChannel.Call) _ofOffice.GetOrAdd(record.Office, _ => new Counts()).Add(record);
    }

    /// <summary>What was counted of an office until now.</summary>
    public Snapshot Of(OfficeId office) => _ofOffice.GetOrAdd(office, _ => new Counts()).Read();

    sealed class Counts
    {
        readonly Lock _gate = new();
        readonly long[] _endings = new long[Enum.GetValues<Ending>().Length];
        readonly long[] _waits = new long[WaitsUpTo.Length];
        long _answered, _guarded;
        double _waited;

        public void Add(ContactRecord record)
        {
            lock (_gate)
            {
                _endings[(int)record.Ending]++;
                if (record.IsGuarded) _guarded++;
                if (record.Ending != Ending.Answered) return;
                _answered++;
                _waited += record.Waited.TotalSeconds;
                for (var at = 0; at < WaitsUpTo.Length; at++)
                    if (record.Waited.TotalSeconds <= WaitsUpTo[at]) _waits[at]++;
            }
        }

        public Snapshot Read()
        {
            lock (_gate) return new Snapshot([.. _endings], [.. _waits], _answered, _waited, _guarded);
        }
    }
}
