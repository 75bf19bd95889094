using System.Diagnostics;
using Durchwahl.Access.Contract;
using Durchwahl.Calls.Contract;
using Durchwahl.Data;
using Durchwahl.Desk.Work.Tables;
using Durchwahl.Domain;
using Durchwahl.Domain.Access;
using Durchwahl.Domain.Calls;
using Durchwahl.Domain.Desk;
using Durchwahl.Domain.PhoneBook;
using NodaTime;

namespace Durchwahl.Desk.Work;

/// <summary>Who is at their desk: a page that is gone, or a browser that has crashed, keeps no calls from those who are there.</summary>
sealed class DeskPresence(Database database, SeatTelephones telephones, IOfficeKeys offices, HouseTime time)
{
    readonly Lock _gate = new();
    readonly DeskLeases _leases = new();
    readonly Dictionary<PostId, OfficeKey> _offices = [];
    readonly long _start = Stopwatch.GetTimestamp();

    /// <summary>How long this program has run, by a clock that never jumps; a test puts another in its place.</summary>
    public Func<Duration>? Uptime { get; set; }

    Duration Now => Uptime?.Invoke() ?? Duration.FromTimeSpan(Stopwatch.GetElapsedTime(_start));

    /// <summary>Somebody at a post does something at the desk.</summary>
    public async Task Act(KnownOffice office, PostId post, AccountId account)
    {
        bool begins;
        lock (_gate)
        {
            begins = _leases.Act(post, Now);
            _offices[post] = OfficeKey.Parse(office.Key);
        }
        if (begins) await database.Write(transaction => DeskLeaseTable.Save(transaction, office.Id, post, account, time.Now));
    }

    /// <summary>A page of the post keeps its stream open until the result is disposed of.</summary>
    public IDisposable Stream(PostId post)
    {
        lock (_gate) _leases.StreamOpens(post);
        return new OpenStream(() =>
        {
            lock (_gate) _leases.StreamEnds(post, Now);
        });
    }

    /// <summary>The person gets up.</summary>
    public async Task Leave(PostId post)
    {
        bool had;
        lock (_gate) had = _leases.End(post);
        if (had) await database.Write(transaction => DeskLeaseTable.Remove(transaction, post));
    }

    /// <summary>Takes up the leases of the last life of this program: their pages come back within a moment, or not at all.</summary>
    public async Task TakeUp()
    {
        var keys = (await offices.All()).ToDictionary(office => office.Id, office => OfficeKey.Parse(office.Key));
        foreach (var (office, post) in await database.Read(DeskLeaseTable.All))
        {
            lock (_gate)
            {
                _leases.TakeUp(post, Now);
                _offices[post] = keys[office];
            }
        }
    }

    /// <summary>Whoever has been gone for too long is away; a talk in hand is finished first.</summary>
    public async Task Sweep()
    {
        IReadOnlyList<PostId> expired;
        lock (_gate) expired = _leases.TakeExpired(Now);
        foreach (var post in expired)
        {
            if (telephones.Find(_offices[post]) is { } telephone) await telephone.Change(post, SeatState.Away, null);
            await database.Write(transaction => DeskLeaseTable.Remove(transaction, post));
        }
    }

    sealed class OpenStream(Action end) : IDisposable
    {
        int _isOver;

        public void Dispose()
        {
            if (Interlocked.Exchange(ref _isOver, 1) == 0) end();
        }
    }
}
