namespace Durchwahl.Calls.Exchange;

/// <summary>Whoever is told what happens at the exchange: the telephone of one office.</summary>
interface ITelephone
{
    /// <summary>Something happened; told in order, one at a time for each call. Must not block.</summary>
    void Take(ExchangeSignal signal);

    /// <summary>Whether a call of this name is open here.</summary>
    bool Knows(string call);
}

/// <summary>Finds the telephone for a number that was dialled.</summary>
interface ITelephones
{
    /// <summary>The telephone of the office that has the number; null when no office has it.</summary>
    ITelephone? For(string dialled);

    /// <summary>Every telephone.</summary>
    IReadOnlyList<ITelephone> All { get; }
}
