using NodaTime;

namespace Durchwahl.Domain.Promises;

/// <summary>How often somebody may guess the word to one code (OWASP ASVS 5.0.0, 6.6.3). The same holds for codes that nobody has, so that nobody learns which there are.</summary>
/// <param name="Tries">How many wrong tries there were since the last right one.</param>
/// <param name="LastAt">When the last of them was.</param>
public readonly record struct GuessLimit(int Tries, Instant LastAt)
{
    /// <summary>How many tries there are before a pause.</summary>
    public const int TriesInARow = 5;

    /// <summary>After how many tries the code is shut until the office gives a new one.</summary>
    public const int MostTries = 20;

    /// <summary>How long the pause is.</summary>
    public static readonly Duration Pause = Duration.FromMinutes(15);

    /// <summary>How long tries are remembered.</summary>
    public static readonly Duration Remembered = Duration.FromDays(7);

    /// <summary>No tries yet.</summary>
    public static GuessLimit None => default;

    /// <summary>What holds at a moment.</summary>
    public GuessState At(Instant now)
    {
        if (Tries == 0 || LastAt + Remembered <= now) return new GuessState.MayTry(TriesInARow);
        if (Tries >= MostTries) return new GuessState.Shut();
        var inThisRow = Tries % TriesInARow;
        if (inThisRow > 0) return new GuessState.MayTry(TriesInARow - inThisRow);
        return LastAt + Pause > now ? new GuessState.Pausing(LastAt + Pause) : new GuessState.MayTry(TriesInARow);
    }

    /// <summary>After one more wrong try.</summary>
    public GuessLimit Missed(Instant now) => new(LastAt + Remembered <= now ? 1 : Tries + 1, now);
}

/// <summary>Whether a word may be tried for a code.</summary>
public abstract record GuessState
{
    GuessState()
    {
    }

    /// <summary>It may.</summary>
    /// <param name="Left">How many tries there are before a pause, at least 1.</param>
    public sealed record MayTry(int Left) : GuessState;

    /// <summary>Not before a moment.</summary>
    public sealed record Pausing(Instant Until) : GuessState;

    /// <summary>Not any more: the office gives a new code.</summary>
    public sealed record Shut : GuessState;
}
