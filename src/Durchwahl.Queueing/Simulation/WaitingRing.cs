namespace Durchwahl.Queueing.Simulation;

/// <summary>First in, first out: places of customers with the generation that they had when they joined, so that whoever has gone is passed over.</summary>
sealed class WaitingRing
{
    (int Place, int Generation)[] _ring = new (int, int)[16];
    int _first;
    int _count;

    public void Join(int place, int generation)
    {
        if (_count == _ring.Length) Grow();
        _ring[(_first + _count++) & (_ring.Length - 1)] = (place, generation);
    }

    public bool TryTake(out int place, out int generation)
    {
        (place, generation) = _ring[_first];
        if (_count == 0) return false;
        _first = (_first + 1) & (_ring.Length - 1);
        _count--;
        return true;
    }

    void Grow()
    {
        var grown = new (int, int)[2 * _ring.Length];
        for (var i = 0; i < _count; i++) grown[i] = _ring[(_first + i) & (_ring.Length - 1)];
        (_ring, _first) = (grown, 0);
    }
}
