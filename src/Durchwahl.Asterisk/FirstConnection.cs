namespace Durchwahl.Asterisk;

/// <summary>What became of the first attempt to connect.</summary>
public abstract record FirstConnection
{
    FirstConnection() { }

    /// <summary>Connected; from now on the connection is kept.</summary>
    /// <param name="Version">The exchange's version.</param>
    public sealed record Connected(AsteriskVersion Version) : FirstConnection;

    /// <summary>Somebody must change something: wrong user or password, no Asterisk at the address, ARI switched off.</summary>
    /// <param name="Sentence">What, one German sentence without the password.</param>
    public sealed record Wrong(string Sentence) : FirstConnection;

    /// <summary>The exchange is older than <see cref="AsteriskVersion.Oldest"/>.</summary>
    /// <param name="Version">Its version.</param>
    /// <param name="Sentence">One German sentence.</param>
    public sealed record ExchangeTooOld(AsteriskVersion Version, string Sentence) : FirstConnection;

    /// <summary>No usable answer: a wrong address, or the exchange is not running at the moment.</summary>
    /// <param name="Sentence">One German sentence.</param>
    public sealed record Away(string Sentence) : FirstConnection;
}
