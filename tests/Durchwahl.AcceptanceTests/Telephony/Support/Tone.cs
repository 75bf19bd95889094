namespace Durchwahl.AcceptanceTests.Telephony.Support;

/// <summary>Tones that a person on the line could whistle, made and recognised; 8,000 samples a second.</summary>
static class Tone
{
    public const int Rate = 8000;

    /// <summary>A sine of this frequency.</summary>
    public static short[] Of(double hertz, int samples) => [.. Enumerable.Range(0, samples).Select(at => (short)(9000 * Math.Sin(2 * Math.PI * hertz * at / Rate)))];

    /// <summary>Which share of the sound's energy lies at this frequency: 1 for the tone alone, about 0 for speech, noise and silence.</summary>
    public static double Share(ReadOnlySpan<short> sound, double hertz)
    {
        double energy = 0, before = 0, twoBefore = 0;
        var turn = 2 * Math.Cos(2 * Math.PI * hertz / Rate);
        foreach (var sample in sound)
        {
            (before, twoBefore) = (sample + turn * before - twoBefore, before);
            energy += (double)sample * sample;
        }
        var power = before * before + twoBefore * twoBefore - turn * before * twoBefore;
        return energy < sound.Length ? 0 : 2 * power / (energy * sound.Length);
    }

    /// <summary>Whether a fifth of a second of this sound is clearly the tone.</summary>
    public static bool IsIn(ReadOnlySpan<short> sound, double hertz)
    {
        const int window = Rate / 5;
        for (var from = 0; from + window <= sound.Length; from += window / 2)
            if (Share(sound.Slice(from, window), hertz) > 0.8) return true;
        return false;
    }
}
