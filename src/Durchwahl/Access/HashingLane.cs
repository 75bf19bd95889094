namespace Durchwahl.Access;

/// <summary>Bounds the work of hashing passwords (OWASP ASVS 5.0.0, 15.2.2): a flood of sign-ins must not take the processor from the public pages.</summary>
/// <param name="lanes">How many hash at once.</param>
/// <param name="longestQueue">How many may wait; whoever comes then is sent away.</param>
sealed class HashingLane(int lanes, int longestQueue) : IDisposable
{
    readonly SemaphoreSlim _free = new(lanes);
    int _inside;

    /// <summary>Waits for a turn, which ends when the result is disposed; null when too many wait already.</summary>
    public async Task<IDisposable?> Enter()
    {
        if (Interlocked.Increment(ref _inside) > lanes + longestQueue)
        {
            Interlocked.Decrement(ref _inside);
            return null;
        }
        await _free.WaitAsync();
        return new Turn(this);
    }

    public void Dispose() => _free.Dispose();

    void Leave()
    {
        Interlocked.Decrement(ref _inside);
        _free.Release();
    }

    sealed class Turn(HashingLane lane) : IDisposable
    {
        HashingLane? _lane = lane;

        public void Dispose() => Interlocked.Exchange(ref _lane, null)?.Leave();
    }
}
